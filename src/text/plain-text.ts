// Text → a terminal or a log.
import { cleanText } from './clean-text.ts';
import { type UntrustedText, untrusted } from './untrusted-text.ts';

/**
 * The text on one line, without what moves a cursor. GitHub Actions takes a line that starts with `::`, and one that has
 * `##[` anywhere, for a command; a blank inside makes text of both.
 */
export function plainText(text: UntrustedText): string {
  return cleanText(text).replace(/^::/, ': :').replaceAll('##[', '## [');
}

/** {@link plainText} of each line, with its indentation: for messages of several lines that quote what somebody else wrote. */
export function plainLines(text: UntrustedText): string {
  return text.raw
    .split(/\r?\n/)
    .map((line) => (/^ */.exec(line)?.[0] ?? '') + plainText(untrusted(line)))
    .join('\n');
}
