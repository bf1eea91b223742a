// The Git data API of one repository: objects by their names, and branches that move without force.

import type { Ask } from '../ask.ts';
import { ownerAndRepo } from '../queries/aliases.ts';
import { type Call, dataOf } from './call.ts';
import { type GitObjects, openGitObjects } from './git-objects.ts';
import * as routes from './git-routes.ts';

export interface GitCommit {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
}

export interface TreeEntry {
  readonly path: string;
  /** A blob's name, or `null` to take the file away. */
  readonly blob: string | null;
  /** The content of a file that has no blob yet. */
  readonly text?: string;
}

export interface GitData extends GitObjects {
  /** Where a branch stands, or `null` if there is none. */
  branch(name: string): Promise<string | null>;
  /** The tree of a commit. */
  treeOf(commit: string): Promise<string>;
  /** Takes over what another query told. */
  learnTree(commit: string, tree: string): void;
  /** The commits that `head` has and `base` has not, oldest first. */
  commitsBetween(base: string, head: string): Promise<GitCommit[]>;
  /** The files that `head` has and `base` has not, or has otherwise; GitHub lists the first 300. */
  changedFiles(base: string, head: string): Promise<string[]>;
  createBlob(content: Uint8Array): Promise<string>;
  createTree(base: string, entries: readonly TreeEntry[]): Promise<string>;
  createCommit(commit: {
    readonly tree: string;
    readonly parents: readonly string[];
    readonly message: string;
  }): Promise<string>;
  /** @returns whether it was made; not if the branch exists already, elsewhere */
  createBranch(name: string, oid: string): Promise<boolean>;
  /** @returns whether it moved; not if somebody moved it in between */
  moveBranch(name: string, from: string, to: string): Promise<boolean>;
}

export function openGitData(github: { readonly ask: Ask; readonly call: Call }, repository: string): GitData {
  const { call } = github;
  const at = ownerAndRepo(repository);
  const trees = new Map<string, string>();

  async function branch(name: string): Promise<string | null> {
    const { data } = await call(routes.ref, { ...at, ref: `heads/${name}` }, { subject: name });
    return data?.object.sha ?? null;
  }

  return {
    ...openGitObjects(github, repository),
    branch,
    async treeOf(commit) {
      const known = trees.get(commit);
      return known ?? dataOf(await call(routes.commit, { ...at, commit_sha: commit })).tree.sha;
    },
    learnTree: (commit, tree) => void trees.set(commit, tree),
    async commitsBetween(base, head) {
      const commits: GitCommit[] = [];
      for (let page = 1; ; page += 1) {
        const basehead = `${base}...${head}`;
        const data = dataOf(await call(routes.compare, { ...at, basehead, per_page: 100, page }));
        commits.push(
          ...data.commits.map(({ sha, commit, parents }) => ({
            oid: sha,
            tree: commit.tree.sha,
            parents: parents.map((parent) => parent.sha),
            message: commit.message,
          })),
        );
        if (data.commits.length < 100 || commits.length >= data.total_commits) return commits;
      }
    },
    async changedFiles(base, head) {
      const parameters = { ...at, basehead: `${base}...${head}`, per_page: 1, page: 1 };
      const { files = [] } = dataOf(await call(routes.compare, parameters));
      return files.filter(({ status }) => status !== 'removed').map(({ filename }) => filename);
    },
    async createBlob(content) {
      const encoded = Buffer.from(content).toString('base64');
      return dataOf(await call(routes.newBlob, { ...at, content: encoded, encoding: 'base64' })).sha;
    },
    async createTree(base, entries) {
      const tree = entries.map(({ path, blob: sha, text: content }) => ({
        path,
        mode: '100644',
        type: 'blob',
        ...(content === undefined ? { sha } : { content }),
      }));
      return dataOf(await call(routes.newTree, { ...at, base_tree: base, tree })).sha;
    },
    async createCommit({ tree, parents, message }) {
      // No author and no committer: GitHub fills in whose token it is, and signs if that is an App.
      return dataOf(await call(routes.newCommit, { ...at, tree, parents: [...parents], message })).sha;
    },
    async createBranch(name, oid) {
      const { reply } = await call(
        routes.newRef,
        { ...at, ref: `refs/heads/${name}`, sha: oid },
        { subject: name, find: async () => ((await branch(name)) === oid ? { object: { sha: oid } } : null) },
      );
      return reply === null;
    },
    async moveBranch(name, from, to) {
      // Without force GitHub refuses a branch that went on meanwhile, but not one that was wound back.
      if ((await branch(name)) !== from) return false;
      let isElsewhere = false;
      const find = async () => {
        const now = await branch(name);
        isElsewhere = now !== from && now !== to;
        return now === from ? null : { object: { sha: to } };
      };
      const parameters = { ...at, ref: `heads/${name}`, sha: to, force: false };
      const { reply } = await call(routes.movedRef, parameters, { subject: name, find });
      return reply === null && !isElsewhere;
    },
  };
}
