// What repositories are called now.
import type { Ask } from './ask.ts';
import { inBatches } from './pages.ts';
import { repositoryVariables } from './queries/aliases.ts';
import type { RepositoryIdentity } from './queries/fragments.ts';
import { repositoryNamesOperation } from './queries/repositories.ts';

const namesPerRequest = 100;

/** @returns in the order of `names`; `null` for a repository that is gone */
export async function readRepositoryNames(
  ask: Ask,
  names: readonly string[],
): Promise<(readonly [name: string, repository: RepositoryIdentity | null])[]> {
  const batches = await inBatches(names, namesPerRequest, async (batch) => {
    const answer = await ask(repositoryNamesOperation(batch.length), repositoryVariables(batch));
    return batch.map((name, n) => [name, answer[n] ?? null] as const);
  });
  return batches.flat();
}
