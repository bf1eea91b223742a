// A change and its revert in the same edition: the editor is told, and the change is marked.
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { itemName } from '../../model/item-name.ts';
import type { CreditedWork } from './credited-work.ts';

/** Work → the work that takes it back: pull requests by their names, `owner/name#12`, commits by `owner/name@` and their object names. */
export type Reverts = ReadonlyMap<string, string>;

export function findReverts({
  pullRequests,
  commits,
}: Pick<CreditedWork, 'pullRequests' | 'commits'>): Reverts {
  const here = new Set([
    ...pullRequests.map(({ work }) => itemName(work)),
    ...commits.map(({ work }) => commitName(work)),
  ]);
  const reverts = new Map<string, string>();
  for (const { work } of pullRequests)
    if (work.reverts !== null && here.has(work.reverts)) reverts.set(work.reverts, itemName(work));
  for (const { work } of commits) {
    if (work.reverts === null) continue;
    const reverted = commitName({ repository: work.repository, oid: work.reverts });
    if (here.has(reverted)) reverts.set(reverted, commitName(work));
  }
  return reverts;
}

export function commitName({
  repository,
  oid,
}: {
  readonly repository: string;
  readonly oid: string;
}): string {
  return `${repository}@${oid}`;
}

export function noteReverts(reverts: Reverts): Diagnostic[] {
  return [...reverts].map(([work, by]) => diagnose('reverted-in-edition', { by: short(by) }, short(work)));
}

/** `mosn/mosn@0123456`: a commit's name as people write it. */
export function short(name: string): string {
  return name.replace(/@([0-9a-f]{7})[0-9a-f]+$/, '@$1');
}
