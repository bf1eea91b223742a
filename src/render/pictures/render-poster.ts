// Document → the picture of the week's contributors, as SVG and as PNG. Pure: the same document gives the same bytes.
import { posix } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { Config } from '../../config/config.ts';
import { type Artifact, posterDrawing, posterPicture } from '../../model/artifact.ts';
import { contributionsOf, type Document } from '../../sections/document.ts';
import { drawPoster, posterWidth } from './drawing/draw-poster.ts';
import type { PosterElement } from './drawing/element.ts';
import { posterPalette } from './drawing/palette.ts';
import type { Glyphs } from './fonts/glyphs.ts';
import type { PosterAssets } from './poster-assets.ts';
import { composePosterView } from './poster-view.ts';

/**
 * `contributions.svg` and `contributions.png` beside the post; nothing where the document has no contributions section.
 * @param postPath the post's path in the target repository
 */
export async function renderPoster(
  document: Document,
  assets: PosterAssets,
  config: Config,
  postPath: string,
): Promise<readonly Artifact[]> {
  const svg = await renderPosterSvg(document, assets, config);
  if (svg === null) return [];
  const folder = posix.dirname(postPath);
  return [
    { path: posix.join(folder, posterDrawing), mediaType: 'image/svg+xml', content: svg },
    { path: posix.join(folder, posterPicture), mediaType: 'image/png', content: drawPng(svg) },
  ];
}

/** @param onBox called with every box that was laid out: what it says, and where */
export async function renderPosterSvg(
  document: Document,
  assets: PosterAssets,
  config: Config,
  onBox?: (box: LaidOutBox) => void,
): Promise<string | null> {
  const poster = posterElement(document, assets, config, glyphsOf(assets));
  if (poster === null) return null;
  return satori(poster, {
    width: posterWidth,
    fonts: assets.fonts.map(({ family, weight, data }) => ({
      name: family,
      weight,
      style: 'normal',
      data: Buffer.from(data.buffer, data.byteOffset, data.byteLength),
    })),
    graphemeImages: Object.fromEntries(assets.emoji),
    pointScaleFactor: density,
    ...(onBox === undefined ? {} : { onNodeDetected: onBox }),
  });
}

export interface LaidOutBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly textContent?: string;
}

/**
 * The poster before it is laid out, or `null` where there is none.
 * @param glyphs `null`: as if everything could be drawn, to learn what it takes
 */
export function posterElement(
  document: Document,
  { logo, avatars }: Pick<PosterAssets, 'logo' | 'avatars'>,
  config: Config,
  glyphs: Glyphs | null,
): PosterElement | null {
  const section = contributionsOf(document);
  if (section === null) return null;
  const view = composePosterView(document, section, config, { glyphs, avatars });
  return drawPoster(view, posterPalette(config.poster.colors), logo);
}

function glyphsOf({ fonts, emoji }: PosterAssets): Glyphs {
  return {
    characters: new Set(fonts.flatMap(({ characters }) => [...characters])),
    pictures: new Set(emoji.keys()),
  };
}

/** Device pixels per CSS pixel. */
export const density = 2;

/** In device pixels. What is taller takes gigabytes to draw, and no browser shows it: it gets one pixel for each of the drawing's. */
const tallest = 32_768;

/** @param svg made by our own drawing, which gives its size in pixels */
export function drawPng(svg: string): Uint8Array {
  const [, height] = /^<svg [^>]*?\bheight="(\d+)"/.exec(svg) ?? [];
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: Number(height) * density > tallest ? 1 : density },
    // All text is outlines already. Looking for the machine's fonts would cost a second and make its bytes its own.
    font: { loadSystemFonts: false },
  });
  return image.render().asPng();
}
