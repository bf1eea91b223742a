// Trailers that were meant to name a co-author, and that neither Git nor GitHub reads as one.

/** Somebody in such a line: what stands before and between the angle brackets, and the login if one is written out. */
export interface NamedInTrailer {
  readonly name: string | null;
  readonly email: string | null;
  /** From `@login`, or from the address that GitHub gives its accounts. */
  readonly login: string | null;
}

export interface UnreadableTrailer {
  /** As written, without its addresses. */
  readonly line: string;
  readonly people: readonly NamedInTrailer[];
}

const meant =
  /^\s*(?:[-*]\s+)?(?:co[- ]?author(?:ed)?[- ]?by\b\s*[:：]?|(?:co[- ]?authors?|co[- ]?developed[- ]by)\s*[:：])\s*(\S.*?)\s*$/i;
const readable = /^\s*co-authored-by:\s*[^<>@:,;]*[^<>@:,;\s][^<>@:,;]*<[^<>\s@]+@[^<>\s@]+>\s*$/i;
const login = /(?<![\w.])@([a-z\d](?:[a-z\d-]{0,38}))(?![\w.@-])/i;
const ownAddress = /^(?:\d+\+)?([a-z\d][a-z\d-]*)@users\.noreply\./i;

/** Each line once, in the order of the message. */
export function findUnreadableTrailers(message: string): UnreadableTrailer[] {
  const lines = new Map<string, UnreadableTrailer>();
  for (const written of message.split(/\r?\n/)) {
    const [, rest] = meant.exec(written) ?? [];
    if (rest === undefined || readable.test(written)) continue;
    const line = withoutAddresses(written.trim());
    if (!lines.has(line)) lines.set(line, { line, people: peopleIn(rest) });
  }
  return [...lines.values()];
}

function peopleIn(text: string): NamedInTrailer[] {
  const parts = text.replace(/\s+and\s+/gi, ' & ').match(/[^,;，、<>&]*<[^<>]*>|[^,;，、<>&]+/g) ?? [];
  return parts.flatMap((part) => {
    const [, before = '', inside] = /^([^<]*)(?:<([^<>]*)>)?/.exec(part) ?? [];
    const email = [inside, ...before.split(/\s+/)].find(
      (word) => word?.includes('@') && !word.startsWith('@'),
    );
    const handle = login.exec(before)?.[1] ?? login.exec(inside ?? '')?.[1];
    const name = before
      .replace(/[(（]?(?<![\w.])@[\w-]+[)）]?/g, '')
      .replace(/\S+@\S+/g, '')
      .trim();
    const found = handle ?? ownAddress.exec(email ?? '')?.[1] ?? null;
    if (name === '' && email === undefined && found === null) return [];
    return [{ name: name === '' ? null : name, email: email ?? null, login: found }];
  });
}

function withoutAddresses(line: string): string {
  return line
    .replace(/<[^<>]*@[^<>]*>/g, (address) => (/^<@/.test(address) ? address : '<…>'))
    .replace(/[^\s<>(),;]+@[^\s<>(),;]+\.[^\s<>(),;]+/g, '…');
}
