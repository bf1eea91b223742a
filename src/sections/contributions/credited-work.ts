// Which work of the snapshot counts, and whose it is.

import type { Config } from '../../config/config.ts';
import { isExcluded } from '../../config/project-names.ts';
import { itemKey } from '../../model/item-name.ts';
import type { ClosedIssue, Commit, PullRequest, Snapshot } from '../../model/snapshot.ts';
import type { UntrustedText } from '../../text/untrusted-text.ts';
import { type CreditedPerson, distinctPeople, knowPeople, type People } from './people.ts';

/** A piece of work and the people it is credited to; at least one. */
export interface Credited<Work> {
  readonly work: Work;
  readonly people: readonly CreditedPerson[];
}

interface CreditedClosing {
  readonly issue: ClosedIssue;
  readonly reporter: CreditedPerson | null;
}

export interface CreditedMerge extends Credited<PullRequest> {
  /** Among `people`, or `null` if a machine wrote it and people only helped. */
  readonly author: CreditedPerson | null;
  readonly closes: readonly CreditedClosing[];
}

/** A review, an issue or a comment: the number it belongs to, and who did it. */
export interface CreditedAct {
  readonly repository: string;
  readonly number: number;
  readonly person: CreditedPerson;
}

export interface CreditedWork {
  readonly pullRequests: readonly CreditedMerge[];
  readonly commits: readonly Credited<Commit>[];
  readonly reviews: readonly CreditedAct[];
  readonly issues: readonly CreditedAct[];
  readonly comments: readonly CreditedAct[];
}

export function creditWork(snapshot: Snapshot, config: Config): CreditedWork {
  const people = knowPeople(snapshot, config);
  const counts = ({ repository }: { repository: string }) => !isExcluded(repository, config);
  const isWelcome = ({ title }: { title: UntrustedText }) =>
    !config.exclude.titles.some((pattern) => pattern.test(title.raw));
  const agendas = new Set(snapshot.meetings.map(({ issue }) => itemKey(issue)));
  const acts = (list: readonly { repository: string; number: number; author: string | null }[]) =>
    list.filter(counts).flatMap((act) => creditAct(act, people));

  return {
    pullRequests: snapshot.pullRequests
      .filter((one) => counts(one) && isWelcome(one))
      .map((work) => ({
        work,
        author: people.find(work.author),
        people: distinctPeople([work.author, ...work.coAuthors].flatMap((login) => people.find(login) ?? [])),
        closes: work.closes.filter(counts).map((issue) => ({ issue, reporter: people.find(issue.author) })),
      }))
      .filter(isCredited),
    commits: snapshot.commits
      .filter(counts)
      .map((work) => ({ work, people: authorsOf(work, people) }))
      .filter(isCredited),
    reviews: acts(snapshot.reviews),
    issues: acts(snapshot.issues.filter((issue) => isWelcome(issue) && !agendas.has(itemKey(issue)))),
    // What is said about an agenda belongs to its meeting.
    comments: acts(snapshot.comments.filter((comment) => !agendas.has(itemKey(comment)))),
  };
}

function authorsOf({ author, authorName, coAuthors }: Commit, people: People): CreditedPerson[] {
  const first =
    author === null && authorName !== undefined ? people.findByGitName(authorName) : people.find(author);
  const all = [first, ...coAuthors.map((login) => people.find(login))];
  return distinctPeople(all.filter((person) => person !== null));
}

function isCredited({ people }: Credited<unknown>): boolean {
  return people.length > 0;
}

function creditAct(
  { repository, number, author }: { repository: string; number: number; author: string | null },
  people: People,
): CreditedAct[] {
  const person = people.find(author);
  return person === null ? [] : [{ repository, number, person }];
}
