// What can be drawn with the fonts and emoji at hand, and what to draw instead of the rest.

import { graphemes } from '../elements/poster-text.ts';
import type { PictureAssets } from '../engine/picture-assets.ts';

export interface Glyphs {
  /** Code points that a font has. */
  readonly characters: ReadonlySet<number>;
  /** Graphemes that are drawn as pictures. */
  readonly pictures: ReadonlySet<string>;
}

/** What the loaded fonts and emoji can draw. */
export function glyphsOf({ fonts, emoji }: Pick<PictureAssets, 'fonts' | 'emoji'>): Glyphs {
  return {
    characters: new Set(fonts.flatMap(({ characters }) => [...characters])),
    pictures: new Set(emoji.keys()),
  };
}

/** Whether every character of a text can be drawn. */
export function isDrawable(text: string, glyphs: Glyphs): boolean {
  return graphemes(text).every((grapheme) => has(grapheme, glyphs));
}

/** Whether there is anything to read: `…: …` says nothing. An emoji says something. */
export function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text);
}

/** The text with every run of characters that cannot be drawn replaced: by the plain letters in them, or else by `…`. */
export function drawable(text: string, glyphs: Glyphs): string {
  return graphemes(text)
    .map((grapheme) => (has(grapheme, glyphs) ? grapheme : (plainLetters(grapheme, glyphs) ?? gap)))
    .join('')
    .replace(/\ue000(?: ?\ue000)*/g, '…');
}

/** Marks a gap until its neighbours are known. It is a private-use character: no font has it. */
const gap = '\ue000';

function has(grapheme: string, { characters, pictures }: Glyphs): boolean {
  if (pictures.has(grapheme)) return true;
  if (isLooseMark(grapheme)) return false;
  return [...grapheme].every((character) => characters.has(character.codePointAt(0) ?? -1));
}

/**
 * An accent that is no part of its letter: `ọ́` is `ọ` and one of these. The fonts draw it beside the letter, across its
 * neighbour. (The marks of a script such as Devanagari belong to it, and are put in their place.)
 */
export function isLooseMark(text: string): boolean {
  return looseMark.test(text);
}

const looseMark = /(?=\p{M})\p{Script=Inherited}/u;

/** `ọ́` → `ọ`, `ř` → `r`, `1️⃣` → `1`, `🇨🇳` → `CN`, a family that is not in the set → its members. */
function plainLetters(grapheme: string, glyphs: Glyphs): string | null {
  const members = grapheme.split('\u200d');
  if (members.length > 1 && members.every((member) => has(member, glyphs))) return members.join('');
  const letters = [...grapheme.normalize('NFD')].map((character) => {
    const indicator = (character.codePointAt(0) ?? 0) - regionalIndicatorA;
    return indicator >= 0 && indicator < 26 ? String.fromCharCode(65 + indicator) : character;
  });
  const candidates = [
    [...grapheme].filter((character) => !isLooseMark(character)).join(''),
    letters.filter((letter) => !/\p{M}/u.test(letter)).join(''),
  ];
  return candidates.find((plain) => plain !== '' && has(plain, glyphs)) ?? null;
}

const regionalIndicatorA = 0x1f1e6;
