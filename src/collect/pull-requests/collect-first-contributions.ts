// Whose first merged pull request is in this edition?
import { inBatches } from '../../github/pages.ts';
import { searchCount, searchCountsOperation } from '../../github/queries/search-counts.ts';
import type { PullRequest } from '../../model/snapshot.ts';
import { type Collecting, scopes } from '../collect-run.ts';

/** The most searches in one request: enough for a quiet week; a busy one takes a few requests. */
const searchesPerRequest = 100;

/**
 * The pull requests with `firstContribution` filled in: whether their author had no merged pull request in any
 * configured organization before the window, under any of their logins. Search does not cover every account: if it finds none of
 * an author's merged pull requests, not even this edition's, the value stays `null` for unknown.
 */
export async function collectFirstContributions(
  collecting: Collecting,
  pullRequests: readonly PullRequest[],
): Promise<PullRequest[]> {
  const candidates = [...new Set(pullRequests.map(({ author }) => author))]
    .filter((login) => isCandidate(login, collecting))
    .toSorted();
  const perCandidate = Math.max(1, scopes(collecting.config).length * 2);
  const size = Math.max(1, Math.floor(searchesPerRequest / perCandidate));
  const batches = await inBatches(candidates, size, (batch) => askAbout(collecting, batch));
  const first = new Map(batches.flatMap((batch) => [...batch]));
  return pullRequests.map((pullRequest) => ({
    ...pullRequest,
    firstContribution: pullRequest.author === null ? null : (first.get(pullRequest.author) ?? null),
  }));
}

function isCandidate(login: string | null, { people }: Collecting): login is string {
  return login !== null && people.find(login)?.kind === 'user';
}

async function askAbout(
  collecting: Collecting,
  candidates: readonly string[],
): Promise<Map<string, boolean | null>> {
  const { github, config, window } = collecting;
  const questions = candidates.flatMap((login) =>
    loginsOf(login, collecting).flatMap((author) =>
      scopes(config).flatMap((scope) => {
        const merged = `${scope} is:pr is:public is:merged author:${author}`;
        return [
          { login, kind: 'before', search: `${merged} merged:<${window.from}` },
          { login, kind: 'control', search: `${merged} merged:<${window.to}` },
        ];
      }),
    ),
  );
  const operation = searchCountsOperation('FirstContributions', questions.length);
  const answer = await github.ask(
    operation,
    Object.fromEntries(questions.map(({ search }, n) => [`search${n}`, search])),
  );
  const counts = questions.map((question, n) => ({
    ...question,
    count: searchCount.parse(answer[`s${n}`]).issueCount,
  }));
  const sum = (login: string, kind: string) =>
    counts
      .filter((one) => one.login === login && one.kind === kind)
      .reduce((total, one) => total + one.count, 0);
  return new Map(
    candidates.map((login) => [login, sum(login, 'control') === 0 ? null : sum(login, 'before') === 0]),
  );
}

/** A person's accounts: this one, and those that the configuration says are theirs too. */
function loginsOf(login: string, { config }: Collecting): string[] {
  const { aliases } = config.contributors;
  const canonical = aliases.get(login.toLowerCase());
  if (canonical === undefined) return [login];
  const others = [...aliases]
    .filter(([name, owner]) => owner === canonical && /^[a-z\d][a-z\d_-]*$/.test(name))
    .map(([name]) => name);
  return [...new Set([login.toLowerCase(), canonical.toLowerCase(), ...others])];
}
