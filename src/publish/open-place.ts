// The place that something is published to: repositories, branches and pull requests, looked at before anything else.
import type { PublishConfig } from '../config/config.ts';
import type { GitHub } from '../github/client.ts';
import { readDraftBranch } from '../github/read-draft-branch.ts';
import { readTarget, type TargetOnGitHub } from '../github/read-target.ts';
import { type GitCommit, type GitData, openGitData } from '../github/rest/git-data.ts';
import {
  openPullRequests,
  type PullRequestOnGitHub,
  type PullRequests,
} from '../github/rest/pull-requests.ts';
import { openTarget, type Target, usable } from '../github/rest/target.ts';
import { Failure } from '../model/errors.ts';
import type { FileContents } from './file-contents.ts';

/** The place of an edition, or of a year's review, on GitHub. `git` is the repository that its branch lies in, `published` the one that its readers see. */
export interface Publication {
  readonly repository: string;
  readonly base: string;
  readonly branch: string;
  readonly git: GitData;
  readonly published: GitData;
  /** The head of the base branch when the place was looked at. */
  readonly baseHead: string;
  readonly pullRequests: PullRequests;
  /** Lets work come to its end even if the run is to end meanwhile. */
  undisturbed<Result>(work: () => Promise<Result>): Promise<Result>;
  /** The page of a line of a file at a commit. */
  lineUrl(commit: string, path: string, line: number): string;
  /** A file at a commit as it is, such as a picture. */
  fileUrl(commit: string, path: string): string;
  /** The edition's branch and the files at `paths`, as they are now. @throws Failure `permission` if there is no base branch any more */
  read(paths: readonly string[]): Promise<DraftState>;
}

/** What a plan is made for. */
export interface DraftState {
  readonly base: { readonly head: string; readonly files: FileContents };
  /** `null` if there is no such branch. `commits`: those that it has and the base has not. */
  readonly branch: { readonly head: string; readonly commits: readonly GitCommit[] } | null;
  readonly pullRequest: PullRequestOnGitHub | null;
}

/** A place, and what was found there on the way. */
export interface Place {
  readonly publication: Publication;
  readonly pullRequest: PullRequestOnGitHub | null;
  /** Branches with an open pull request. */
  readonly open: readonly { readonly branch: string; readonly head: string }[];
  /** The repository that the branch lies in, as `owner/name`. */
  readonly head: string;
}

/**
 * @param paths what will be read of the base branch
 * @param drafts of other branches a file each, read on the way
 * @throws Failure `permission` if the target cannot be written to, with the setting to change
 */
export async function openPlace(
  github: GitHub,
  settings: PublishConfig,
  branch: string,
  paths: readonly string[],
  drafts: readonly { readonly branch: string; readonly path: string }[],
): Promise<Place> {
  const { fork } = settings;
  const [found, headOfFork] = await Promise.all([
    readTarget(github.ask, {
      repository: settings.repository,
      base: settings.base,
      branch,
      paths,
      drafts: fork === null ? drafts : [],
    }),
    fork === null ? null : openTarget(github.call, fork, 'publish.fork'),
  ]);
  const target = usable(found, settings.repository, 'publish.repository');
  if (headOfFork !== null) await requireFork(github, headOfFork, target.repository);
  const base = requireBase(target, settings.base);
  const head = headOfFork ?? target;
  const published = openGitData(github, target.repository);
  const git = head === target ? published : openGitData(github, head.repository);
  published.learnTree(base.head, base.tree);
  for (const [path, object] of target.objects) published.learn(base.head, path, object);
  const isFromHead = ({ from }: { readonly from: string | null }) => isSame(from, head.repository);
  const open = target.open.filter(isFromHead).map(({ of }) => of);
  for (const [n, one] of drafts.entries()) {
    const tip = open.find((other) => other.branch === one.branch)?.head;
    const object = target.drafts[n];
    if (tip !== undefined && object !== undefined) git.learn(tip, one.path, object);
  }
  const publication: Publication = {
    repository: target.repository,
    base: base.name,
    branch,
    git,
    published,
    baseHead: base.head,
    undisturbed: github.undisturbed,
    lineUrl(commit, path, line) {
      // Rendered, a page of Markdown has no lines.
      return `${head.url}/blob/${commit}/${encodePath(path)}?plain=1#L${line}`;
    },
    fileUrl: (commit, path) => `${head.url}/raw/${commit}/${encodePath(path)}`,
    async read(paths) {
      const question = {
        repository: target.repository,
        head: head.repository,
        base: base.name,
        branch,
        paths,
      };
      const {
        base: baseHead,
        branch: tip,
        commits,
        pullRequests,
      } = await readDraftBranch(
        // If GitHub does not compare branches there, REST does.
        github.telling(() => {}).ask,
        question,
        { published, git },
      );
      if (baseHead === null) throw noBase(target.repository, base.name);
      return {
        base: { head: baseHead, files: await published.files(baseHead, paths) },
        branch:
          tip === null ? null : { head: tip, commits: commits ?? (await git.commitsBetween(baseHead, tip)) },
        pullRequest: theOne(pullRequests.filter(isFromHead).map(({ of }) => of)),
      };
    },
    // What GitHub does not set on the pull request is part of the outcome.
    pullRequests: openPullRequests(github.telling(() => {}).call, {
      repository: target.repository,
      head: head.repository,
      branch,
      base: base.name,
    }),
  };
  const pullRequest = theOne(target.pullRequests.filter(isFromHead).map(({ of }) => of));
  return { publication, pullRequest, open, head: head.repository };
}

/** The pull request of a branch: an open one, or else the newest. */
function theOne(pullRequests: readonly PullRequestOnGitHub[]): PullRequestOnGitHub | null {
  const newest = pullRequests.toSorted((a, b) => b.number - a.number);
  return newest.find(({ state }) => state === 'open') ?? newest[0] ?? null;
}

function requireBase(
  { repository, base }: TargetOnGitHub,
  wanted: string | null,
): NonNullable<TargetOnGitHub['base']> {
  if (base !== null) return base;
  if (wanted !== null) throw noBase(repository, wanted);
  throw new Failure('repository-empty', { repository });
}

function noBase(repository: string, base: string): Failure {
  return new Failure('no-branch', { repository, branch: base });
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** @throws Failure `usage` if it is not a fork of the target: GitHub accepts no pull requests from elsewhere */
async function requireFork(github: GitHub, fork: Target, repository: string): Promise<void> {
  if (isSame(fork.source, repository)) return;
  const target = await openTarget(github.call, repository, 'publish.repository');
  if (fork.source === target.source) return;
  throw new Failure('not-a-fork', { fork: fork.repository, repository });
}

function isSame(one: string | null, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
