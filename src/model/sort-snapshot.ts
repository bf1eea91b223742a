// One order for everything, so that the same facts give the same bytes whatever order they arrived in.
import type { Snapshot, SnapshotList } from './snapshot.ts';

/** Every list, but those that are made in one order. */
type Sorted = Pick<Snapshot, Exclude<SnapshotList, 'people' | 'completeness' | 'renamed'>>;

export function sortSnapshot(snapshot: Snapshot): Snapshot {
  const sorted: Sorted = {
    pullRequests: by(snapshot.pullRequests, (one) => [one.mergedAt, one.repository, one.number]).map(
      (one) => ({
        ...one,
        closes: by(one.closes, (issue) => [issue.repository, issue.number]),
      }),
    ),
    commits: by(snapshot.commits, (one) => [one.committedAt, one.repository, one.oid]),
    reviews: by(snapshot.reviews, (one) => [
      one.submittedAt,
      one.repository,
      one.number,
      one.author,
      one.state,
    ]),
    issues: by(snapshot.issues, (one) => [one.createdAt, one.repository, one.number]),
    comments: by(snapshot.comments, (one) => [one.createdAt, one.repository, one.number, one.author]),
    meetings: by(snapshot.meetings, (one) => [
      one.startsAt,
      one.series,
      one.issue.repository,
      one.issue.number,
    ]),
    releases: by(snapshot.releases, (one) => [one.publishedAt, one.repository, one.tag.raw]),
    articles: by(snapshot.articles, (one) => [one.date ?? '', one.path.raw]),
    answered: by(snapshot.answered, (one) => [one.answer.createdAt, one.repository, one.number]),
    replied: by(snapshot.replied, (one) => [one.repository, one.number]),
    tasks: by(snapshot.tasks, (one) => [one.createdAt, one.repository, one.number]),
    diagnostics: by(snapshot.diagnostics, (one) => [
      one.severity === 'warning' ? 0 : 1,
      one.code,
      one.subject?.raw ?? '',
      one.message,
    ]),
  };
  const { leftOut } = snapshot;
  return {
    ...snapshot,
    ...sorted,
    ...(leftOut === undefined ? {} : { leftOut: by(leftOut, (one) => [one.work]) }),
  };
}

type Key = readonly (string | number | null)[];

function by<Item>(items: readonly Item[], key: (item: Item) => Key): Item[] {
  return items.toSorted((a, b) => compare(key(a), key(b)));
}

function compare(a: Key, b: Key): number {
  for (const [at, left] of a.entries()) {
    const right = b[at] ?? null;
    if (left === right) continue;
    if (left === null || right === null) return left === null ? -1 : 1;
    return left < right ? -1 : 1;
  }
  return 0;
}
