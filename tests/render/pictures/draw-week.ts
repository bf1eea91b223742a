// Draws a week's poster for a test: the SVG, where everything lies, and the words in it.
import { createHash } from 'node:crypto';
import type { MeasuredNode } from '@takumi-rs/core';
import type { Config } from '../../../src/config/config.ts';
import { posterWidth } from '../../../src/render/pictures/drawing/draw-poster.ts';
import { type PictureElement, sourcesOf, textsOf } from '../../../src/render/pictures/drawing/element.ts';
import { createDrawer } from '../../../src/render/pictures/engine/drawer.ts';
import { glyphsOf } from '../../../src/render/pictures/fonts/glyphs.ts';
import { loadPosterAssets, type PosterPictures } from '../../../src/render/pictures/load-poster-assets.ts';
import { posterElement } from '../../../src/render/pictures/render-poster.ts';
import type { Document } from '../../../src/sections/document.ts';
import { aConfig } from '../../builders/config.ts';

export interface DrawnWeek {
  readonly svg: string;
  readonly boxes: readonly LaidOutBox[];
  /** Every text, in the order of the layout. */
  readonly words: readonly string[];
  /** The avatars and logos on it. */
  readonly sources: readonly string[];
}

export interface LaidOutBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly text: string | null;
  readonly kind: PictureElement['kind'];
}

export const noPictures: PosterPictures = { logo: null, avatars: new Map() };

export const posterConfig = aConfig({ poster: { footer: 'SOFAStack · MOSN' } });

export async function drawWeek(
  document: Document,
  config: Config = posterConfig,
  pictures: Partial<PosterPictures> = {},
): Promise<DrawnWeek> {
  const assets = await loadPosterAssets(document, config, { ...noPictures, ...pictures });
  const means = { glyphs: glyphsOf(assets), avatars: assets.avatars };
  const poster = posterElement(document, config, means, assets.logo);
  if (poster === null) throw new TypeError('The document has no poster');
  const drawer = await createDrawer(assets);
  const size = { width: posterWidth };
  return {
    svg: await drawer.svg(poster, size),
    boxes: boxesOf(poster, await drawer.measure(poster, size)),
    words: textsOf(poster).map(({ text }) => text),
    sources: sourcesOf(poster),
  };
}

/** Every element with its place: the engine measures nodes in the order in which they were given. */
function boxesOf(element: PictureElement, measured: MeasuredNode): readonly LaidOutBox[] {
  const [, , , , left, top] = measured.transform;
  const { width, height } = measured;
  const text = element.kind === 'words' ? element.text : null;
  const inside =
    element.kind === 'box'
      ? element.children.flatMap((child, at) => {
          const node = measured.children[at];
          return node === undefined ? [] : boxesOf(child, node);
        })
      : [];
  return [{ left, top, width, height, text, kind: element.kind }, ...inside];
}

/**
 * The poster as a text that shows what changed: every box with its words, then everything drawn with its colour and a
 * short hash of its shape. The first line's hash pins the rest: the same document gives the same bytes.
 */
export function describePoster({ svg, boxes }: DrawnWeek): string {
  const [, width = '', height = ''] = svg.match(/^<svg [^>]*width="([\d.]+)" height="([\d.]+)"/) ?? [];
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return [
    `svg ${width}×${height} sha256 ${hash(svg, 64)}`,
    '',
    ...boxes.map(
      ({ left, top, width, height, text }) =>
        `${[left, top].map(rounded).join()} ${[width, height].map(rounded).join('×')}${text === null ? '' : ` ${JSON.stringify(text)}`}`,
    ),
    '',
    ...drawnElements(svg).map(({ name, attributes, source }) => {
      const ink = attributes.get('fill') ?? attributes.get('stroke');
      return `${name}${ink === undefined ? '' : ` ${ink}`} ${hash(source, 8)}`;
    }),
    '',
  ].join('\n');
}

export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly source: string;
}

export function elementsOf(svg: string): readonly SvgElement[] {
  return [...svg.matchAll(/<([\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/g)].map(
    ([source, name = '', attributes = '']) => ({
      name,
      attributes: new Map(
        [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      ),
      source,
    }),
  );
}

/** The pictures on it. */
export function imagesOf({ svg }: DrawnWeek): readonly SvgElement[] {
  return elementsOf(svg).filter(({ name }) => name === 'image');
}

function drawnElements(svg: string): readonly SvgElement[] {
  const visible = svg.replace(/<(mask|clipPath|defs)\b[\s\S]*?<\/\1>/g, '');
  return elementsOf(visible).filter(({ name }) => name !== 'svg' && name !== 'g');
}

function hash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
