// Everybody whom a snapshot names: only they are among its people, and only their pictures are fetched.
import type { Snapshot, SnapshotList } from '../model/snapshot.ts';

/** What was collected of GitHub: every list but those that are made of others. */
type Source = Exclude<SnapshotList, 'people' | 'diagnostics' | 'completeness' | 'renamed'>;

/** Their logins. A new list says here whom it names, if only that it names nobody. */
export function namedPeople(collected: Pick<Snapshot, Source>): Set<string> {
  const logins: Readonly<Record<Source, readonly (string | null)[]>> = {
    pullRequests: collected.pullRequests.flatMap(({ author, coAuthors, closes }) => [
      author,
      ...coAuthors,
      ...closes.map((issue) => issue.author),
    ]),
    commits: collected.commits.flatMap(({ author, coAuthors }) => [author, ...coAuthors]),
    reviews: authorsOf(collected.reviews),
    issues: authorsOf(collected.issues),
    comments: authorsOf(collected.comments),
    releases: authorsOf(collected.releases),
    answered: collected.answered.flatMap(({ author, answer }) => [author, answer.author]),
    meetings: [],
    articles: [],
    replied: [],
    tasks: [],
  };
  const all = Object.values(logins).flat();
  return new Set(all.filter((login) => login !== null));
}

function authorsOf(items: readonly { readonly author: string | null }[]): readonly (string | null)[] {
  return items.map(({ author }) => author);
}
