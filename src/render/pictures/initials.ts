// What stands for a person without a picture: initials on a colour of their own.
import { graphemes } from './elements/poster-text.ts';

/** White can be read on each of them. */
export const personColours = [
  '#2f5d9f',
  '#0f766e',
  '#6d4fc2',
  '#a3480b',
  '#b0306a',
  '#2c7a3f',
  '#b3392f',
  '#3f51b5',
  '#0b7285',
  '#8e3fa8',
  '#56731a',
  '#8a4b2a',
] as const;

/** The same colour for a login wherever it appears; logins differ by more than their case. */
export function personColour(login: string | null): string {
  if (login === null) return '#5f6773';
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(login.toLowerCase())) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return personColours[hash % personColours.length] ?? personColours[0];
}

/** `Octo User` → `OU`, `octo-user-17` → `OU`, `wenxuwan` → `W`, `小明` → `小`, `ßeta` → `ß`, nothing to show → `?`. */
export function initials(name: string): string {
  const words = name.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => /^\p{L}|^\p{N}/u.test(word));
  const [first = '', second = ''] = words;
  const start = graphemes(first)[0] ?? '?';
  const isLatin = /^\p{Script=Latin}/u;
  const next = isLatin.test(start) && isLatin.test(second) ? (graphemes(second)[0] ?? '') : '';
  return capital(start) + capital(next);
}

/** There is room for one: `ß` is `SS` as a capital. */
function capital(letter: string): string {
  const upper = letter.toUpperCase();
  return graphemes(upper).length > 1 ? letter : upper;
}
