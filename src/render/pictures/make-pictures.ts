// A document → its pictures as files. Everything that they need is read and decoded first: fonts, emoji, people's pictures.
import { posix } from 'node:path';
import type { Config } from '../../config/config.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Avatars } from '../../model/snapshot.ts';
import type { YearReview } from '../../record/year-review.ts';
import type { Document } from '../../sections/document.ts';
import { type PictureElement, sourcesOf, textsOf } from './elements/element.ts';
import { graphemes } from './elements/poster-text.ts';
import { type DecodedAvatar, decodeAvatar } from './engine/decode-avatar.ts';
import { createDrawer, type Drawer } from './engine/drawer.ts';
import { encodePng } from './engine/encode-png.ts';
import type { PictureAssets } from './engine/picture-assets.ts';
import { glyphsOf } from './fonts/glyphs.ts';
import { isPictorial, loadEmoji } from './fonts/load-emoji.ts';
import { loadFonts } from './fonts/load-fonts.ts';
import type { DrawingMeans } from './person-view.ts';
import { type Picture, type PictureKind, setScene } from './picture.ts';
import { pictures as everyKind } from './pictures.ts';
import { drawYear } from './year/draw-year.ts';
import { setYearScene } from './year/year-scene.ts';

/** What a run has on disk for pictures. */
export interface PictureFiles {
  /** A `data:` link. */
  readonly logo: string | null;
  readonly avatars: Avatars;
}

/**
 * The same document gives the same bytes.
 * @param postPath the post's path in the target repository: the pictures lie beside it
 */
export async function makePictures(
  document: Document,
  config: Config,
  files: PictureFiles,
  postPath: string,
  kinds: readonly PictureKind[] = everyKind,
): Promise<readonly Artifact[]> {
  return drawFiles(await preparePictures(document, config, files, kinds), posix.dirname(postPath));
}

export type MakePictures = typeof makePictures;

/**
 * The year's picture.
 * @param files avatars by the ids of accounts
 * @param folder the year's post lies in it
 */
export async function makeYearPicture(
  review: YearReview,
  config: Config,
  files: PictureFiles,
  folder: string,
): Promise<readonly Artifact[]> {
  return drawFiles(await prepareYearPicture(review, config, files), folder);
}

async function drawFiles({ pictures, drawer }: PreparedPictures, folder: string): Promise<Artifact[]> {
  const artifacts: Artifact[] = [];
  // One after the other: each takes memory by its size.
  for (const picture of pictures) artifacts.push(await drawFile(picture, drawer, folder));
  return artifacts;
}

export interface PreparedPictures {
  readonly pictures: readonly Picture[];
  readonly drawer: Drawer;
  readonly assets: PictureAssets;
}

/** Pictures that are ready to be drawn, with what draws them. */
export async function preparePictures(
  document: Document,
  config: Config,
  files: PictureFiles,
  kinds: readonly PictureKind[],
): Promise<PreparedPictures> {
  return prepare((means) => {
    const scene = setScene(document, config, means, files.logo);
    return kinds.flatMap((kind) => kind.draw(scene));
  }, files);
}

export async function prepareYearPicture(
  review: YearReview,
  config: Config,
  files: PictureFiles,
): Promise<PreparedPictures> {
  return prepare((means) => [drawYear(setYearScene(review, config, means, files.logo))], files);
}

async function prepare(
  picturesWith: (means: DrawingMeans) => readonly Picture[],
  files: PictureFiles,
): Promise<PreparedPictures> {
  // Drawn twice: first as if everything could be drawn, to learn what it takes.
  const wanted = picturesWith({ glyphs: null, avatars: null }).map(({ element }) => element);
  const assets = await loadAssets(wanted, files);
  const pictures = picturesWith({ glyphs: glyphsOf(assets), avatars: assets.avatars });
  return { pictures, drawer: await createDrawer(assets), assets };
}

async function drawFile(
  { file, size, element, mostBytes }: Picture,
  drawer: Drawer,
  folder: string,
): Promise<Artifact> {
  const path = posix.join(folder, file);
  return file.endsWith('.svg')
    ? { path, mediaType: 'image/svg+xml', content: await drawer.svg(element, size) }
    : { path, mediaType: 'image/png', content: encodePng(await drawer.pixels(element, size), mostBytes) };
}

async function loadAssets(
  elements: readonly PictureElement[],
  { logo, avatars }: PictureFiles,
): Promise<PictureAssets> {
  const texts = elements.flatMap((element) => textsOf(element));
  const fonts = await loadFonts(texts);
  const characters = new Set(fonts.flatMap((font) => [...font.characters]));
  const pictorial = texts
    .flatMap(({ text }) => graphemes(text))
    // The members of a family too, in case that the set does not have it.
    .flatMap((one) => [one, ...one.split('\u200d')])
    .filter((one) => isPictorial(one) || !characters.has(one.codePointAt(0) ?? 0));
  const names = new Set(elements.flatMap(sourcesOf));
  return {
    fonts,
    emoji: await loadEmoji(new Set(pictorial)),
    logo,
    avatars: await decodeAvatars(names, avatars),
  };
}

/** One after the other: decoders take memory by the size that a stranger chose. */
async function decodeAvatars(
  names: ReadonlySet<string>,
  files: Avatars,
): Promise<ReadonlyMap<string, DecodedAvatar>> {
  const decoded = new Map<string, DecodedAvatar>();
  for (const name of names) {
    const bytes = files.get(name);
    const avatar = bytes === undefined ? null : await decodeAvatar(bytes);
    if (avatar !== null) decoded.set(name, avatar);
  }
  return decoded;
}
