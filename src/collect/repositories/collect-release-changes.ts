// What releases without notes brought: their pull requests since the version before, of the same package and line.
import { inBatches } from '../../github/pages.ts';
import { repositoryVariables } from '../../github/queries/aliases.ts';
import { type ReleaseChangesNode, releaseChangesOperation } from '../../github/queries/release-changes.ts';
import { toInstant } from '../../model/calendar.ts';
import { itemName } from '../../model/item-name.ts';
import type { Release } from '../../model/snapshot.ts';
import { compareText } from '../../text/compare-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import type { Collecting } from '../collect-run.ts';

/** A hundred commits each. */
const releasesPerRequest = 10;

/** The releases, with `changes` if nobody wrote notes and it is known what they follow. */
export async function collectReleaseChanges(
  { github }: Collecting,
  releases: readonly Release[],
): Promise<Release[]> {
  const silent = releases.filter((one): one is Following => one.notes === null && one.since !== null);
  const answers = await inBatches(silent, releasesPerRequest, (batch, canSplit) => {
    const places = Object.fromEntries(
      batch.map(({ repository, tag }, n) => [
        `r${n}`,
        { thing: 'changes of a release', subject: `${repository} ${tag.raw}` } as const,
      ]),
    );
    return github.ask(releaseChangesOperation(batch.length), variablesOf(batch), { places, canSplit });
  });
  const found = answers.flat();
  const changes = new Map(
    silent.map((release, n) => [release as Release, changesOf(release, found[n] ?? null)]),
  );
  return releases.map((release) => ({ ...release, changes: changes.get(release) ?? null }));
}

type Following = Release & { readonly since: string };

function variablesOf(releases: readonly Following[]): Record<string, string> {
  return {
    ...repositoryVariables(releases.map(({ repository }) => repository)),
    ...Object.fromEntries(
      releases.flatMap(({ tag, since }, n) => [
        [`tag${n}`, tag.raw],
        [`since${n}`, since],
      ]),
    ),
  };
}

/** In the order of their merges; `null` if the list is not whole. */
function changesOf({ repository, since }: Following, answer: ReleaseChangesNode | null): Release['changes'] {
  const history = answer?.release?.tagCommit?.history;
  if (history === undefined || history.pageInfo.hasNextPage) return null;
  const merged = history.nodes
    .flatMap(({ associatedPullRequests }) => associatedPullRequests?.nodes ?? [])
    .flatMap(({ mergedAt, repository: home, number, title, url }) =>
      mergedAt === null || home.nameWithOwner.toLowerCase() !== repository.toLowerCase()
        ? []
        : [{ number, title: untrusted(title), url, mergedAt: toInstant(mergedAt) }],
    )
    // The history begins with the very second of `since`, in which the version before was made.
    .filter(({ mergedAt }) => mergedAt > since);
  const once = new Map(merged.map((one) => [itemName({ repository, number: one.number }), one]));
  return [...once.values()].toSorted((a, b) => compareText(a.mergedAt, b.mergedAt) || a.number - b.number);
}
