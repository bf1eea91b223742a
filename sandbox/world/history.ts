// The history behind a commit.
import type { Commit, CommitContent, ObjectStore } from './git-objects.ts';

export interface HistoryFilter {
  readonly since?: string;
  readonly until?: string;
  readonly path?: string;
}

export interface KnownCommit extends Commit {
  readonly content: CommitContent;
}

/** The known commits that can be reached from `start`, the latest first, both bounds included. It ends where the world's knowledge ends. */
export function history(store: ObjectStore, start: string, filter: HistoryFilter): KnownCommit[] {
  const seen = new Set<string>();
  const found: KnownCommit[] = [];
  const queue = [start];
  for (let oid = queue.shift(); oid !== undefined; oid = queue.shift()) {
    const { content, ...commit } = store.commit(oid);
    if (seen.has(oid) || content === null) continue;
    seen.add(oid);
    found.push({ ...commit, content });
    queue.push(...content.parents);
  }
  return found
    .filter(({ content: { committedAt } }) => filter.since === undefined || committedAt >= filter.since)
    .filter(({ content: { committedAt } }) => filter.until === undefined || committedAt <= filter.until)
    .filter((commit) => filter.path === undefined || touches(store, commit, filter.path))
    .toSorted((a, b) =>
      a.content.committedAt < b.content.committedAt
        ? 1
        : a.content.committedAt > b.content.committedAt
          ? -1
          : 0,
    );
}

/** A commit touches a path if what lies there differs from every parent. An unknown parent counts as one without files. */
function touches(store: ObjectStore, commit: KnownCommit, path: string): boolean {
  const here = oidAt(store, commit.content, path);
  if (commit.content.parents.length === 0) return here !== null;
  return commit.content.parents.every((parent) => oidAt(store, store.commit(parent).content, path) !== here);
}

function oidAt(store: ObjectStore, content: CommitContent | null, path: string): string | null {
  return content?.tree == null ? null : (store.entryAt(content.tree, path)?.oid ?? null);
}
