// Links and pictures in Markdown: somebody's words over an address that has been checked.
import { cleanText } from './clean-text.ts';
import { encodeMarkdownLabel, mapMarkup, markdownText } from './markdown-text.ts';
import { type Scheme, safeUrl, webSchemes } from './safe-url.ts';
import { type UntrustedText, untrusted } from './untrusted-text.ts';

export interface LinkOptions {
  /** Our own words after the label: ` #2309`. */
  readonly suffix?: string;
  readonly schemes?: readonly Scheme[];
}

/** `[label suffix](url)`, or only the label if the link is not allowed in output (see {@link safeUrl}). */
export function markdownLink(
  label: UntrustedText,
  url: string | UntrustedText,
  { suffix = '', schemes = webSchemes }: LinkOptions = {},
): string {
  const target = safeUrl(url, schemes);
  if (target === null) return `${markdownText(label)}${suffix}`.trim();
  const words = `${encodeMarkdownLabel(cleanText(label))}${suffix}`.trim();
  return `[${words === '' ? encodeMarkdownLabel(target) : words}](${target})`;
}

/**
 * A link that shows its own address: `<https://github.com/mosn/mosn/issues/1>`. One in which readers might decode something,
 * or whose scheme they do not know, has its address as its label.
 */
export function markdownAddress(
  url: string | UntrustedText,
  schemes: readonly Scheme[] = webSchemes,
): string {
  const label = typeof url === 'string' ? untrusted(url) : url;
  const target = safeUrl(url, schemes);
  const isPlain = target === cleanText(label) && /^https?:[^&%]+$/.test(target);
  return isPlain ? `<${target}>` : markdownLink(label, url, { schemes });
}

/**
 * `![alt](file)`. Goldmark reads Markdown in an alternative text, and Blackfriday takes it as it is: neither reads a character
 * reference there as the other does. So what means something is written full-width, which means nothing to either.
 * @param file the name of a file beside the post: letters, digits, `.` and `-`
 */
export function markdownPicture(alt: UntrustedText, file: string): string {
  return `![${mapMarkup(cleanText(alt, longestAlt), fullWidth)}](${file})`;
}

/** Code points: a picture of many people names them all. */
export const longestAlt = 4000;

/** `<` → `＜`. What is not ASCII begins an editor's mark: another bracket keeps it from counting as one. */
function fullWidth(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0x7e ? '［' : String.fromCodePoint(code + 0xfee0);
}
