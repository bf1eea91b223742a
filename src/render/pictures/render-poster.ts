// Document → the picture of the week's contributors, as SVG and as PNG. Pure: the same document gives the same bytes.
import { posix } from 'node:path';
import type { Config } from '../../config/config.ts';
import { type Artifact, posterDrawing, posterPicture } from '../../model/artifact.ts';
import { contributionsOf, type Document } from '../../sections/document.ts';
import { drawPoster, posterWidth } from './drawing/draw-poster.ts';
import type { PictureElement } from './drawing/element.ts';
import { posterPalette } from './drawing/palette.ts';
import { createDrawer } from './engine/drawer.ts';
import { encodePng } from './engine/encode-png.ts';
import { glyphsOf } from './fonts/glyphs.ts';
import type { DrawingMeans } from './person-view.ts';
import type { PictureAssets } from './picture-assets.ts';
import { composePosterView } from './poster-view.ts';

/**
 * `contributions.svg` and `contributions.png` beside the post; nothing if the document has no contributions section.
 * @param postPath the post's path in the target repository
 */
export async function renderPoster(
  document: Document,
  assets: PictureAssets,
  config: Config,
  postPath: string,
): Promise<readonly Artifact[]> {
  const means = { glyphs: glyphsOf(assets), avatars: assets.avatars };
  const poster = posterElement(document, config, means, assets.logo);
  if (poster === null) return [];
  const drawer = await createDrawer(assets);
  const folder = posix.dirname(postPath);
  const size = { width: posterWidth };
  return [
    {
      path: posix.join(folder, posterDrawing),
      mediaType: 'image/svg+xml',
      content: await drawer.svg(poster, size),
    },
    {
      path: posix.join(folder, posterPicture),
      mediaType: 'image/png',
      content: encodePng(await drawer.pixels(poster, size)),
    },
  ];
}

/** The poster before it is laid out, or `null` if there is none. */
export function posterElement(
  document: Document,
  config: Config,
  means: DrawingMeans,
  logo: string | null,
): PictureElement | null {
  const section = contributionsOf(document);
  if (section === null) return null;
  const view = composePosterView(document, section, config, means);
  return drawPoster(view, posterPalette(config.poster.colors), logo);
}
