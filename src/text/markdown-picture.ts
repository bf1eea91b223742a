// A picture in Markdown, with words for those who do not see it.
import { cleanText } from './clean-text.ts';
import { mapMarkup } from './markdown-text.ts';
import type { UntrustedText } from './untrusted-text.ts';

/**
 * `![alt](file)`. Goldmark reads Markdown in an alternative text, and Blackfriday takes it as it is: neither reads a character
 * reference there as the other does. So what means something is written full-width, which means nothing to either.
 * @param file the name of a file beside the post: letters, digits, `.` and `-`
 */
export function markdownPicture(alt: UntrustedText, file: string): string {
  return `![${mapMarkup(cleanText(alt), fullWidth)}](${file})`;
}

/** `<` → `＜`. The marker of an editor's place, which is full-width already, is changed so that it no longer counts as one. */
function fullWidth(character: string): string {
  if (character === '【') return '［';
  return String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0);
}
