// Text → SVG, for the content of an element and for a quoted attribute.
import { cleanText } from './clean-text.ts';
import type { UntrustedText } from './untrusted-text.ts';

/** The text as XML. Numeric references, because they need no declaration; what XML forbids, cleaning took out. */
export function svgText(text: UntrustedText): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
