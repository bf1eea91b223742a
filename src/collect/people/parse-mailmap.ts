// A `.mailmap`, as gitmailmap(5) describes it: whom the names and addresses of commits stand for.
import type { GitIdentity } from '../../config/machines.ts';

/** As a commit, or a mailmap, names somebody. */
interface AddressedIdentity extends GitIdentity {
  readonly email: string;
}

export interface Mailmap {
  /** What the mailmap has in the place of a name and an address; what it does not know comes back as it is. */
  proper(identity: AddressedIdentity): AddressedIdentity;
}

type Proper = Partial<AddressedIdentity>;

const nameAndAddress = /^([^<]*)<([^>]*)>/;

/**
 * The four forms of a line, each with what it sets. Case does not count, later lines count before earlier ones, and a line about a
 * name and an address before one about the address alone.
 *
 *     Proper Name <commit@example.org>
 *     <proper@example.org> <commit@example.org>
 *     Proper Name <proper@example.org> <commit@example.org>
 *     Proper Name <proper@example.org> Commit Name <commit@example.org>
 */
export function parseMailmap(text: string): Mailmap {
  const known = new Map<string, Proper>();
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const proper = pairIn(line);
    if (proper === null || proper.email === '') continue;
    const written = pairIn(line.slice(proper.length));
    const name = proper.name === null ? {} : { name: proper.name };
    const key = keyOf(written ?? { name: null, email: proper.email });
    known.set(key, { ...known.get(key), ...name, ...(written === null ? {} : { email: proper.email }) });
  }
  return {
    proper: (identity) => ({
      ...identity,
      ...(known.get(keyOf(identity)) ?? known.get(keyOf({ name: null, email: identity.email }))),
    }),
  };
}

/** What a piece of a line begins with; a comment is none. */
function pairIn(piece: string): (AddressedIdentity & { readonly length: number }) | null {
  const [whole, before = '', email] = piece.trimStart().startsWith('#')
    ? []
    : (nameAndAddress.exec(piece) ?? []);
  if (whole === undefined || email === undefined) return null;
  const name = before.trim();
  return { name: name === '' ? null : name, email, length: whole.length };
}

function keyOf({ name, email }: AddressedIdentity): string {
  return `${name ?? ''}<${email}>`.toLowerCase();
}
