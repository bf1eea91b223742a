// What every encoder does first: one line of visible characters, of bounded length.
import type { UntrustedText } from './untrusted-text.ts';

/** The most code points that one text may fill. GitHub's own titles end at 256. */
export const longestText = 400;

/** Line breaks, tabs, NEL, and every other kind of blank, the ideographic one included. The byte order mark is none. */
const blanks = /(?:(?!\uFEFF)[\s\u0085])+/gu;

/**
 * What nobody sees: control characters, lone surrogates, noncharacters (XML forbids them), and everything that
 * Unicode says to ignore when drawing: bidirectional controls, zero-width characters, tags, fillers. Variation
 * selectors stay, for they choose between a text and an emoji, and so does a joiner inside an emoji.
 */
const invisible =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]|(?![\u200D\uFE00-\uFE0F\u{E0100}-\u{E01EF}])\p{Default_Ignorable_Code_Point}/gu;
const strayJoiner =
  /(?<!\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

/**
 * The text as a reader sees it: NFC, on one line, without invisible characters, cut with `…` after {@link longestText}
 * code points. Not encoded for anything yet. Cleaning twice changes nothing.
 */
export function cleanText(text: UntrustedText, longest: number = longestText): string {
  const line = tidy(text.raw);
  const points = Array.from(line);
  if (points.length <= longest) return line;
  return `${tidy(points.slice(0, longest - 1).join(''))}…`;
}

function tidy(raw: string): string {
  const visible = raw.replace(blanks, ' ').replace(invisible, '').replace(strayJoiner, '');
  // Taking something out can bring two blanks together, or a letter and its accent.
  return visible.normalize('NFC').replace(/ {2,}/g, ' ').trim();
}
