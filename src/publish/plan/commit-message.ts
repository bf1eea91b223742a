// The messages of the commits that the program makes, and the trailers by which it knows them again.

import { blobOid } from '../../model/blob-oid.ts';
import { plainText } from '../../text/plain-text.ts';
import type { UntrustedText } from '../../text/untrusted-text.ts';
import type { FileContents } from '../file-contents.ts';
import type { LeftOut } from './plan.ts';

/** Who signs commits off. */
export interface Signer {
  readonly name: UntrustedText;
  readonly email: string;
}

/** What both kinds of commit message contain. Nothing in it comes from strangers: a commit message can close issues and mention people. */
export interface CommitFacts {
  /** The weekly's name, `SOFA Weekly`. */
  readonly name: string;
  readonly edition: string;
  /** The hash of the facts. */
  readonly snapshot: string;
  readonly signer: Signer | null;
}

/** A trailer's name → its values, in order. */
export type Trailers = ReadonlyMap<string, readonly string[]>;

export const trailerNames = {
  edition: 'Sofa-Weekly-Edition',
  snapshot: 'Sofa-Weekly-Snapshot',
  /** One for each file of a pure render: Git's name of its content, and its path. Only pure renders have it. */
  file: 'Sofa-Weekly-File',
  /** One for each fact that a merge left out: the reason, and a digest of it. Only merges have it. */
  leftOut: 'Sofa-Weekly-Left-Out',
} as const;

/** The message of a pure render. It lists every file with its hash, so that a changed copy of the commit is not taken for one. */
export function composeRenderMessage(facts: CommitFacts, files: FileContents, first: boolean): string {
  const subject = `${facts.name} ${facts.edition}: ${first ? 'the draft' : 'new facts'}`;
  const listed = [...files].map(
    ([path, content]) => [trailerNames.file, `${blobOid(content)} ${path}`] as const,
  );
  return compose(subject, facts, listed);
}

/** A merge of new facts into what editors wrote. */
export function composeMergeMessage(
  facts: CommitFacts,
  leftOut: readonly { readonly reason: LeftOut['reason']; readonly digest: string }[],
): string {
  const subject = `${facts.name} ${facts.edition}: new facts beside the editors' words`;
  const listed = leftOut.map(({ reason, digest }) => [trailerNames.leftOut, `${reason} ${digest}`] as const);
  return compose(subject, facts, listed);
}

/** The trailers of any commit message: the lines `Name: value` of its last paragraph. */
export function parseTrailers(message: string): Trailers {
  const lastParagraph =
    message
      .replaceAll('\r\n', '\n')
      .trimEnd()
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  const trailers = new Map<string, string[]>();
  for (const line of lastParagraph.split('\n')) {
    const [, name, value] = /^([A-Za-z][A-Za-z-]*): (.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const values = trailers.get(name);
    if (values === undefined) trailers.set(name, [value.trim()]);
    else values.push(value.trim());
  }
  return trailers;
}

function compose(
  subject: string,
  { edition, snapshot, signer }: CommitFacts,
  more: readonly (readonly [string, string])[],
): string {
  const trailers: (readonly [string, string])[] = [
    [trailerNames.edition, edition],
    [trailerNames.snapshot, snapshot],
    ...more,
  ];
  if (signer !== null) trailers.push(['Signed-off-by', signature(signer)]);
  return `${subject}\n\n${trailers.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
}

function signature({ name, email }: Signer): string {
  const address = email.replace(/[\s<>]/g, '');
  const words = plainText(name).replace(/[<>]/g, '').trim();
  return `${words === '' ? address.replace(/@.*$/, '') : words} <${address}>`;
}
