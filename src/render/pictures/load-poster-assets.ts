// Reads and decodes what one document's poster needs: font files, emoji, the pictures of the people on it.
import type { Config } from '../../config/config.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Avatars } from '../../model/snapshot.ts';
import type { Document } from '../../sections/document.ts';
import { type PictureElement, sourcesOf, textsOf } from './drawing/element.ts';
import { type DecodedAvatar, decodeAvatar } from './engine/decode-avatar.ts';
import { isPictorial, loadEmoji } from './fonts/load-emoji.ts';
import { loadFonts } from './fonts/load-fonts.ts';
import { graphemes } from './fonts/poster-text.ts';
import type { PictureAssets } from './picture-assets.ts';
import { posterElement, renderPoster } from './render-poster.ts';

export interface PosterPictures {
  readonly logo: string | null;
  readonly avatars: Avatars;
}

export async function loadPosterAssets(
  document: Document,
  config: Config,
  { logo, avatars }: PosterPictures,
): Promise<PictureAssets> {
  const poster = posterElement(document, config, { glyphs: null, avatars: null }, logo);
  const pictures = poster === null ? [] : [poster];
  const texts = pictures.flatMap((one) => textsOf(one));
  const fonts = await loadFonts(texts);
  const characters = new Set(fonts.flatMap((font) => [...font.characters]));
  const pictorial = texts
    .flatMap(({ text }) => graphemes(text))
    // The members of a family too, in case that the set does not have it.
    .flatMap((one) => [one, ...one.split('\u200d')])
    .filter((one) => isPictorial(one) || !characters.has(one.codePointAt(0) ?? 0));
  return {
    fonts,
    emoji: await loadEmoji(new Set(pictorial)),
    logo,
    avatars: await decodeAvatars(pictures, avatars),
  };
}

/** One after the other: decoders take memory by the size that a stranger chose. */
async function decodeAvatars(
  pictures: readonly PictureElement[],
  files: Avatars,
): Promise<ReadonlyMap<string, DecodedAvatar>> {
  const decoded = new Map<string, DecodedAvatar>();
  for (const name of new Set(pictures.flatMap(sourcesOf))) {
    const bytes = files.get(name);
    const avatar = bytes === undefined ? null : await decodeAvatar(bytes);
    if (avatar !== null) decoded.set(name, avatar);
  }
  return decoded;
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
