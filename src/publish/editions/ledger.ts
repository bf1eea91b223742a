// The ledger: which time an edition covered and what it credited, kept in the target repository beside its post.
import { z } from 'zod';
import type { Artifact } from '../../model/artifact.ts';
import { type Edition, windowSchema } from '../../model/edition.ts';
import { calendarDate } from '../../model/scalars.ts';
import type { Document } from '../../sections/document.ts';
import { compareText } from '../../text/compare-text.ts';

/**
 * `window` is the one that the edition really covered, `snapshot` the hash of the facts that it was made from.
 * `pullRequests` are credited as `owner/name#number`, `commits` by their object names.
 */
export const ledgerSchema = z.object({
  schemaVersion: z.literal(1),
  edition: calendarDate,
  window: windowSchema,
  snapshot: z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 hash'),
  pullRequests: z.array(z.string().regex(/^[^\s#/]+\/[^\s#/]+#\d+$/, 'expected owner/name#number')),
  commits: z.array(z.string().regex(/^[0-9a-f]{40,64}$/, 'expected an object name')),
});
export type Ledger = z.output<typeof ledgerSchema>;

export interface Credits {
  readonly pullRequests: readonly string[];
  readonly commits: readonly string[];
}

/** Where an edition's ledger lies in the target repository. */
export function ledgerPath(date: string): string {
  return `data/sofaweekly/${date}.json`;
}

export function composeLedger(edition: Edition, snapshot: string, credits: Credits): Artifact {
  const ledger: Ledger = {
    schemaVersion: 1,
    edition: edition.date,
    window: edition.window,
    snapshot,
    pullRequests: inOrder(credits.pullRequests),
    commits: inOrder(credits.commits),
  };
  return { path: ledgerPath(edition.date), mediaType: 'application/json', content: writeLedger(ledger) };
}

/** What an edition credits: the pull requests and commits that its sections show. */
export function creditsOf(document: Document): Credits {
  const projects = document.sections.flatMap((section) =>
    section.id === 'contributions' ? section.projects : [],
  );
  return {
    pullRequests: projects.flatMap((project) =>
      project.pullRequests.map(({ repository, number }) => `${repository}#${number}`),
    ),
    commits: projects.flatMap((project) => project.commits.map(({ oid }) => oid)),
  };
}

/** The ledger in a file's text, or `null` if it is not a valid one: a person may have edited it. */
export function parseLedger(text: string): Ledger | null {
  try {
    return ledgerSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whether two ledgers credit the same work for the same time, even if one was made later or from other facts. */
export function isSameLedger(a: Ledger, b: Ledger): boolean {
  const essence = ({ edition, window, pullRequests, commits }: Ledger) =>
    JSON.stringify([edition, window.from, pullRequests, commits]);
  return essence(a) === essence(b);
}

/** The new ledger with the credits that an editor added to the last one, without those struck out, and with the window that an editor set. */
export function mergeLedger(base: Ledger, ours: Ledger, theirs: Ledger): string {
  const merged = (ids: (ledger: Ledger) => readonly string[]) => {
    const added = ids(ours).filter((id) => !ids(base).includes(id));
    const struck = ids(base).filter((id) => !ids(ours).includes(id));
    return inOrder([...ids(theirs).filter((id) => !struck.includes(id)), ...added]);
  };
  const edge = (name: 'from' | 'to') =>
    (ours.window[name] === base.window[name] ? theirs : ours).window[name];
  return writeLedger({
    ...theirs,
    window: { from: edge('from'), to: edge('to') },
    pullRequests: merged((ledger) => ledger.pullRequests),
    commits: merged((ledger) => ledger.commits),
  });
}

function writeLedger(ledger: Ledger): string {
  return `${JSON.stringify(ledger, null, 2)}\n`;
}

/** By name, `mosn/mosn#9` before `mosn/mosn#10`, each once. */
function inOrder(ids: readonly string[]): string[] {
  const numberIn = (id: string) => Number(/#(\d+)$/.exec(id)?.[1] ?? 0);
  const nameIn = (id: string) => id.replace(/#\d+$/, '');
  return [...new Set(ids)].toSorted((a, b) => compareText(nameIn(a), nameIn(b)) || numberIn(a) - numberIn(b));
}
