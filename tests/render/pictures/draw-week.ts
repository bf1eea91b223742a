// Lays out a week's pictures for a test: where everything lies, the words, and the drawing.
import { createHash } from 'node:crypto';
import type { MeasuredNode } from '@takumi-rs/core';
import type { Config } from '../../../src/config/config.ts';
import { type PictureElement, sourcesOf, textsOf } from '../../../src/render/pictures/elements/element.ts';
import { joiner } from '../../../src/render/pictures/engine/keep-words.ts';
import {
  type PictureFiles,
  type PreparedPictures,
  preparePictures,
} from '../../../src/render/pictures/make-pictures.ts';
import type { PictureKind } from '../../../src/render/pictures/picture.ts';
import { poster } from '../../../src/render/pictures/poster/poster.ts';
import type { Document } from '../../../src/sections/document.ts';
import { aConfig } from '../../builders/config.ts';

export interface DrawnWeek {
  readonly svg: string;
  /** The first is the picture itself. */
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
  /** What was drawn of the text: less where it was cut. */
  readonly drawn: string;
  readonly kind: PictureElement['kind'];
}

export const noPictures: PictureFiles = { logo: null, avatars: new Map() };

export const posterConfig = aConfig({ poster: { footer: 'SOFAStack · MOSN' } });

/** The first picture of its kind; the long poster if there is none named. */
export async function drawWeek(
  document: Document,
  config: Config = posterConfig,
  pictures: Partial<PictureFiles> = {},
  kind: PictureKind = poster,
): Promise<DrawnWeek> {
  const prepared = await preparePictures(document, config, { ...noPictures, ...pictures }, [kind]);
  return drawFirst(prepared);
}

/** The first of them. */
export async function drawFirst(prepared: PreparedPictures): Promise<DrawnWeek> {
  const [picture] = prepared.pictures;
  if (picture === undefined) throw new TypeError('The document has no such picture');
  const { element, size } = picture;
  return {
    svg: await prepared.drawer.svg(element, size),
    boxes: boxesOf(element, await prepared.drawer.measure(element, size)),
    words: textsOf(element).map(({ text }) => text),
    sources: sourcesOf(element),
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
  return [{ left, top, width, height, text, drawn: runsOf(measured), kind: element.kind }, ...inside];
}

function runsOf({ runs }: MeasuredNode): string {
  return runs.map(({ text }) => text.replaceAll(joiner, '')).join('');
}

/** The picture as a text that shows what changed: every box with its words. The hash pins the rest: every line and colour. */
export function describePicture({ svg, boxes }: DrawnWeek): string {
  const rounded = (...values: readonly number[]) => values.map((value) => Math.round(value * 100) / 100);
  return [
    `sha256 ${createHash('sha256').update(svg).digest('hex')}`,
    '',
    ...boxes.map(
      ({ left, top, width, height, text }) =>
        `${rounded(left, top).join()} ${rounded(width, height).join('×')}${text === null ? '' : ` ${JSON.stringify(text)}`}`,
    ),
    '',
  ].join('\n');
}

export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export function elementsOf(svg: string): readonly SvgElement[] {
  return [...svg.matchAll(/<([\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/g)].map(
    ([, name = '', attributes = '']) => ({
      name,
      attributes: new Map(
        [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      ),
    }),
  );
}

/** The pictures on it. */
export function imagesOf({ svg }: DrawnWeek): readonly SvgElement[] {
  return elementsOf(svg).filter(({ name }) => name === 'image');
}
