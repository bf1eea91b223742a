// Questions to a history: who descends from whom, and where two lines part. Beyond what the world knows there is nothing.
import type { GitDatabase } from './git-database.ts';

/** Some commits and everything before them. */
function ancestorsOf(git: GitDatabase, ...starts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue = [...starts];
  for (let oid = queue.pop(); oid !== undefined; oid = queue.pop()) {
    if (seen.has(oid)) continue;
    seen.add(oid);
    queue.push(...(git.outline(oid)?.parents ?? []));
  }
  return seen;
}

export function isAncestor(git: GitDatabase, older: string, younger: string): boolean {
  return ancestorsOf(git, younger).has(older);
}

/** The latest of the best common ancestors, as `git merge-base` prints it; `null` for unrelated histories. */
export function mergeBaseOf(git: GitDatabase, one: string, other: string): string | null {
  const theirs = ancestorsOf(git, other);
  const common = [...ancestorsOf(git, one)].filter((oid) => theirs.has(oid));
  const covered = ancestorsOf(git, ...common.flatMap((oid) => git.outline(oid)?.parents ?? []));
  return (
    newestFirst(
      git,
      common.filter((oid) => !covered.has(oid)),
    )[0] ?? null
  );
}

/**
 * A commit and what came before it, without `except` and what came before that: the newest first by the committers' clocks, as
 * `git log` shows it. With `path`, only what touched it, merges left out that took it over from one side unchanged.
 */
export function log(
  git: GitDatabase,
  start: string,
  { except = null, path = null }: { readonly except?: string | null; readonly path?: string | null } = {},
): readonly string[] {
  const hidden: ReadonlySet<string> = except === null ? new Set() : ancestorsOf(git, except);
  const seen = new Set([start]);
  const found: string[] = [];
  let queue = [start];
  for (let oid = queue.shift(); oid !== undefined; oid = queue.shift()) {
    const outline = git.outline(oid);
    if (hidden.has(oid) || outline === null) continue;
    const same = path === null ? [] : outline.parents.filter((parent) => isSame(git, parent, oid, path));
    const isNews =
      path === null || (same.length === 0 && (outline.parents.length > 0 || oidAt(git, oid, path) !== null));
    if (isNews) found.push(oid);
    const next = same.slice(0, 1).concat(same.length === 0 ? outline.parents : []);
    for (const parent of next) {
      if (seen.has(parent)) continue;
      seen.add(parent);
      queue.push(parent);
    }
    queue = newestFirst(git, queue);
  }
  return found;
}

function newestFirst(git: GitDatabase, oids: readonly string[]): string[] {
  const at = (oid: string) => git.outline(oid)?.committedAt ?? '';
  return oids.toSorted((a, b) => (at(a) < at(b) ? 1 : at(a) > at(b) ? -1 : 0));
}

function isSame(git: GitDatabase, one: string, other: string, path: string): boolean {
  return oidAt(git, one, path) === oidAt(git, other, path);
}

function oidAt(git: GitDatabase, commit: string, path: string): string | null {
  const tree = git.outline(commit) === null ? null : (git.commit(commit)?.tree ?? null);
  return tree === null ? null : (git.repository.git.entryAt(tree, path)?.oid ?? null);
}
