// Links: which are allowed in output, and how they are written.
import type { UntrustedText } from './untrusted-text.ts';

export type Scheme = 'https:' | 'http:' | 'dingtalk:';

export const webSchemes: readonly Scheme[] = ['https:', 'http:'];

/** `dingtalk:` links open the meeting in the DingTalk client. */
export const meetingSchemes: readonly Scheme[] = ['https:', 'http:', 'dingtalk:'];

/** Characters that end a link in Markdown, start its title or a shortcode, or are invisible. Blackfriday takes even `'` for a title. */
const structural = /[()<>"'`\\|{}\s\p{Cc}]/gu;

/** A host as the web has them, or an address; URLs allow signs in it that would have to be encoded, which makes another host of it. */
const webHost = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])$/;

/**
 * The link in a spelling that cannot break out of Markdown or of a quoted HTML attribute,
 * or `null` if it is not an absolute link of one of `schemes`, has no proper host, or hides it behind a user name.
 */
export function safeUrl(url: string | UntrustedText, schemes: readonly Scheme[] = webSchemes): string | null {
  const parsed = parse(typeof url === 'string' ? url : url.raw);
  if (parsed === null || !schemes.some((scheme) => scheme === parsed.protocol)) return null;
  if (parsed.protocol !== 'dingtalk:' && !webHost.test(parsed.hostname)) return null;
  if (parsed.username !== '' || parsed.password !== '') return null;
  return parsed.href.replace(structural, percentEncode).replace(/&(?=#?\w+;)/g, '&amp;'); // …?a=1&lt;2 is no character reference
}

function parse(raw: string): URL | null {
  try {
    return new URL(raw);
  } catch {
    return null;
  }
}

function percentEncode(character: string): string {
  return Array.from(new TextEncoder().encode(character), (byte) => `%${hex(byte)}`).join('');
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}
