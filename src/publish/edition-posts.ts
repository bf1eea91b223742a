// The posts of editions as they stand, also if an editor moved them: the pull request that brought a post knows where it went, and its
// commits what was rendered.
import { posix } from 'node:path';
import type { Ask } from '../github/ask.ts';
import { type BranchPullRequest, readBranchPullRequests } from '../github/read-branch-pull-requests.ts';
import type { GitData } from '../github/rest/git-data.ts';
import { fullListOf } from './editions/credits-in.ts';
import type { PostPlace, ReadPosts } from './editions/read-editions.ts';
import { type FileContents, textOf } from './file-contents.ts';
import { isIntact, renderClaims } from './plan/last-render.ts';
import { findMoves } from './plan/moved-files.ts';

export interface EditionPosts {
  /** Where they are now. */
  readonly read: ReadPosts;
  /** Also those that were moved or deleted after they had been published: as they were then. */
  readonly readAsPublished: ReadPosts;
  /** The post of an edition as it was rendered last, without what people made of it; `null` if nobody knows. */
  render(date: string): Promise<string | null>;
}

export interface EditionPostSources {
  readonly ask: Ask;
  /** The repository of the website. */
  readonly published: GitData;
  readonly repository: string;
  /** `owner/name` of the one that drafts are pushed to. */
  readonly head: string;
  readonly postOf: (date: string) => string;
  readonly branchOf: (date: string) => string;
}

interface Render {
  readonly path: string;
  readonly content: Uint8Array;
  /** All files of the edition. */
  readonly paths: readonly string[];
}

interface Origin {
  readonly pullRequest: BranchPullRequest;
  readonly render: Render | null;
}

/** An editor who changes more files than this has done something else than move a post. */
const mostFiles = 30;

/** GitHub is asked for pull requests only if a post is not where it belongs, or if somebody wants to know what was rendered. */
export function openEditionPosts(sources: EditionPostSources): EditionPosts {
  const { ask, published, repository, head, postOf, branchOf } = sources;
  const origins = new Map<string, Origin | null>();

  async function originsOf(dates: readonly string[]): Promise<Map<string, Origin | null>> {
    const unknown = [...new Set(dates)].filter((date) => !origins.has(date));
    const found =
      unknown.length === 0 ? [] : await readBranchPullRequests(ask, repository, unknown.map(branchOf));
    for (const date of unknown) {
      const own = found.filter(
        ({ branch, from }) => branch === branchOf(date) && from?.toLowerCase() === head.toLowerCase(),
      );
      const pullRequest = own.find(({ mergeCommit }) => mergeCommit !== null) ?? own[0];
      const render = pullRequest === undefined ? null : await findRender(date, pullRequest);
      origins.set(date, pullRequest === undefined ? null : { pullRequest, render });
    }
    return origins;
  }

  async function findRender(date: string, { commits }: BranchPullRequest): Promise<Render | null> {
    // The list is in order, so that each commit may stand for a parent of the one before.
    const chain = commits.map((commit, n) => ({
      ...commit,
      parents: commits.slice(n + 1, n + 2).map(({ oid }) => oid),
    }));
    for (const claim of renderClaims(chain, chain[0]?.oid ?? '', date)) {
      const paths = claim.files.map(({ path }) => path);
      if (!isIntact(claim, await published.blobs(claim.oid, paths))) continue;
      const path =
        paths.find((one) => one === postOf(date)) ?? paths.find((one) => isAlike(one, postOf(date)));
      const content = path === undefined ? undefined : (await published.files(claim.oid, [path])).get(path);
      return path === undefined || content === undefined ? null : { path, content, paths };
    }
    return null;
  }

  async function read(
    { git, commit }: PostPlace,
    dates: readonly string[],
  ): Promise<Map<string, FileContents>> {
    const all = await git.files(
      commit,
      dates.flatMap((date) => placesOf(postOf(date))),
    );
    const filesAt = (path: string, files: FileContents) =>
      new Map([...files].filter(([one]) => placesOf(path).includes(one)));
    const posts = new Map<string, FileContents>();
    const missing = dates.filter((date) => !all.has(postOf(date)));
    for (const date of dates) if (!missing.includes(date)) posts.set(date, filesAt(postOf(date), all));
    const known = missing.length === 0 ? origins : await originsOf(missing);
    for (const date of missing) {
      const found = await findMoved({ git, commit }, known.get(date) ?? null);
      if (found !== null) posts.set(date, found);
    }
    return posts;
  }

  async function findMoved({ git, commit }: PostPlace, origin: Origin | null): Promise<FileContents | null> {
    if (origin?.render == null) return null;
    const { pullRequest, render } = origin;
    const others = pullRequest.files.filter(
      (path) => !render.paths.includes(path) && isAlike(path, render.path),
    );
    const candidates = [render.path, ...others.slice(0, mostFiles)];
    const files = await git.files(commit, candidates);
    const moves = findMoves(new Map([[render.path, render.content]]), files, files);
    const path = files.has(render.path) ? render.path : moves.get(render.path);
    return path === undefined ? null : git.files(commit, placesOf(path));
  }

  return {
    read,
    async readAsPublished(place, dates) {
      const posts = await read(place, dates);
      for (const date of dates) {
        const origin = posts.has(date) ? null : ((await originsOf([date])).get(date) ?? null);
        const commit = origin?.pullRequest.mergeCommit ?? null;
        const then = commit === null ? null : await findMoved({ git: published, commit }, origin);
        if (then !== null) posts.set(date, then);
      }
      return posts;
    },
    async render(date) {
      const origin = (await originsOf([date])).get(date);
      return origin?.render == null ? null : textOf(origin.render.content);
    },
  };
}

/** A post, and its full list. */
function placesOf(post: string): string[] {
  return [post, fullListOf(post)];
}

function isAlike(one: string, other: string): boolean {
  return posix.extname(one).toLowerCase() === posix.extname(other).toLowerCase();
}
