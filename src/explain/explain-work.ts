// Why a pull request, an issue or a commit is, or is not, in an edition.

import { covers } from '../config/named-repositories.ts';
import { projectOf, repositoryRule } from '../config/project-names.ts';
import { isInWindow } from '../model/edition.ts';
import type { Commit, Issue, PullRequest, Snapshot } from '../model/snapshot.ts';
import { isDeletedWork } from '../publish/editions/deleted-work.ts';
import { judgeWork, type WorkJudge } from '../sections/contributions/credited-work.ts';
import { type CreditedPerson, isRefused, knowPeople } from '../sections/people.ts';
import type { Verdict } from '../words/explain-words.ts';
import { type Explanation, type Said, say, sayRule, sayWorkRule } from './explanation.ts';
import { type ExplainFacts, editionAt, localAt, upcomingDate } from './facts.ts';

/** One piece of work, as far as it is known. */
interface Known {
  readonly kind: 'pull-request' | 'issue' | 'commit';
  readonly title: string;
  readonly author: string | null;
  readonly at: string | null;
}

/** @param name `owner/name#12`, or `owner/name@` and an object name or the beginning of one */
export function explainWork(name: string, facts: ExplainFacts): Explanation {
  const { snapshot, seen, config } = facts;
  const found = snapshot === null ? null : findWork(name, snapshot);
  const full = found?.name ?? seen?.name ?? name;
  const repository = full.replace(/[#@].*$/, '');
  const known = found ?? (seen == null || seen.kind === 'account' ? null : { ...seen, kind: seen.kind });
  const ledgers = sayLedgers(full, facts);
  const end = (verdict: Verdict, ...said: readonly Said[]): Explanation => ({
    subject: full,
    verdict: ledgers.isCredited && verdict !== 'unnamed' ? 'credited' : verdict,
    said: [...(known === null ? [] : introduce(known, facts)), ...said, ...ledgers.said],
  });

  const rule = repositoryRule(repository, config);
  if (rule !== null) return end('not-credited', ...sayRule(rule, null, facts));
  if (!covers(repository, config))
    return end('not-credited', say('not-covered', { repository }), say('try-cover', { repository }));
  const leftOut = snapshot?.leftOut?.find(({ work }) => isNamed(work, full));
  if (leftOut !== undefined) return end('not-credited', ...sayRule(leftOut.rule, null, facts));
  const closed = snapshot === null ? [] : sayClosed(full, snapshot);
  if (found === null && closed.length > 0) return end('credited', ...closed);
  if (known === null) return end('unknown', ...sayUnknown(facts, ledgers.said.length > 0));
  if (seen?.isMerge === true) return end('not-credited', say('merge-commit', {}));
  const [brought] = seen?.broughtBy ?? [];
  if (known.kind === 'commit' && brought !== undefined)
    return end('not-credited', say('brought-by', { work: brought }));
  if (known.at === null && known.kind === 'pull-request') {
    const state = seen?.isOpen === true ? 'open' : 'closed';
    return end(state === 'open' ? 'not-yet' : 'not-credited', say('not-merged', { state }));
  }
  if (found === null) return end(...notFound(known, ledgers.isCredited, facts));

  const judged = found.judge(judgeWork(found.snapshot, config));
  if (isRefused(judged)) {
    return end(
      'not-credited',
      ...sayFound(full, found.snapshot),
      ...sayWorkRule(judged.refused, facts),
      ...closed,
    );
  }
  const people = 'people' in judged ? judged.people : [judged.person];
  const passedBy = ledgers.isCredited || known.kind === 'issue' ? null : passedByEdition(found.at, facts);
  return end(
    passedBy !== null
      ? 'not-credited'
      : people.every(({ contributor }) => contributor === null)
        ? 'unnamed'
        : 'credited',
    ...sayFound(full, found.snapshot),
    ...sayPeople(known.kind, repository, people, facts),
    ...closed,
    ...(passedBy === null ? [] : [say('uncredited-by', { date: passedBy }), say('try-late', {})]),
    ...(passedBy === null && !ledgers.isCredited && known.kind !== 'issue'
      ? [say('credited-now', { date: found.snapshot.edition.date })]
      : []),
  );
}

/** The published edition that covers a time, all the same. */
function passedByEdition(at: string, { editions }: ExplainFacts): string | null {
  const covering = editions.find(
    ({ state, ledger }) => state === 'published' && ledger !== null && isInWindow(at, ledger.window),
  );
  return covering?.date ?? null;
}

interface Found extends Known {
  readonly name: string;
  readonly at: string;
  readonly snapshot: Snapshot;
  readonly judge: (judge: WorkJudge) => ReturnType<WorkJudge['pullRequest' | 'commit' | 'issue']>;
}

function findWork(name: string, snapshot: Snapshot): Found | null {
  const pullRequest = snapshot.pullRequests.find((one) => isNamed(nameOf(one), name));
  if (pullRequest !== undefined)
    return asFound(
      'pull-request',
      pullRequest,
      pullRequest.mergedAt,
      pullRequest.title.raw,
      snapshot,
      (judge) => judge.pullRequest(pullRequest),
    );
  const issue = snapshot.issues.find((one) => isNamed(nameOf(one), name));
  if (issue !== undefined)
    return asFound('issue', issue, issue.createdAt, issue.title.raw, snapshot, (judge) => judge.issue(issue));
  const commit = snapshot.commits.find((one) => isNamed(nameOf(one), name));
  if (commit !== undefined)
    return asFound('commit', commit, commit.committedAt, commit.headline.raw, snapshot, (judge) =>
      judge.commit(commit),
    );
  return null;
}

function asFound(
  kind: Known['kind'],
  work: PullRequest | Issue | Commit,
  at: string,
  title: string,
  snapshot: Snapshot,
  judge: Found['judge'],
): Found {
  return { kind, name: nameOf(work), title, author: work.author, at, snapshot, judge };
}

function nameOf(work: PullRequest | Issue | Commit): string {
  return 'oid' in work ? `${work.repository}@${work.oid}` : `${work.repository}#${work.number}`;
}

/** GitHub does not tell capitals apart; an object name may be cut. */
function isNamed(full: string, asked: string): boolean {
  const [one, other] = [full.toLowerCase(), asked.toLowerCase()];
  return one === other || (other.includes('@') && one.startsWith(other));
}

function introduce({ kind, title, author, at }: Known, facts: ExplainFacts): Said[] {
  const introduced = say(kind, { title, author: shownAuthor(author, facts) });
  if (at === null) return [introduced];
  const when = { 'pull-request': 'merged', issue: 'opened', commit: 'committed' } as const;
  const edition = editionAt(at, facts);
  return [
    introduced,
    say(when[kind], { at: localAt(at, facts) }),
    ...(edition === null ? [] : [say('window', windowOf(edition.date, edition.window, facts))]),
  ];
}

/** An account; `null` also for somebody who asked not to be named: snapshots from before the wish, and GitHub, still name them. */
function shownAuthor(login: string | null, { snapshot, config }: ExplainFacts): string | null {
  if (login === null) return null;
  const judged = knowPeople(snapshot ?? { people: [] }, config).judge(login);
  return !isRefused(judged) && judged.contributor === null ? null : `@${login}`;
}

function windowOf(date: string, { from, to }: { from: string; to: string }, facts: ExplainFacts) {
  return { date, from: localAt(from, facts), to: localAt(to, facts) };
}

function sayUnknown({ snapshot, seen }: ExplainFacts, isInLedgers: boolean): Said[] {
  if (seen === null) return [say('not-visible', {})];
  if (isInLedgers) return [];
  return [
    say('nothing-known', { source: snapshot === null ? 'ledgers' : 'snapshot' }),
    say('try-github', {}),
  ];
}

/** It happened, and the snapshot does not have it. */
function notFound(
  { at }: Known,
  isCredited: boolean,
  facts: ExplainFacts,
): [verdict: Verdict, ...said: readonly Said[]] {
  const { snapshot, editions } = facts;
  if (at === null || isCredited) return ['unknown'];
  const covered = editions.find(({ ledger }) => ledger !== null && isInWindow(at, ledger.window));
  const isInSnapshot = snapshot !== null && isInWindow(at, snapshot.edition.window);
  const elsewhere =
    snapshot === null || isInSnapshot
      ? []
      : [say('other-window', windowOf(snapshot.edition.date, snapshot.edition.window, facts))];
  if (isInSnapshot) return ['not-credited', say('missed', {}), say('try-again', {})];
  if (covered !== undefined)
    return [
      covered.state === 'published' ? 'not-credited' : 'not-yet',
      ...elsewhere,
      say('uncredited-by', { date: covered.date }),
      say('try-late', {}),
    ];
  const date = upcomingDate(at, facts);
  return ['not-yet', ...elsewhere, say('upcoming', { date }), say('try-later', { date })];
}

/** By the snapshot's own words on what search and listing had. */
function sayFound(name: string, { diagnostics, completeness }: Snapshot): Said[] {
  if (!name.includes('#')) return [];
  const isTold = (code: string) =>
    diagnostics.some((one) => one.code === code && one.subject?.raw.toLowerCase() === name.toLowerCase());
  const owned = `${name.replace(/#.*$/, '')}/`.toLowerCase();
  const scope = completeness.find((one) => owned.startsWith(`${one.scope.toLowerCase()}/`));
  if (scope === undefined) return [];
  if (isTold('search-missed-pull-request')) return [say('found', { by: 'listing' })];
  if (isTold('listing-missed-pull-request')) return [say('found', { by: 'search' })];
  return [say('found', { by: scope.byListing === null ? 'search-alone' : 'both' })];
}

function sayPeople(
  kind: Known['kind'],
  repository: string,
  people: readonly CreditedPerson[],
  { config }: ExplainFacts,
): Said[] {
  const names = people.flatMap(({ contributor }) =>
    contributor === null ? [] : [contributor.login === null ? contributor.name.raw : `@${contributor.login}`],
  );
  const project = projectOf(repository, config);
  if (names.length === 0) return [say('credited-unnamed', { project })];
  const list = names.join(', ');
  return [
    kind === 'issue' ? say('thanked-for', { names: list }) : say('credited-to', { names: list, project }),
  ];
}

function sayClosed(name: string, { pullRequests }: Snapshot): Said[] {
  const closing = pullRequests.find(({ closes }) =>
    closes.some((issue) => isNamed(`${issue.repository}#${issue.number}`, name)),
  );
  return closing === undefined ? [] : [say('closed-by', { work: nameOf(closing) })];
}

/** What the ledgers say of it. */
function sayLedgers(
  name: string,
  { editions }: ExplainFacts,
): { readonly said: Said[]; readonly isCredited: boolean } {
  const id = name.includes('#') ? name : name.replace(/^.*@/, '');
  const has = (ids: readonly string[] | undefined) => ids?.some((one) => isSameId(one, id)) === true;
  const said = editions.flatMap(({ date, state, ledger }): Said[] => {
    if (ledger === null) return [];
    return [
      ...(has([...ledger.pullRequests, ...ledger.commits]) ? [say('credited-in', { date, state })] : []),
      ...(has(ledger.picks) ? [say('shown-in', { date, as: 'pick' })] : []),
      ...(has(ledger.tasks) ? [say('shown-in', { date, as: 'task' })] : []),
      ...(has(ledger.unshown) ? [say('unshown', { date })] : []),
      ...(isDeletedWork(id, ledger.deleted) ? [say('deleted', { date })] : []),
    ];
  });
  return { said, isCredited: said.some(({ code }) => code === 'credited-in') };
}

/** An object name may be cut. */
function isSameId(known: string, asked: string): boolean {
  const [one, other] = [known.toLowerCase(), asked.toLowerCase()];
  return one === other || (!other.includes('#') && other.length >= 7 && one.startsWith(other));
}
