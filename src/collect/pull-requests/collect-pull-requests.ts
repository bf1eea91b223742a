// Merged pull requests: searched, compared with the listing of the repositories, and read to the last author.
import { isExcluded } from '../../config/project-names.ts';
import { inBatches } from '../../github/pages.ts';
import { isPublic } from '../../github/queries/fragments.ts';
import {
  mergedPullRequests,
  type PullRequestNode,
  pullRequestsById,
} from '../../github/queries/pull-requests.ts';
import { searchAll } from '../../github/search.ts';
import { toInstant } from '../../model/calendar.ts';
import { isInWindow } from '../../model/edition.ts';
import type { Completeness } from '../../model/snapshot.ts';
import { askedTime, type Collecting, note, scopes } from '../collect-run.ts';
import type { RepositoryWork } from '../repositories/collect-repository-work.ts';
import { nameOf } from './read-pull-requests.ts';

export interface MergedPullRequests {
  readonly nodes: readonly PullRequestNode[];
  readonly completeness: readonly Completeness[];
}

/**
 * What the search index knows of the pull requests merged in the window, by node id.
 *
 * @param since an instant before the window, to find what was merged from then on
 */
export async function searchPullRequests(
  collecting: Collecting,
  since = collecting.window.from,
): Promise<Map<string, PullRequestNode>> {
  const { github, config, now } = collecting;
  const window = { ...collecting.window, from: since };
  const asked = askedTime({ ...collecting, window });
  const perScope = await Promise.all(
    scopes(config).map((scope) =>
      searchAll(
        { qualifiers: `${scope} is:pr is:public is:merged`, dated: 'merged', ...asked },
        now,
        async (search, first, after, canSplit) => {
          const answer = await github.ask(mergedPullRequests, { search, first, after }, { canSplit });
          return answer.search;
        },
      ),
    ),
  );
  return new Map(
    perScope.flatMap((found) => [...found]).filter(([, node]) => counts(node, { ...collecting, window })),
  );
}

/**
 * Brings both views together: what either knows is credited, and where they differ the editor is told.
 *
 * @param listingNote why no repository was listed, or `null` if they were
 */
export async function reconcilePullRequests(
  collecting: Collecting,
  searched: ReadonlyMap<string, PullRequestNode>,
  work: readonly RepositoryWork[],
  listingNote: string | null,
): Promise<MergedPullRequests> {
  const listed = new Set(work.flatMap(({ merged }) => (Array.isArray(merged) ? merged : [])));
  const onlyListed = await readById(
    collecting,
    [...listed].filter((id) => !searched.has(id)),
  );
  for (const node of onlyListed) {
    note(collecting, 'search-missed-pull-request', {}, nameOf(node));
  }
  const walked = new Set(
    work.filter(({ merged }) => Array.isArray(merged)).map(({ repository }) => repository),
  );
  for (const [id, node] of searched) {
    if (walked.has(node.repository.nameWithOwner) && !listed.has(id)) {
      note(collecting, 'listing-missed-pull-request', {}, nameOf(node));
    }
  }
  const nodes = [...searched.values(), ...onlyListed];
  return {
    nodes,
    completeness: scopes(collecting.config).map((scope) =>
      completeness(scope, nodes, searched, listed, work, listingNote),
    ),
  };
}

function completeness(
  scope: string,
  nodes: readonly PullRequestNode[],
  searched: ReadonlyMap<string, PullRequestNode>,
  listed: ReadonlySet<string>,
  work: readonly RepositoryWork[],
  listingNote: string | null,
): Completeness {
  const owner = scope.replace(/^(?:org|repo):/, '');
  const isMine = (repository: string) => `${repository}/`.toLowerCase().startsWith(`${owner}/`.toLowerCase());
  const mine = nodes.filter((node) => isMine(node.repository.nameWithOwner));
  const unfinished = work
    .filter(({ repository, merged }) => merged === 'too many' && isMine(repository))
    .map(({ repository }) => repository);
  const listingRan = listingNote === null && unfinished.length === 0;
  return {
    source: 'pull-requests',
    scope: owner,
    expected: mine.length,
    bySearch: mine.filter((node) => searched.has(node.id)).length,
    byListing: listingRan ? mine.filter((node) => listed.has(node.id)).length : null,
    note: listingRan
      ? null
      : (listingNote ??
        `listing not finished: too many pull requests were updated since in ${unfinished.join(', ')}`),
  };
}

async function readById(
  { github, ...collecting }: Collecting,
  ids: readonly string[],
): Promise<PullRequestNode[]> {
  const batches = await inBatches(ids, 50, (batch, canSplit) =>
    github.ask(pullRequestsById, { ids: batch }, { canSplit }),
  );
  return batches.flatMap(({ nodes }) =>
    (nodes ?? []).filter(
      (node): node is PullRequestNode => node !== null && counts(node, { github, ...collecting }),
    ),
  );
}

/** Every pull request found is checked again: is it public, not excluded, and merged in this window? */
function counts(node: PullRequestNode, { config, window }: Collecting): boolean {
  return (
    isPublic(node.repository) &&
    !isExcluded(node.repository.nameWithOwner, config) &&
    node.mergedAt !== null &&
    isInWindow(toInstant(node.mergedAt), window)
  );
}
