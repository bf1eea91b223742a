// Reads from disk what one document's poster needs besides its own pictures: font files and emoji.
import type { Config } from '../../config/config.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Document } from '../../sections/document.ts';
import { textsOf } from './drawing/element.ts';
import { isPictorial, loadEmoji } from './fonts/load-emoji.ts';
import { loadFonts } from './fonts/load-fonts.ts';
import { graphemes } from './fonts/poster-text.ts';
import type { PosterAssets } from './poster-assets.ts';
import { posterElement, renderPoster } from './render-poster.ts';

export type PosterPictures = Pick<PosterAssets, 'logo' | 'avatars'>;

export async function loadPosterAssets(
  document: Document,
  config: Config,
  pictures: PosterPictures,
): Promise<PosterAssets> {
  const poster = posterElement(document, { logo: null, avatars: new Map() }, config, null);
  const texts = poster === null ? [] : textsOf(poster);
  const fonts = await loadFonts(texts);
  const characters = new Set(fonts.flatMap((font) => [...font.characters]));
  const pictorial = texts
    .flatMap(({ text }) => graphemes(text))
    // The members of a family too, in case that the set does not have it.
    .flatMap((one) => [one, ...one.split('\u200d')])
    .filter((one) => isPictorial(one) || !characters.has(one.codePointAt(0) ?? 0));
  return { ...pictures, fonts, emoji: await loadEmoji(new Set(pictorial)) };
}

/** @param postPath the post's path in the target repository */
export async function makePoster(
  document: Document,
  config: Config,
  pictures: PosterPictures,
  postPath: string,
): Promise<readonly Artifact[]> {
  return renderPoster(document, await loadPosterAssets(document, config, pictures), config, postPath);
}

export type MakePoster = typeof makePoster;
