// Reads those files of the poster's fonts that a text needs, out of about a hundred for each weight.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { WeightedText } from './element.ts';
import { fontCharacters } from './font-characters.ts';
import { parseFontSubsets, subsetsFor } from './font-subsets.ts';
import { type PosterFont, type PosterWeight, posterWeights } from './poster-assets.ts';
import { unpackWoff } from './unpack-woff.ts';

const require = createRequire(import.meta.url);

/** The style sheets of fonts from npm, the preferred font first. Each is one sheet per weight with many small files. */
const sheets = (weight: PosterWeight): readonly string[] =>
  ({
    400: [require.resolve('@fontsource/noto-sans-sc/400.css')],
    700: [require.resolve('@fontsource/noto-sans-sc/700.css')],
  })[weight];

/** Also drawn, whatever the texts say: logins in place of names, letters in place of flags, the ellipsis. */
const always = [...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)), '…'].join('');

/** The files for each weight, so that the first one with a character is the one to draw it with. */
export async function loadFonts(texts: readonly WeightedText[]): Promise<readonly PosterFont[]> {
  const wanted = posterWeights.flatMap((weight) =>
    sheets(weight).map((sheet) => loadSheet(sheet, weight, codePointsOf(texts, weight))),
  );
  return (await Promise.all(wanted)).flat();
}

async function loadSheet(
  sheet: string,
  weight: PosterWeight,
  codePoints: ReadonlySet<number>,
): Promise<readonly PosterFont[]> {
  const subsets = subsetsFor(parseFontSubsets(await readFile(sheet, 'utf8')), codePoints);
  return Promise.all(
    subsets.map(async ({ file }) => {
      const data = unpackWoff(await readFile(join(dirname(sheet), file)));
      // satori takes two files of one family and weight for the same font, and a weight alone in its family for none.
      const family = file.replace(`-${weight}-`, '-');
      return { family, weight, data, characters: fontCharacters(data) };
    }),
  );
}

function codePointsOf(texts: readonly WeightedText[], weight: PosterWeight): ReadonlySet<number> {
  const own = texts.filter((text) => text.weight === weight).map(({ text }) => text);
  return new Set(
    [...own, always].flatMap((text) => [...text].map((character) => character.codePointAt(0) ?? 0)),
  );
}
