// Text → HTML, for the content of an element and for a quoted attribute.
import { cleanText } from './clean-text.ts';
import type { UntrustedText } from './untrusted-text.ts';

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as HTML. An attribute must be quoted, and must not be one that runs or loads what it holds. */
export function htmlText(text: UntrustedText): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => references[character] ?? '');
}
