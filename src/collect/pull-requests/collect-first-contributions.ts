// Whose first merged pull request is in this edition?
import type { Splitting } from '../../github/answers/decide.ts';
import { inBatches } from '../../github/pages.ts';
import { searchCountsOperation } from '../../github/queries/search-counts.ts';
import type { PullRequest } from '../../model/snapshot.ts';
import { type Collecting, scopes } from '../collect-run.ts';
import type { EarlierWorkQuestion } from '../memory.ts';
import { collectEarlierCommits, type Grounds } from './collect-earlier-commits.ts';
import { numberMerges } from './number-merges.ts';

/** The most searches in one request: enough for a quiet week; a busy one takes a few requests. */
const searchesPerRequest = 100;

/**
 * The pull requests with `firstContribution` filled in: whether their author had no merged pull request in any
 * configured organization before the window, under any of their logins, and no commit in the `repositories` where something happened
 * in it. Search does not cover every account: if it finds none of
 * an author's merged pull requests, not even this edition's, the value stays `null` for unknown.
 */
export async function collectFirstContributions(
  collecting: Collecting,
  pullRequests: readonly PullRequest[],
  repositories: readonly string[],
): Promise<PullRequest[]> {
  const candidates = [...new Set(pullRequests.map(({ author }) => author))]
    .filter((login) => isCandidate(login, collecting))
    .toSorted();
  const { config, memory, window } = collecting;
  const remembered = new Set<string>();
  // That somebody was there before does not tell which of theirs this one is.
  for (const login of config.milestones.length > 0 ? [] : candidates)
    if (await memory.hadWorkBefore(workOf(login, collecting), window.from)) remembered.add(login);
  const unknown = candidates.filter((login) => !remembered.has(login));
  const questions = unknown.flatMap((login) => questionsAbout(collecting, login));
  const counted = (await inBatches(questions, searchesPerRequest, count(collecting))).flat();
  const sums = new Map<string, number>();
  for (const { login, kind, count: found } of counted)
    sums.set(`${kind} ${login}`, (sums.get(`${kind} ${login}`) ?? 0) + (found ?? 0));
  const sum = (login: string, kind: Question['kind']) => sums.get(`${kind} ${login}`) ?? 0;
  const first = new Map<string, boolean | null>([
    ...[...remembered].map((login) => [login, false] as const),
    ...unknown.map(
      (login) => [login, sum(login, 'control') === 0 ? null : sum(login, 'before') === 0] as const,
    ),
  ]);
  const known = unknown.filter((login) => first.get(login) === false);
  await memory.keep(
    known.map((login) => workOf(login, collecting)),
    window.from,
  );
  const newcomers = [...first].filter(([, isFirst]) => isFirst === true).map(([login]) => login);
  const grounds = groundsOf(pullRequests, repositories);
  for (const [login, hasCommits] of await collectEarlierCommits(collecting, newcomers, grounds))
    first.set(login, hasCommits === null ? null : !hasCommits);
  const found = pullRequests.map((pullRequest) => ({
    ...pullRequest,
    firstContribution: pullRequest.author === null ? null : (first.get(pullRequest.author) ?? null),
  }));
  const isUnknown = (login: string) =>
    sum(login, 'control') === 0 || counted.some((one) => one.login === login && one.count === null);
  const before = candidates.map((login) => [login, isUnknown(login) ? null : sum(login, 'before')] as const);
  // The same answers tell which of theirs it is.
  return numberMerges(collecting, found, new Map(before));
}

/** The busiest repository first: there people are most likely to have been before. */
function groundsOf(pullRequests: readonly PullRequest[], repositories: readonly string[]): Grounds {
  const merges = new Map<string, number>();
  const own = new Map<string, Set<string>>();
  for (const { repository, author } of pullRequests) {
    merges.set(repository, (merges.get(repository) ?? 0) + 1);
    if (author !== null) own.set(author, (own.get(author) ?? new Set()).add(repository));
  }
  const busyness = (repository: string) => merges.get(repository) ?? 0;
  return { own, repositories: repositories.toSorted((a, b) => busyness(b) - busyness(a)) };
}

function isCandidate(login: string | null, { people }: Collecting): login is string {
  return login !== null && people.find(login)?.kind === 'user';
}

function workOf(login: string, collecting: Collecting): EarlierWorkQuestion {
  return {
    id: collecting.people.find(login)?.id ?? login,
    logins: loginsOf(login, collecting),
    scopes: everywhere(collecting.config),
  };
}

interface Question {
  /** The candidate. */
  readonly login: string;
  /** One of the candidate's accounts. */
  readonly author: string;
  readonly kind: 'before' | 'control';
  readonly search: string;
}

function questionsAbout(collecting: Collecting, login: string): Question[] {
  const { config, window } = collecting;
  return loginsOf(login, collecting).flatMap((author) =>
    everywhere(config).flatMap((scope): Question[] => {
      const merged = `${scope} is:pr is:public is:merged author:${author}`;
      return [
        { login, author, kind: 'before', search: `${merged} merged:<${window.from}` },
        { login, author, kind: 'control', search: `${merged} merged:<${window.to}` },
      ];
    }),
  );
}

/** Whoever is known to a part of the community that another run collects is not new. */
function everywhere(config: Collecting['config']): string[] {
  return [...scopes(config), ...(config.alongside === undefined ? [] : scopes(config.alongside))];
}

/** `count` is `null` if GitHub refuses to search for the account. */
function count({ github }: Collecting) {
  return async (questions: readonly Question[], canSplit: Splitting) => {
    const operation = searchCountsOperation('FirstContributions', questions.length);
    const variables = Object.fromEntries(questions.map(({ search }, n) => [`search${n}`, search]));
    const places = Object.fromEntries(
      questions.map(({ author }, n) => [`s${n}`, { thing: 'first contribution', subject: author } as const]),
    );
    const answer = await github.ask(operation, variables, { places, canSplit });
    return questions.map((question, n) => ({ ...question, count: answer[n]?.issueCount ?? null }));
  };
}

/** A person's accounts: this one, and those that the configuration says are theirs too. */
function loginsOf(login: string, { config }: Collecting): string[] {
  const { aliases } = config.contributors;
  const canonical = aliases.get(login.toLowerCase());
  if (canonical === undefined) return [login];
  const others = [...aliases]
    .filter(([name, owner]) => owner === canonical && !name.endsWith('[bot]'))
    .map(([name]) => name);
  return [...new Set([login.toLowerCase(), canonical.toLowerCase(), ...others])];
}
