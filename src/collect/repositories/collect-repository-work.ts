// A look into every repository that was pushed to: its merged pull requests, its default branch, its releases.
import type { Config } from '../../config/config.ts';
import { isExcluded } from '../../config/project-names.ts';
import { followPages, inBatches, present } from '../../github/pages.ts';
import { ownerAndName, repositoryVariables } from '../../github/queries/aliases.ts';
import { isPublic, noPage } from '../../github/queries/fragments.ts';
import {
  type HistoryCommit,
  type ReleaseNode,
  type RepositoryLook,
  type RepositoryWorkNode,
  repositoryWorkOperation,
  repositoryWorkRest,
} from '../../github/queries/repository-work.ts';
import { shift, toInstant } from '../../model/calendar.ts';
import { isInWindow } from '../../model/edition.ts';
import { askedTime, type Collecting } from '../collect-run.ts';

export interface RepositoryWork {
  readonly repository: string;
  /** Node ids of pull requests merged in the window; `null` if they were not asked for. */
  readonly merged: readonly string[] | 'too many' | null;
  readonly isFork: boolean;
  /** `null` if it has none. */
  readonly defaultBranch: string | null;
  /** The id of its `.mailmap`; `null` if it has none. */
  readonly mailmap: string | null;
  /** The default branch's commits of the window, newest first. */
  readonly history: readonly HistoryCommit[];
  /** Releases, newest first, back to the one before the window. */
  readonly releases: readonly ReleaseNode[];
}

/** Small enough to be answered within GitHub's ten seconds. */
const repositoriesPerRequest = 20;
/** If more pages of pull requests than this were updated since, the listing is given up, and the search alone counts. */
const mostListingPages = 4;

/** @param repositories `owner/name` of the repositories pushed to; the website is looked at for its history alone */
export async function collectRepositoryWork(
  collecting: Collecting,
  repositories: readonly string[],
  listing: boolean,
): Promise<RepositoryWork[]> {
  const wanted = repositories.flatMap((repository) => lookAt(collecting, repository, listing));
  const batches = await inBatches(wanted, repositoriesPerRequest, async (batch, canSplit) => {
    const names = repositoryVariables(batch.map(({ repository }) => repository));
    const variables = { ...names, ...historyBounds(collecting) };
    const operation = repositoryWorkOperation(batch.map(({ look }) => look));
    const places = Object.fromEntries(
      batch.map(({ repository }, n) => {
        const thing = isWebsite(repository, collecting.config) ? 'website' : 'work of a repository';
        return [`r${n}`, { thing, subject: repository } as const];
      }),
    );
    const nodes = await collecting.github.ask(operation, variables, { places, canSplit });
    return batch.flatMap(({ repository, look }, n) => {
      const node = nodes[n];
      return node ? [{ repository, look, node }] : [];
    });
  });
  const visible = batches.flat().filter(({ node }) => isPublic(node));
  return Promise.all(visible.map(({ repository, look, node }) => finish(collecting, repository, look, node)));
}

function lookAt(
  { config }: Collecting,
  repository: string,
  listing: boolean,
): { repository: string; look: RepositoryLook }[] {
  if (!isExcluded(repository, config))
    return [{ repository, look: { pullRequests: listing, history: true, releases: true } }];
  if (!isWebsite(repository, config)) return [];
  return [{ repository, look: { pullRequests: false, history: true, releases: false } }];
}

function isWebsite(repository: string, { articles }: Config): boolean {
  return repository.toLowerCase() === articles?.repository.toLowerCase();
}

/** The window for a history: Git's dates are inclusive at both ends. */
function historyBounds(collecting: Collecting): { since: string; until: string } {
  const { from, to } = askedTime(collecting);
  return { since: from, until: shift(to, '-PT1S') };
}

async function finish(
  collecting: Collecting,
  repository: string,
  look: RepositoryLook,
  node: RepositoryWorkNode,
): Promise<RepositoryWork> {
  const { window } = collecting;
  const next = async <List extends keyof RepositoryLook>(
    list: List,
    after: string,
  ): Promise<RepositoryWorkNode> => {
    const variables = {
      ...ownerAndName(repository),
      after,
      ...(list === 'history' ? historyBounds(collecting) : {}),
    };
    const answer = await collecting.github.ask(repositoryWorkRest(list), variables);
    return present(answer.repository, repository);
  };
  const history = followPages(node.defaultBranchRef?.target?.history ?? noPage, async (after) =>
    present((await next('history', after)).defaultBranchRef?.target?.history, `the history of ${repository}`),
  );
  const releases = followPages(
    node.releases ?? noPage,
    async (after) => present((await next('releases', after)).releases, `the releases of ${repository}`),
    (nodes) => nodes.some((one) => toInstant(one.createdAt) < window.from),
  );
  const { pullRequests } = node;
  const merged =
    look.pullRequests && pullRequests
      ? listMerged(collecting, pullRequests, async (after) =>
          present((await next('pullRequests', after)).pullRequests, `the pull requests of ${repository}`),
        )
      : null;
  const [commits, published, listed] = await Promise.all([history, releases, merged]);
  return {
    repository: node.nameWithOwner,
    isFork: node.isFork ?? false,
    defaultBranch: node.defaultBranchRef?.name ?? null,
    mailmap: node.mailmap?.oid ?? null,
    merged: listed,
    history: commits.filter((commit) => isInWindow(toInstant(commit.committedDate), window)),
    releases: published,
  };
}

/** The listing is in the order of `updatedAt`, which is never before `mergedAt`: it ends where the window begins. */
async function listMerged(
  { window }: Collecting,
  first: NonNullable<RepositoryWorkNode['pullRequests']>,
  next: (after: string) => Promise<NonNullable<RepositoryWorkNode['pullRequests']>>,
): Promise<string[] | 'too many'> {
  let pages = 1;
  let complete = true;
  const all = await followPages(first, next, (nodes) => {
    if (nodes.some((one) => toInstant(one.updatedAt) < window.from)) return true;
    pages += 1;
    complete = pages <= mostListingPages;
    return !complete;
  });
  if (!complete) return 'too many';
  return all
    .filter((one) => one.mergedAt !== null && isInWindow(toInstant(one.mergedAt), window))
    .map((one) => one.id);
}

/** A fork's history is mostly its upstream's. */
export function ownRepositories(work: readonly RepositoryWork[]): string[] {
  return work.filter(({ isFork }) => !isFork).map(({ repository }) => repository);
}
