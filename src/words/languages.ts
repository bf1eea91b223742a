// The languages that an edition can be written in. A language is one file and one line here, and its folder of templates.
import { en } from './en.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

const all = { zh, en } satisfies Readonly<Record<string, Words>>;

export type Language = keyof typeof all;

export const wordsOf: Readonly<Record<Language, Words>> = all;

export const languages: readonly Language[] = Object.keys(all).filter(isLanguage);

function isLanguage(name: string): name is Language {
  return Object.hasOwn(all, name);
}
