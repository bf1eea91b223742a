// From what GitHub says of a merged pull request to what the snapshot holds: lists read to their end, people entered.

import { followPages, inBatches, present } from '../../github/pages.ts';
import { ownerAndName } from '../../github/queries/aliases.ts';
import { isPublic, noPage } from '../../github/queries/fragments.ts';
import {
  type ClosedIssueNode,
  commitAuthors,
  type GitAuthor,
  mergeCommitAuthors,
  type PullRequestCommit,
  type PullRequestNode,
  pullRequestClosedIssues,
  pullRequestCommits,
  pullRequestLabels,
} from '../../github/queries/pull-requests.ts';
import { toInstant } from '../../model/calendar.ts';
import { itemName } from '../../model/item-name.ts';
import type { ClosedIssue, PullRequest } from '../../model/snapshot.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import type { Collecting } from '../collect-run.ts';
import { creditCoAuthors } from '../people/co-authors.ts';

export interface ReadPullRequests {
  /** `firstContribution` is left open (`null`): it takes a question of its own. */
  readonly pullRequests: readonly PullRequest[];
  /** The ids of the commits that came with them, as far as they were read. */
  readonly commits: ReadonlySet<string>;
}

export async function readPullRequests(
  collecting: Collecting,
  nodes: readonly PullRequestNode[],
): Promise<ReadPullRequests> {
  const kept = await readKeptCommits(collecting, nodes.filter(mergedWithItsCommits));
  const pullRequests: PullRequest[] = [];
  const oids = new Set<string>();
  for (const node of nodes) {
    const author = collecting.people.enter(node.author);
    const commits = kept.get(node.id);
    const authors = [
      ...(commits ?? []).filter((commit) => isWorkOf(node, commit)).flatMap((commit) => commit.authors),
      ...(isMerge(node) ? [] : await readMergeAuthors(collecting, node)),
    ];
    for (const oid of [node.mergeCommit?.oid ?? '', ...(commits ?? []).map((commit) => commit.oid)])
      oids.add(oid);
    pullRequests.push({
      repository: node.repository.nameWithOwner,
      number: node.number,
      title: untrusted(node.title),
      url: node.url,
      author,
      coAuthors: await creditCoAuthors(collecting, node, author, authors),
      createdAt: toInstant(node.createdAt),
      mergedAt: toInstant(node.mergedAt ?? ''),
      baseRef: untrusted(node.baseRefName),
      labels: (await readLabels(collecting, node)).map(untrusted),
      closes: await readClosedIssues(collecting, node),
      firstContribution: null,
    });
  }
  return { pullRequests, commits: oids };
}

/**
 * A squash makes one commit, whose authors are everybody's and whose first line ends in the number, unless the merger
 * chose other words. A merge or a rebase keeps the commits, each with authors of its own.
 */
function mergedWithItsCommits(node: PullRequestNode): boolean {
  const { mergeCommit, number, commits } = node;
  if (mergeCommit === null || isMerge(node)) return true;
  return commits.totalCount > 1 && !/^.*/.exec(mergeCommit.message)?.[0].trimEnd().endsWith(`(#${number})`);
}

/** The author of a merge is who pressed the button; that of a squash, or of a rebase's last commit, wrote it. */
function isMerge({ mergeCommit }: PullRequestNode): boolean {
  return mergeCommit !== null && mergeCommit.parents.totalCount > 1;
}

type KeptCommit = Omit<PullRequestCommit, 'authors'> & { readonly authors: readonly GitAuthor[] };

/** A merge only brings the branch up to date, and what an earlier pull request brought was credited with that one. */
function isWorkOf({ mergedAt }: PullRequestNode, { parents, associatedPullRequests }: KeptCommit): boolean {
  const broughtBy = associatedPullRequests?.nodes ?? [];
  const isEarlier = (one: { mergedAt: string | null }) =>
    one.mergedAt !== null && mergedAt !== null && toInstant(one.mergedAt) < toInstant(mergedAt);
  return parents.totalCount < 2 && !broughtBy.some(isEarlier);
}

async function readKeptCommits(
  collecting: Collecting,
  nodes: readonly PullRequestNode[],
): Promise<Map<string, KeptCommit[]>> {
  const { github } = collecting;
  const batches = await inBatches(nodes, 10, async (batch, canSplit) => {
    const ids = batch.map(({ id }) => id);
    const places = Object.fromEntries(
      batch.map((node, n) => [`nodes.${n}`, { thing: 'co-authors', subject: nameOf(node) } as const]),
    );
    const answer = await github.ask(pullRequestCommits, { ids, after: null }, { places, canSplit });
    return batch.map((node, n) => ({ node, commits: answer.nodes?.[n]?.commits ?? noPage }));
  });
  const kept = new Map<string, KeptCommit[]>();
  for (const { node, commits } of batches.flat()) {
    const all = await followPages(commits, async (after) => {
      const answer = await github.ask(pullRequestCommits, { ids: [node.id], after });
      return present(answer.nodes?.[0]?.commits, `the commits of ${nameOf(node)}`);
    });
    const read: KeptCommit[] = [];
    for (const { commit } of all)
      read.push({ ...commit, authors: await readCommitAuthors(collecting, node, commit) });
    kept.set(node.id, read);
  }
  return kept;
}

async function readCommitAuthors(
  { github }: Collecting,
  { repository }: PullRequestNode,
  { oid, authors }: PullRequestCommit,
): Promise<GitAuthor[]> {
  return followPages(authors, async (after) => {
    const answer = await github.ask(commitAuthors, { ...ownerAndName(repository.nameWithOwner), oid, after });
    return present(answer.repository.object, `the authors of ${repository.nameWithOwner}@${oid}`).authors;
  });
}

async function readMergeAuthors({ github }: Collecting, node: PullRequestNode): Promise<GitAuthor[]> {
  const { id, mergeCommit } = node;
  if (mergeCommit === null) return [];
  return followPages(mergeCommit.authors ?? noPage, async (after) => {
    const answer = await github.ask(mergeCommitAuthors, { id, after });
    return present(answer.node.mergeCommit, `the authors of ${nameOf(node)}`).authors;
  });
}

async function readLabels({ github }: Collecting, { id, labels }: PullRequestNode): Promise<string[]> {
  if (labels === null) return [];
  const all = await followPages(
    labels,
    async (after) => (await github.ask(pullRequestLabels, { id, after })).node.list,
  );
  return all.map(({ name }) => name).toSorted();
}

/** Issues that existed when the window ended, and that everybody may see. */
async function readClosedIssues(
  collecting: Collecting,
  { id, closingIssuesReferences }: PullRequestNode,
): Promise<ClosedIssue[]> {
  if (closingIssuesReferences === null) return [];
  const { github, window, people } = collecting;
  const all = await followPages(
    closingIssuesReferences,
    async (after) => (await github.ask(pullRequestClosedIssues, { id, after })).node.list,
  );
  const visible = (issue: ClosedIssueNode) =>
    isPublic(issue.repository) && toInstant(issue.createdAt) < window.to;
  return all.filter(visible).map((issue) => ({
    repository: issue.repository.nameWithOwner,
    number: issue.number,
    title: untrusted(issue.title),
    url: issue.url,
    author: people.enter(issue.author),
  }));
}

/** `owner/name#12`. */
export function nameOf({ repository, number }: PullRequestNode): string {
  return itemName({ repository: repository.nameWithOwner, number });
}
