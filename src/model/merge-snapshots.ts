// Snapshots of several runs side by side → one, as if a single run had collected everything.
import { Failure } from './errors.ts';
import { nameable, type Person, type PullRequest, type Snapshot, type SnapshotList } from './snapshot.ts';
import { sortSnapshot } from './sort-snapshot.ts';

/** A snapshot, and what to call its source in messages. */
export interface NamedSnapshot {
  readonly name: string;
  readonly snapshot: Snapshot;
}

/**
 * People are one by the id of their account, under the login that the first snapshot has for it.
 *
 * @throws Failure `snapshot` if they are not of one edition and one window, or cover the same organization or repository twice
 */
export function mergeSnapshots([first, ...others]: readonly [NamedSnapshot, ...NamedSnapshot[]]): Snapshot {
  if (others.length === 0) return first.snapshot;
  const all = [first, ...others];
  for (const other of others) refuseOtherTime(first, other);
  refuseOverlap(all);
  const people = unitePeople(all.map(({ snapshot }) => snapshot));
  const parts = all.map(({ snapshot }) => withLogins(snapshot, people));
  const [{ schemaVersion, edition }] = [first.snapshot];
  const joined = <Name extends SnapshotList>(name: Name) =>
    distinct(parts.flatMap((part) => [...listOf(part, name)]));
  const previous = parts.find((part) => part.previous !== undefined)?.previous;
  const leftOut = distinct(parts.flatMap((part) => part.leftOut ?? []));
  return sortSnapshot({
    schemaVersion,
    edition,
    people: [
      ...[...people.values()].toSorted((a, b) => (a.login < b.login ? -1 : 1)),
      ...distinct(all.flatMap(({ snapshot }) => snapshot.people.filter(({ login }) => login === null))),
    ],
    // Which of somebody's pull requests it is, no run knew that saw a part of them.
    pullRequests: withoutVeterans(joined('pullRequests')).map(({ ordinal: _, ...one }) => one),
    commits: joined('commits'),
    reviews: parts.flatMap(({ reviews }) => reviews),
    issues: joined('issues'),
    comments: parts.flatMap(({ comments }) => comments),
    meetings: joined('meetings'),
    releases: joined('releases'),
    articles: joined('articles'),
    answered: joined('answered'),
    replied: joined('replied'),
    tasks: joined('tasks'),
    shown: {
      picks: distinct(parts.flatMap(({ shown }) => shown.picks)),
      tasks: distinct(parts.flatMap(({ shown }) => shown.tasks)),
    },
    ...(previous === undefined ? {} : { previous }),
    diagnostics: joined('diagnostics'),
    completeness: joined('completeness'),
    renamed: joined('renamed'),
    ...(leftOut.length === 0 ? {} : { leftOut }),
  });
}

function listOf<Name extends SnapshotList>(snapshot: Snapshot, name: Name): Snapshot[Name] {
  return snapshot[name];
}

/** What two runs saw both, such as the state of a website, is one. */
function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function refuseOtherTime(first: NamedSnapshot, other: NamedSnapshot): void {
  if (JSON.stringify(first.snapshot.edition) === JSON.stringify(other.snapshot.edition)) return;
  const told = ({ name, snapshot: { edition } }: NamedSnapshot) => ({
    name,
    date: edition.date,
    ...edition.window,
  });
  throw new Failure('snapshots-of-two-times', { one: told(first), other: told(other) });
}

function refuseOverlap(all: readonly NamedSnapshot[]): void {
  const covered = new Map<string, string>();
  for (const { name, snapshot } of all) {
    const scopes = snapshot.completeness.map(({ scope }) => scope.toLowerCase());
    for (const scope of scopes) {
      const inside = [...covered].find(([one]) => one.startsWith(`${scope}/`));
      const twice = covered.get(scope) ?? covered.get(scope.split('/')[0] ?? scope) ?? inside?.[1];
      if (twice !== undefined) throw new Failure('snapshots-overlap', { one: twice, other: name, scope });
    }
    // Within one run that is no mistake: it finds everything once.
    for (const scope of scopes) covered.set(scope, name);
  }
}

/** Account id → the person. A picture that one run could not fetch, another one may have. */
function unitePeople(snapshots: readonly Snapshot[]): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  for (const person of snapshots.flatMap((snapshot) => nameable(snapshot.people))) {
    const known = people.get(person.id);
    if (known === undefined || (known.avatar === undefined && person.avatar !== undefined))
      people.set(person.id, {
        ...person,
        login: known?.login ?? person.login,
        url: known?.url ?? person.url,
      });
  }
  return people;
}

/** The snapshot with the logins that its people have now: somebody may have taken another one between two runs. */
function withLogins(snapshot: Snapshot, people: ReadonlyMap<string, Person>): Snapshot {
  const now = new Map(
    nameable(snapshot.people).flatMap(({ id, login }) => {
      const current = people.get(id)?.login ?? login;
      return current === login ? [] : [[login, current] as const];
    }),
  );
  if (now.size === 0) return snapshot;
  const named = (login: string) => now.get(login) ?? login;
  const by = <One extends { readonly author: string | null }>(one: One): One => ({
    ...one,
    author: one.author === null ? null : named(one.author),
  });
  return {
    ...snapshot,
    pullRequests: snapshot.pullRequests.map((one) => ({
      ...by(one),
      coAuthors: one.coAuthors.map(named),
      closes: one.closes.map(by),
    })),
    commits: snapshot.commits.map((one) => ({ ...by(one), coAuthors: one.coAuthors.map(named) })),
    reviews: snapshot.reviews.map(by),
    issues: snapshot.issues.map(by),
    comments: snapshot.comments.map(by),
    releases: snapshot.releases.map(by),
    answered: snapshot.answered.map((one) => ({ ...by(one), answer: by(one.answer) })),
  };
}

/** Who is known to one run is new to none. */
function withoutVeterans(pullRequests: readonly PullRequest[]): PullRequest[] {
  const known = new Set(
    pullRequests.filter(({ firstContribution }) => firstContribution === false).map(({ author }) => author),
  );
  return pullRequests.map((one) =>
    one.firstContribution === true && known.has(one.author) ? { ...one, firstContribution: false } : one,
  );
}
