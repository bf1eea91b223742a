// Checks of the repositories that the configuration names one by one.
import type { Config } from '../../config/config.ts';
import type { GitHub } from '../../github/client.ts';
import { inBatches } from '../../github/pages.ts';
import { repositoryVariables } from '../../github/queries/aliases.ts';
import { isPublic } from '../../github/queries/fragments.ts';
import { repositoriesOperation } from '../../github/queries/repositories.ts';
import { type Finding, failed, ok } from './check.ts';

const mostAtOnce = 50;

export async function checkRepositories(
  github: GitHub,
  { organizations }: Config,
  names: readonly string[],
): Promise<Finding> {
  const missing = (
    await inBatches(names, mostAtOnce, async (batch, canSplit) => {
      const variables = { o0: organizations[0], after: null, ...repositoryVariables(batch) };
      const places = Object.fromEntries(
        batch.map((name, n) => [`r${n}`, { thing: 'meeting repository', subject: name } as const]),
      );
      // What is missing is this check's finding.
      const { repositories } = await github
        .telling(() => {})
        .ask(repositoriesOperation(1, batch.length), variables, { places, canSplit });
      return batch.filter((_name, n) => !isPublic(repositories[n]));
    })
  ).flat();
  if (missing.length === 0)
    return ok(`${names.length} of ${names.length} that the configuration names are public`);
  return failed(
    `there is no public repository ${missing.join(', ')}, or the token may not see it`,
    'Correct the name in the configuration, under repositories, meetings.series or articles.',
  );
}
