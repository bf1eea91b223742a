// The place that an edition is published to: repositories, branches and pull requests, looked at before anything else.
import type { Config, PublishConfig } from '../config/config.ts';
import { postPath } from '../config/post-address.ts';
import type { GitHub } from '../github/client.ts';
import { type GitData, openGitData } from '../github/rest/git-data.ts';
import {
  openPullRequests,
  type PullRequestOnGitHub,
  type PullRequests,
} from '../github/rest/pull-requests.ts';
import { openTarget, type Target } from '../github/rest/target.ts';
import { Failure } from '../model/errors.ts';
import { creditsIn } from './editions/credits-in.ts';
import { type AlreadyPublished, alreadyPublished } from './editions/hands-off.ts';
import { type KnownEdition, owedTo } from './editions/known-editions.ts';
import { ledgerPath } from './editions/ledger.ts';
import { readEditions } from './editions/read-editions.ts';
import { textOf } from './file-contents.ts';

/** An edition's place on GitHub. `git` is the repository that its branch lies in, `published` the one that its readers see. */
export interface Publication {
  readonly repository: string;
  readonly base: string;
  readonly branch: string;
  readonly git: GitData;
  readonly published: GitData;
  readonly pullRequests: PullRequests;
  /** Lets work come to its end even if the run is to end meanwhile. */
  undisturbed<Result>(work: () => Promise<Result>): Promise<Result>;
  /** The page of a line of a file at a commit. */
  lineUrl(commit: string, path: string, line: number): string;
  /** A file at a commit as it is, such as a picture. */
  fileUrl(commit: string, path: string): string;
  /** The head commit of the base branch now. @throws Failure `permission` if there is no such branch */
  baseHead(): Promise<string>;
}

/** The target as it stands now. */
export interface Standing {
  readonly pullRequest: PullRequestOnGitHub | null;
  /** Earlier and later editions, on the base branch and in open drafts. */
  readonly editions: readonly KnownEdition[];
  /** What published posts name, lower-cased, an editor's additions included; only read if something is owed. */
  readonly named: ReadonlySet<string>;
  /** Not `null` if the edition is on the base branch already. */
  readonly there: AlreadyPublished | null;
}

/** @throws Failure `permission` if the target cannot be written to, with the setting to change */
export async function openPublication(
  github: GitHub,
  config: PublishConfig,
  date: string,
): Promise<Publication> {
  const target = await openTarget(github.call, config.repository, 'publish.repository');
  const head = config.fork === null ? target : await openFork(github, config.fork, target);
  const base = config.base ?? target.defaultBranch;
  const branch = `${config.branchPrefix}${date}`;
  const published = openGitData(github, target.repository);
  return {
    repository: target.repository,
    base,
    branch,
    git: openGitData(github, head.repository),
    published,
    undisturbed: github.undisturbed,
    lineUrl(commit, path, line) {
      // Rendered, a page of Markdown has no lines.
      return `${head.url}/blob/${commit}/${encodePath(path)}?plain=1#L${line}`;
    },
    fileUrl: (commit, path) => `${head.url}/raw/${commit}/${encodePath(path)}`,
    async baseHead() {
      const oid = await published.branch(base);
      if (oid !== null) return oid;
      throw new Failure('permission', `${target.repository} has no branch ${base}`, {
        hint: 'Correct publish.base in the configuration.',
      });
    },
    // What GitHub does not set on the pull request is part of the outcome.
    pullRequests: openPullRequests(github.telling(() => {}).call, {
      repository: target.repository,
      head: head.repository,
      branch,
      base,
    }),
  };
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** @throws Failure `usage` if it is not a fork of the target: GitHub accepts no pull requests from elsewhere */
async function openFork(github: GitHub, fork: string, target: Target): Promise<Target> {
  const head = await openTarget(github.call, fork, 'publish.fork');
  if (head.source === target.source) return head;
  throw new Failure('usage', `${head.repository} is not a fork of ${target.repository}`, {
    hint: 'Set publish.fork to a fork of it, or remove publish.fork from the configuration.',
  });
}

/** @param date the edition that is to be published */
export async function readStanding(
  publication: Publication,
  settings: PublishConfig,
  config: Pick<Config, 'edition' | 'post'>,
  date: string,
): Promise<Standing> {
  const { pullRequests, published, git } = publication;
  const pullRequest = await pullRequests.find();
  const branches = await pullRequests.openBranches(settings.branchPrefix);
  const open = branches.flatMap(({ branch, head }) => {
    const of = branch.slice(settings.branchPrefix.length);
    return /^\d{4}-\d\d-\d\d$/.test(of) ? [{ date: of, head }] : [];
  });
  const base = await publication.baseHead();
  const postOf = (of: string) => postPath(config.post.path, of);
  const there = await published.blobs(base, [postOf(date), ledgerPath(date)]);
  const editions = await readEditions(date, {
    published,
    base,
    drafts: { git, open },
    schedule: config.edition,
    postOf,
  });
  const isOwed = owedTo(date, editions).length > 0;
  const posts = editions
    .filter(({ state }) => isOwed && state === 'published')
    .map((one) => postOf(one.date));
  const texts = [...(await published.files(base, posts)).values()].map((content) => textOf(content) ?? '');
  const named = new Set(texts.flatMap(creditsIn).map((id) => id.toLowerCase()));
  return { pullRequest, editions, named, there: alreadyPublished(date, postOf(date), there) };
}
