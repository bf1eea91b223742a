// The poster's encoder: text from outside → one line that can be drawn. It becomes outlines, never markup, so there is
// nothing to escape; what has to go is what would break the picture.
import { cleanText } from '../../../text/clean-text.ts';
import type { UntrustedText } from '../../../text/untrusted-text.ts';

/** Characters as readers count them; two lines of a title hold fewer. */
const longest = 160;

/** Accents on one letter: further ones would be drawn across the lines above. */
const pile = /(\p{M}{3})\p{M}+/gu;

export function posterText(text: UntrustedText): string {
  const clean = withNarrowQuotes(cleanText(text)).replace(pile, '$1');
  const characters = graphemes(clean);
  return characters.length > longest ? `${characters.slice(0, longest).join('').trimEnd()}…` : clean;
}

/**
 * `don’t` → `don't`: the font's curly quotes are as wide as a Chinese character. Among those they stay, except within a
 * word.
 */
function withNarrowQuotes(text: string): string {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) {
    return text.replace(/(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu, "'");
  }
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

/** What a reader takes for one character: `é`, `👩‍💻`, `🇨🇳`. */
export function graphemes(text: string): readonly string[] {
  if (simple.test(text)) return [...text];
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** One language for all: the poster must not depend on where it is drawn. */
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Each letter of ASCII and of Chinese is a grapheme, which saves asking the segmenter. */
const simple = /^[ -~\u4e00-\u9fff]*$/;
