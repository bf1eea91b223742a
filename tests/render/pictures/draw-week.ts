// Draws a week's poster for a test: the SVG, the boxes it was laid out in, and the words in them.
import { createHash } from 'node:crypto';
import type { Config } from '../../../src/config/config.ts';
import { loadPosterAssets } from '../../../src/render/pictures/load-poster-assets.ts';
import type { PosterAssets } from '../../../src/render/pictures/poster-assets.ts';
import { type LaidOutBox, renderPosterSvg } from '../../../src/render/pictures/render-poster.ts';
import type { Document } from '../../../src/sections/document.ts';
import { aConfig } from '../../builders/config.ts';

export interface DrawnWeek {
  readonly svg: string;
  readonly boxes: readonly LaidOutBox[];
  /** Every text, in the order of the layout. */
  readonly words: readonly string[];
}

export const noPictures = { logo: null, avatars: new Map<string, Uint8Array>() };

export const posterConfig = aConfig({ poster: { footer: 'SOFAStack · MOSN' } });

export async function drawWeek(
  document: Document,
  config: Config = posterConfig,
  assets: Partial<PosterAssets> = {},
): Promise<DrawnWeek> {
  const loaded = await loadPosterAssets(document, config, noPictures);
  const boxes: LaidOutBox[] = [];
  const svg = await renderPosterSvg(document, { ...loaded, ...assets }, config, (box) => boxes.push(box));
  if (svg === null) throw new TypeError('The document has no poster');
  return { svg, boxes, words: boxes.flatMap(({ textContent }) => textContent ?? []) };
}

/**
 * The poster as a text that shows what changed: every box with its words, then everything drawn with its colour and a
 * short hash of its shape. The first line's hash pins the rest: the same document gives the same bytes.
 */
export function describePoster({ svg, boxes }: DrawnWeek): string {
  const [, width = '', height = ''] = svg.match(/^<svg width="([\d.]+)" height="([\d.]+)"/) ?? [];
  return [
    `svg ${width}×${height} sha256 ${hash(svg, 64)}`,
    '',
    ...boxes.map(
      ({ left, top, width, height, textContent }) =>
        `${left},${top} ${width}×${height}${textContent === undefined ? '' : ` ${JSON.stringify(textContent)}`}`,
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
