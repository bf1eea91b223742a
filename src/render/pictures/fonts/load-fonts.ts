// Reads those files of the pictures' fonts that a text needs, out of about a hundred for each weight.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { WeightedText } from '../elements/element.ts';
import { type FontWeight, fontWeights, type PictureFont } from '../engine/picture-assets.ts';
import { fontCharacters } from './font-characters.ts';
import { parseFontSubsets, subsetsFor } from './font-subsets.ts';
import { isLooseMark } from './glyphs.ts';

const require = createRequire(import.meta.url);

/**
 * The style sheets of fonts from npm in regular weight, each with many small files; the preferred font first. Noto Sans SC has
 * Chinese, Japanese, Vietnamese and Russian; Noto Sans has the other letters of Europe and Devanagari; the others have the letters
 * of their names.
 */
const regular: readonly string[] = [
  require.resolve('@fontsource/noto-sans-sc/400.css'),
  require.resolve('@fontsource/noto-sans/400.css'),
  require.resolve('@fontsource/nanum-gothic/400.css'),
  require.resolve('@fontsource/noto-sans-arabic/400.css'),
  require.resolve('@fontsource/noto-sans-hebrew/400.css'),
];

/** A font that lacks a weight is a mistake as soon as this file is loaded. */
const sheets: Readonly<Record<FontWeight, readonly string[]>> = {
  400: regular,
  700: regular.map((sheet) => require.resolve(join(dirname(sheet), '700.css'))),
};

/** Also drawn, whatever the texts say: logins in place of names, letters in place of flags, the ellipsis. */
const always = [...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)), '…'].join('');

/** The files for each weight, so that the first one with a character is the one to draw it with. */
export async function loadFonts(texts: readonly WeightedText[]): Promise<readonly PictureFont[]> {
  const loaded = await Promise.all(
    fontWeights.map((weight) => loadWeight(weight, codePointsOf(texts, weight))),
  );
  return loaded.flat();
}

/** A further font is opened only for what the ones before it lack: most weeks do without. */
async function loadWeight(weight: FontWeight, wanted: ReadonlySet<number>): Promise<readonly PictureFont[]> {
  const loaded: PictureFont[] = [];
  let missing = wanted;
  for (const sheet of sheets[weight]) {
    if (missing.size === 0) break;
    const fonts = await loadSheet(sheet, weight, missing);
    loaded.push(...fonts);
    missing = new Set([...missing].filter((one) => !fonts.some(({ characters }) => characters.has(one))));
  }
  return loaded;
}

async function loadSheet(
  sheet: string,
  weight: FontWeight,
  codePoints: ReadonlySet<number>,
): Promise<readonly PictureFont[]> {
  const subsets = subsetsFor(parseFontSubsets(await readFile(sheet, 'utf8')), codePoints);
  return Promise.all(
    subsets.map(async ({ file }) => {
      const data = await readFile(join(dirname(sheet), file));
      // Without its loose marks: with them, the engine would put `ź` together from a `z` and a mark beside it.
      const characters = [...fontCharacters(data)].filter((one) => !isLooseMark(String.fromCodePoint(one)));
      return { family: basename(dirname(sheet)), weight, data, characters: new Set(characters) };
    }),
  );
}

function codePointsOf(texts: readonly WeightedText[], weight: FontWeight): ReadonlySet<number> {
  const own = texts.filter((text) => text.weight === weight).map(({ text }) => text);
  return new Set(
    [...own, always].flatMap((text) => [...text].map((character) => character.codePointAt(0) ?? 0)),
  );
}
