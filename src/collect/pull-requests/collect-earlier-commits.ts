// Who has commits on a default branch from before the window? Years of pushes are contributions, too.
import { inBatches } from '../../github/pages.ts';
import { repositoryVariables } from '../../github/queries/aliases.ts';
import { earlierCommitsOperation } from '../../github/queries/earlier-commits.ts';
import { isPublic } from '../../github/queries/fragments.ts';
import { shift } from '../../model/calendar.ts';
import type { Collecting } from '../collect-run.ts';

const repositoriesPerRequest = 10;
/** GitHub walks a history once for each of them. */
const authorsPerRequest = 5;

/**
 * @param logins of accounts that were met
 * @param repositories `owner/name` of those in which something happened in the window: in others nobody looks
 * @returns whether each has earlier commits; `null` if GitHub does not answer
 */
export async function collectEarlierCommits(
  collecting: Collecting,
  logins: readonly string[],
  repositories: readonly string[],
): Promise<ReadonlyMap<string, boolean | null>> {
  const groups = Array.from({ length: Math.ceil(logins.length / authorsPerRequest) }, (_, n) =>
    logins.slice(n * authorsPerRequest, (n + 1) * authorsPerRequest),
  );
  const known = await Promise.all(
    groups.map(async (some) => {
      const { found, isComplete } = await findCommits(collecting, some, repositories);
      return some.map((login) => [login, found.has(login) ? true : isComplete ? false : null] as const);
    }),
  );
  return new Map(known.flat());
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
