// Who has commits on a default branch from before the window? Years of pushes are contributions, too.
import { inBatches } from '../../github/pages.ts';
import { repositoryVariables } from '../../github/queries/aliases.ts';
import { earlierCommitsOperation } from '../../github/queries/earlier-commits.ts';
import { isPublic } from '../../github/queries/fragments.ts';
import { shift } from '../../model/calendar.ts';
import { type Collecting, note } from '../collect-run.ts';

const repositoriesPerRequest = 10;
/** GitHub walks a history once for each of them. */
const authorsPerRequest = 5;
/** Authors times repositories grows with the square of a week: beyond this, people are looked for where they most likely were. */
const mostRequests = 100;

/** Where commits are looked for: in repositories where something happened in the window, and nowhere else. */
export interface Grounds {
  /** `owner/name`, the busiest first. */
  readonly repositories: readonly string[];
  /** Login → the repositories in which that person's own work of the window is. */
  readonly own: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * @param logins of accounts that were met
 * @returns whether each has earlier commits; `null` if GitHub does not answer
 */
export async function collectEarlierCommits(
  collecting: Collecting,
  logins: readonly string[],
  grounds: Grounds,
): Promise<ReadonlyMap<string, boolean | null>> {
  const groups = Array.from({ length: Math.ceil(logins.length / authorsPerRequest) }, (_, n) =>
    logins.slice(n * authorsPerRequest, (n + 1) * authorsPerRequest),
  );
  const share = Math.max(1, Math.floor(mostRequests / groups.length)) * repositoriesPerRequest;
  const known = await Promise.all(
    groups.map(async (some) => {
      const { found, isComplete } = await findCommits(collecting, some, likeliest(some, grounds, share));
      return some.map((login) => [login, found.has(login) ? true : isComplete ? false : null] as const);
    }),
  );
  const earlier = new Map(known.flat());
  const newcomers = [...earlier.values()].filter((one) => one === false).length;
  if (share < grounds.repositories.length && newcomers > 0)
    note(
      collecting,
      'newcomers-looked-up-in-part',
      { newcomers, repositories: grounds.repositories.length },
      null,
    );
  return earlier;
}

/** All of their own, and of the others as many as there is room for. */
function likeliest(logins: readonly string[], { repositories, own }: Grounds, most: number): string[] {
  if (repositories.length <= most) return [...repositories];
  const theirs = new Set(logins.flatMap((login) => [...(own.get(login) ?? [])]));
  const [mine, others] = [true, false].map((isTheirs) =>
    repositories.filter((name) => theirs.has(name) === isTheirs),
  );
  return [...(mine ?? []), ...(others ?? []).slice(0, Math.max(0, most - (mine ?? []).length))];
}

async function findCommits(
  { github, people, window }: Collecting,
  logins: readonly string[],
  repositories: readonly string[],
): Promise<{ readonly found: ReadonlySet<string>; readonly isComplete: boolean }> {
  const authors = Object.fromEntries(logins.map((login, n) => [`author${n}`, people.find(login)?.id ?? '']));
  const until = shift(window.from, '-PT1S');
  const found = new Set<string>();
  let isComplete = true;
  await inBatches(repositories, repositoriesPerRequest, async (batch, canSplit) => {
    const operation = earlierCommitsOperation(batch.length, logins.length);
    const answer = await github.ask(
      operation,
      { ...repositoryVariables(batch), ...authors, until },
      { canSplit },
    );
    for (const repository of answer) {
      const isEmpty = isPublic(repository) && repository.defaultBranchRef === null;
      const counts = isPublic(repository) ? repository.defaultBranchRef?.target : null;
      for (const [n, login] of logins.entries()) {
        const count = counts?.[n]?.totalCount;
        if (count === undefined && !isEmpty) isComplete = false;
        if (count !== undefined && count > 0) found.add(login);
      }
    }
  });
  return { found, isComplete };
}
