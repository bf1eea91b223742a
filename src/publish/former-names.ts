// Work that ledgers credit under a name that its repository had then.
import type { Ask } from '../github/ask.ts';
import { readRepositoryNames } from '../github/read-repository-names.ts';
import type { EarlyWork } from './editions/known-editions.ts';

/**
 * Asks only if a ledger credits a number of work that is not credited, under another repository's name.
 *
 * @returns ids under the names of now, lower-cased
 */
export async function creditedUnderFormerNames(
  early: readonly EarlyWork[],
  ask: Ask,
): Promise<ReadonlySet<string>> {
  const pairs = early.flatMap(({ edition: { ledger }, ids }) => {
    const credited = (ledger?.pullRequests ?? []).map((id) => id.toLowerCase());
    return ids.flatMap((id) =>
      credited.filter((other) => numberOf(other) === numberOf(id)).map((other) => ({ id, other })),
    );
  });
  const names = [...new Set(pairs.map(({ other }) => repositoryOf(other)))];
  if (names.length === 0) return new Set();
  const now = new Map(
    (await readRepositoryNames(ask, names)).map(([name, found]) => [
      name,
      found?.nameWithOwner.toLowerCase(),
    ]),
  );
  return new Set(
    pairs.flatMap(({ id, other }) => (now.get(repositoryOf(other)) === repositoryOf(id) ? [id] : [])),
  );
}

function repositoryOf(id: string): string {
  return id.replace(/#\d+$/, '');
}

/** `null` for a commit, whose name does not change. */
function numberOf(id: string): string | null {
  return /#(\d+)$/.exec(id)?.[1] ?? null;
}
