// Reads from disk what one document's poster needs: font files, emoji, avatars, the logo.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Config } from '../../config/config.ts';
import type { Contributor, Document } from '../../model/document.ts';
import { Failure } from '../../model/errors.ts';
import { contributionsOf } from './contributions-of.ts';
import { textsOf } from './element.ts';
import { isPictorial } from './emoji.ts';
import { loadEmoji } from './load-emoji.ts';
import { loadFonts } from './load-fonts.ts';
import { dataLink, photographLink } from './picture-data.ts';
import type { PosterAssets } from './poster-assets.ts';
import { graphemes } from './poster-text.ts';
import { posterElement } from './render-poster.ts';

export interface PosterFolders {
  /** The configuration's folder: the logo lies there. */
  readonly configuration: string;
  /** The snapshot's folder: the avatars lie there. */
  readonly snapshot: string;
}

/** @throws Failure `usage` where the configured logo is missing or no picture. A missing avatar is no failure. */
export async function loadPosterAssets(
  document: Document,
  config: Config,
  folders: PosterFolders,
): Promise<PosterAssets> {
  const poster = posterElement(document, { logo: null, avatars: new Map() }, config, null);
  const texts = poster === null ? [] : textsOf(poster);
  const [fonts, logo, avatars] = await Promise.all([
    loadFonts(texts),
    loadLogo(config.poster.logo, folders.configuration),
    loadAvatars(document, folders.snapshot),
  ]);
  const characters = new Set(fonts.flatMap((font) => [...font.characters]));
  const pictures = texts
    .flatMap(({ text }) => graphemes(text))
    // The members of a family too, in case that the set does not have it.
    .flatMap((one) => [one, ...one.split('\u200d')])
    .filter((one) => isPictorial(one) || !characters.has(one.codePointAt(0) ?? 0));
  return { fonts, emoji: await loadEmoji(new Set(pictures)), logo, avatars };
}

async function loadLogo(logo: string | null, folder: string): Promise<string | null> {
  if (logo === null) return null;
  const path = join(folder, logo);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new Failure('usage', `There is no logo at ${path}`, {
      hint: 'Correct poster.logo in the configuration, or leave it out.',
      cause,
    });
  }
  const link =
    extname(logo).toLowerCase() === '.svg' ? dataLink('image/svg+xml', bytes) : photographLink(bytes);
  if (link === null) {
    throw new Failure('usage', `${path} is not a PNG or JPEG of at most 4096 pixels along a side`, {
      hint: 'Choose another file for poster.logo.',
    });
  }
  return link;
}

async function loadAvatars(document: Document, folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = new Set(peopleOf(document).flatMap(({ avatar }) => avatar ?? []));
  const found = await Promise.all(
    [...names].map(async (name) => {
      // The name comes from a file that somebody may have edited: it stays below its folder.
      if (name.split('/').includes('..')) return [];
      const bytes = await readFile(join(folder, name)).catch(() => null);
      return bytes === null ? [] : [[name, bytes] as const];
    }),
  );
  return new Map(found.flat());
}

function peopleOf(document: Document): readonly Contributor[] {
  const section = contributionsOf(document);
  if (section === null) return [];
  const thanks = [...section.reviewers, ...section.reporters, ...section.commenters];
  return [
    ...section.projects.flatMap(({ contributors }) => contributors),
    ...section.newcomers,
    ...thanks.map(({ contributor }) => contributor),
  ];
}
