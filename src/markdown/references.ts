// References: the issues and pull requests that Markdown names, as `#894`, `owner/repo#12` or a link.
import { itemKey } from '../model/item-name.ts';
import type { Reference } from '../model/meeting.ts';

/** Where bare numbers belong: the repository of the issue that is read, and the GitHub it lies on. */
export interface ReferenceContext {
  readonly repository: string;
  readonly issueUrl: string;
}

const owner = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?';
const name = '[A-Za-z0-9._-]{1,100}';
const number = '[1-9]\\d{0,8}';

/** Underscores at its ends are emphasis, not part of a word. */
const end = '(?!_*[A-Za-z0-9])';
const bare = new RegExp(`#(${number})${end}(?!\\.\\d)`, 'y');
const qualified = new RegExp(`(${owner}/${name})#(${number})${end}`, 'y');
const path = new RegExp(`^/(${owner}/${name})/(issues|pull)/(${number})(?:/.*)?$`);

/** A reference and the length of what was written. */
export interface FoundReference {
  readonly reference: Reference;
  readonly length: number;
}

/** The reference that begins exactly at `at`, or `null`. A number inside a word (`abc#1`, `&#35;`) is none. */
export function referenceAt(text: string, at: number, context: ReferenceContext): FoundReference | null {
  let first = at;
  while (text[first - 1] === '_') first -= 1;
  const before = text[first - 1] ?? '';
  if (text[at] === '#') {
    bare.lastIndex = at;
    const match = /[A-Za-z0-9#&/]/.test(before) ? null : bare.exec(text);
    return match === null ? null : found(context.repository, match[1], match[0], context);
  }
  qualified.lastIndex = at;
  const match = /[A-Za-z0-9/.@-]/.test(before) ? null : qualified.exec(text);
  return match === null ? null : found(match[1] ?? '', match[2], match[0], context);
}

/** The reference that a link leads to, or `null`. It lies on github.com, or beside the issue that is read. */
export function referenceOf(link: string, context: ReferenceContext): Reference | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  const hosts = ['github.com', 'www.github.com', new URL(context.issueUrl).host];
  if (!/^https?:$/.test(url.protocol) || !hosts.includes(url.host)) return null;
  const [, repository, kind, digits] = path.exec(url.pathname) ?? [];
  if (repository === undefined) return null;
  const origin =
    url.host === new URL(context.issueUrl).host ? new URL(context.issueUrl).origin : 'https://github.com';
  return {
    repository,
    number: Number(digits),
    title: null,
    url: `${origin}/${repository}/${kind}/${digits}`,
  };
}

/** Each piece of work once, in the order in which it is named. GitHub's names do not care for case. */
export function distinct(references: readonly Reference[]): Reference[] {
  const byName = new Map<string, Reference>();
  for (const reference of references) {
    const key = itemKey(reference);
    if (!byName.has(key)) byName.set(key, reference);
  }
  return [...byName.values()];
}

function found(
  repository: string,
  digits: string | undefined,
  written: string,
  context: ReferenceContext,
): FoundReference | null {
  if (digits === undefined || !isRepository(repository)) return null;
  // GitHub leads from here to the pull request, if it is one.
  const url = `${new URL(context.issueUrl).origin}/${repository}/issues/${digits}`;
  return { reference: { repository, number: Number(digits), title: null, url }, length: written.length };
}

function isRepository(repository: string): boolean {
  return !/\/\.\.?$/.test(repository);
}
