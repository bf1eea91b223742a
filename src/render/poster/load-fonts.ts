// Reads those files of the poster's fonts that a text needs, out of about a hundred for each weight.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { WeightedText } from './element.ts';
import { parseFontSubsets, subsetsFor } from './font-subsets.ts';
import { type PosterFont, type PosterWeight, posterWeights } from './poster-assets.ts';
import { woffCharacters } from './woff-characters.ts';

/** Fonts from npm, the preferred one first; each is one style sheet per weight with many small files. */
const fontPackages = ['@fontsource/noto-sans-sc'] as const;

/** Also drawn, whatever the texts say: logins in place of names, letters in place of flags, the ellipsis. */
const always = [...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)), '…'].join('');

/** The files for each weight, so that the first one with a character is the one to draw it with. */
export async function loadFonts(texts: readonly WeightedText[]): Promise<readonly PosterFont[]> {
  const wanted = posterWeights.flatMap((weight) =>
    fontPackages.map((name) => loadPackage(name, weight, codePointsOf(texts, weight))),
  );
  return (await Promise.all(wanted)).flat();
}

async function loadPackage(
  name: string,
  weight: PosterWeight,
  codePoints: ReadonlySet<number>,
): Promise<readonly PosterFont[]> {
  const sheet = createRequire(import.meta.url).resolve(`${name}/${weight}.css`);
  const subsets = subsetsFor(parseFontSubsets(await readFile(sheet, 'utf8')), codePoints);
  return Promise.all(
    subsets.map(async ({ file }) => {
      const data = await readFile(join(dirname(sheet), file));
      // Each file is a family of its own: satori takes two files of one family and weight for the same font.
      return { family: file, weight, data, characters: woffCharacters(data) };
    }),
  );
}

function codePointsOf(texts: readonly WeightedText[], weight: PosterWeight): ReadonlySet<number> {
  const own = texts.filter((text) => text.weight === weight).map(({ text }) => text);
  return new Set(
    [...own, always].flatMap((text) => [...text].map((character) => character.codePointAt(0) ?? 0)),
  );
}
