import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { fontCharacters } from '../../../../src/render/pictures/fonts/font-characters.ts';
import { parseFontSubsets, subsetsFor } from '../../../../src/render/pictures/fonts/font-subsets.ts';

const sheet = `
/* noto-sans-sc-[4]-400-normal */
@font-face {
  font-family: 'Noto Sans SC';
  src: url(./files/rare.woff2) format('woff2'), url(./files/rare.woff) format('woff');
  unicode-range: U+1f1e9-1f1f5,U+ff03;
}
@font-face {
  src: url(./files/latin.woff2) format('woff2'), url(./files/latin.woff) format('woff');
  unicode-range: U+0-ff, U+2026;
}`;

it('a style sheet names its files and their characters, the commonest first', () => {
  expect(parseFontSubsets(sheet)).toEqual([
    {
      file: 'files/latin.woff2',
      ranges: [
        [0, 0xff],
        [0x2026, 0x2026],
      ],
    },
    {
      file: 'files/rare.woff2',
      ranges: [
        [0x1f1e9, 0x1f1f5],
        [0xff03, 0xff03],
      ],
    },
  ]);
});

it('only files with a character of the text are needed', () => {
  const subsets = parseFontSubsets(sheet);
  const filesFor = (text: string) =>
    subsetsFor(subsets, new Set([...text].map((character) => character.codePointAt(0) ?? 0))).map(
      ({ file }) => file,
    );

  expect(filesFor('abc…')).toEqual(['files/latin.woff2']);
  expect(filesFor('a＃')).toEqual(['files/latin.woff2', 'files/rare.woff2']);
  expect(filesFor('🇪')).toEqual(['files/rare.woff2']);
  expect(filesFor('한')).toEqual([]);
});

it('a font file says what it really draws, which is less than its style sheet says', () => {
  const latin = fontFile('latin');
  const extended = fontFile('latin-ext');

  expect([...'aZ0…é'].every((character) => latin.has(character.codePointAt(0) ?? 0))).toBe(true);
  expect([...latin].some((codePoint) => codePoint < 0x20)).toBe(false);
  expect(extended.has(0x142)).toBe(false);
});

function fontFile(subset: string): ReadonlySet<number> {
  const name = `@fontsource/noto-sans-sc/files/noto-sans-sc-${subset}-400-normal.woff2`;
  return fontCharacters(readFileSync(createRequire(import.meta.url).resolve(name)));
}
