// Which work of the snapshot counts, and whose it is; or why it does not count.

import type { Config } from '../../config/config.ts';
import { repositoryRule, titleRule } from '../../config/project-names.ts';
import { itemKey } from '../../model/item-name.ts';
import type { Rule } from '../../model/rule.ts';
import type {
  ClosedIssue,
  Comment,
  Commit,
  Issue,
  PullRequest,
  Review,
  Snapshot,
} from '../../model/snapshot.ts';
import type { UntrustedText } from '../../text/untrusted-text.ts';
import {
  type CreditedPerson,
  distinctPeople,
  isRefused,
  knowPeople,
  type People,
  type Refusal,
} from '../people.ts';
import type { ThankedWork } from './contributions-section.ts';

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

export interface CreditedWork extends Readonly<Record<ThankedWork, readonly CreditedAct[]>> {
  readonly pullRequests: readonly CreditedMerge[];
  readonly commits: readonly Credited<Commit>[];
}

/** Work that is left out: by one rule, or because nobody who did it is credited, each by a rule of their own. */
export type WorkRule = Rule | { readonly kind: 'nobody'; readonly people: readonly RefusedPerson[] };

export interface RefusedPerson {
  /** A login, or the name that Git has. */
  readonly name: UntrustedText | string;
  readonly rule: Rule;
}

/** Decides about one piece of work at a time. {@link creditWork} asks about all of them, `explain` about one. */
export interface WorkJudge {
  readonly people: People;
  pullRequest(work: PullRequest): CreditedMerge | Refusal<WorkRule>;
  commit(work: Commit): Credited<Commit> | Refusal<WorkRule>;
  review(work: Review): CreditedAct | Refusal<WorkRule>;
  issue(work: Issue): CreditedAct | Refusal<WorkRule>;
  comment(work: Comment): CreditedAct | Refusal<WorkRule>;
}

export function creditWork(snapshot: Snapshot, config: Config): CreditedWork {
  const judge = judgeWork(snapshot, config);
  return {
    pullRequests: credited(snapshot.pullRequests.map(judge.pullRequest)),
    commits: credited(snapshot.commits.map(judge.commit)),
    reviews: credited(snapshot.reviews.map(judge.review)),
    issues: credited(snapshot.issues.map(judge.issue)),
    comments: credited(snapshot.comments.map(judge.comment)),
  };
}

function credited<One extends object>(judged: readonly (One | Refusal<WorkRule>)[]): One[] {
  return judged.filter((one): one is One => !isRefused<WorkRule>(one));
}

export function judgeWork(snapshot: Snapshot, config: Config): WorkJudge {
  const people = knowPeople(snapshot, config);
  const agendas = new Set(snapshot.meetings.map(({ issue }) => itemKey(issue)));
  const isAgenda = (item: { repository: string; number: number }): Rule | null =>
    agendas.has(itemKey(item)) ? { kind: 'agenda' } : null;
  const act = (
    { repository, number, author }: { repository: string; number: number; author: string | null },
    rule: Rule | null,
  ): CreditedAct | Refusal<WorkRule> => {
    if (rule !== null) return { refused: rule };
    const person = people.judge(author);
    return isRefused<Rule>(person) ? nobody([[author ?? '', person]]) : { repository, number, person };
  };

  return {
    people,
    pullRequest(work) {
      const rule = repositoryRule(work.repository, config) ?? titleRule(work.title.raw, config);
      if (rule !== null) return { refused: rule };
      const judged = [work.author, ...work.coAuthors].map(
        (login) => [login ?? '', people.judge(login)] as const,
      );
      const named = peopleAmong(judged);
      if (named.length === 0) return nobody(judged);
      return {
        work,
        author: people.find(work.author),
        people: named,
        closes: work.closes
          .filter(({ repository }) => repositoryRule(repository, config) === null)
          .map((issue) => ({ issue, reporter: people.find(issue.author) })),
      };
    },
    commit(work) {
      const rule = repositoryRule(work.repository, config);
      if (rule !== null) return { refused: rule };
      const judged = judgeAuthors(work, people);
      const named = peopleAmong(judged);
      return named.length === 0 ? nobody(judged) : { work, people: named };
    },
    review: (work) => act(work, repositoryRule(work.repository, config)),
    issue: (work) =>
      act(
        work,
        repositoryRule(work.repository, config) ?? titleRule(work.title.raw, config) ?? isAgenda(work),
      ),
    // What is said about an agenda belongs to its meeting.
    comment: (work) => act(work, repositoryRule(work.repository, config) ?? isAgenda(work)),
  };
}

type Judged = readonly [name: UntrustedText | string, verdict: CreditedPerson | Refusal];

function judgeAuthors({ author, authorName, coAuthors }: Commit, people: People): Judged[] {
  const first: Judged =
    author === null && authorName !== undefined
      ? [authorName, people.judgeGitName(authorName)]
      : [author ?? '', people.judge(author)];
  return [first, ...coAuthors.map((login): Judged => [login, people.judge(login)])];
}

function peopleAmong(judged: readonly Judged[]): CreditedPerson[] {
  return distinctPeople(judged.flatMap(([, verdict]) => (isRefused<Rule>(verdict) ? [] : [verdict])));
}

function nobody(judged: readonly Judged[]): Refusal<WorkRule> {
  const people = judged.flatMap(([name, verdict]) =>
    isRefused<Rule>(verdict) ? [{ name, rule: verdict.refused }] : [],
  );
  return { refused: { kind: 'nobody', people } };
}
