// How wide a text is before it is laid out, near enough to choose a size for it.
import { graphemes } from './poster-text.ts';

/** In ems: the widths of Noto Sans SC, the preferred font, in bold, in groups. A Chinese character is as wide as it is high. */
const groups: readonly (readonly [RegExp, number])[] = [
  [/^[mW%@]/, 0.96],
  [/^[wM]/, 0.86],
  [/^[ ',.:;ijlIf!()[\]{}/\\rt|-]/, 0.38],
  [/^[acegksvxyzJLFY\d]/, 0.58],
  [/^[a-z]/, 0.64],
  [/^[A-Z]/, 0.72],
  [/^[\u1100-\u115f\u2e80-\uffe6]|^[\u{1f000}-\u{3ffff}]/u, 1],
];

/** The text with an ellipsis in place of what is beyond a width in ems. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let left = width - 1;
  const kept = graphemes(text).filter((one) => {
    left -= graphemeWidth(one);
    return left >= 0;
  });
  return `${kept.join('').trimEnd()}…`;
}

/** In ems. */
export function textWidth(text: string): number {
  return graphemes(text).reduce((sum, one) => sum + graphemeWidth(one), 0);
}

function graphemeWidth(grapheme: string): number {
  const letter = grapheme.normalize('NFD');
  return groups.find(([members]) => members.test(letter))?.[1] ?? 0.64;
}
