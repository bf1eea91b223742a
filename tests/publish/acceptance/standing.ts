// How an edition stands at GitHub: everything that must be the same however often a run was interrupted on the way there.

import { type GitCommit, gitLog } from '../../../sandbox/sandbox.ts';
import { parseTrailers, trailerNames } from '../../../src/publish/plan/commit-message.ts';
import { branchOf, friday, ledgerOf, pictureOf, postOf, website } from './community.ts';
import type { Weekly } from './weekly.ts';

export interface Standing {
  readonly branches: readonly string[];
  /** The subjects of the branch's own commits, the newest first. */
  readonly commits: readonly string[];
  /** The facts of the pure renders among them. */
  readonly renders: readonly string[];
  readonly files: Readonly<Record<string, string | null>>;
  readonly pullRequests: readonly object[];
}

/** Names of commits, which contain the time, are left out. */
export function standingOf({ world, rest, file, pullRequests }: Weekly, date = friday): Standing {
  const commits = commitsOf({ rest }, date);
  const paths = [postOf(date), pictureOf(date), ledgerOf(date)];
  return {
    branches: [...(world.repository(website)?.branches.keys() ?? [])],
    commits: commits.map(({ message }) => message.split('\n')[0] ?? ''),
    renders: rendersAmong(commits),
    files: Object.fromEntries(paths.map((path) => [path, file(path, branchOf(date))])),
    pullRequests: pullRequests().map((one) => ({
      title: one.title,
      state: one.state,
      isDraft: one.isDraft,
      labels: one.labels.map(({ name }) => name),
      assignees: one.assignees.map(({ login }) => login),
      body: one.body.replace(/[0-9a-f]{40}/g, 'a commit'),
    })),
  };
}

/** The commits of an edition's branch that the website's default branch has not, the newest first. */
export function commitsOf({ rest }: Pick<Weekly, 'rest'>, date = friday): readonly GitCommit[] {
  const git = rest.git(website);
  const [head, base] = [git.branch(branchOf(date)), git.branch('master')];
  if (head === null || base === null) return [];
  return gitLog(git, head, { except: base }).flatMap((oid) => git.commit(oid) ?? []);
}

function rendersAmong(commits: readonly GitCommit[]): string[] {
  return commits.flatMap(({ message }) => {
    const trailers = parseTrailers(message);
    return trailers.has(trailerNames.file) ? (trailers.get(trailerNames.snapshot) ?? []) : [];
  });
}
