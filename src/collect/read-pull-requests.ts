// From what GitHub says of a merged pull request to what the snapshot holds: lists read to their end, people entered.
import { followPages, inBatches } from '../github/pages.ts';
import { isPublic, noPage } from '../github/queries/fragments.ts';
import {
  type ClosedIssueNode,
  type GitAuthor,
  mergeCommitAuthors,
  type PullRequestNode,
  pullRequestClosedIssues,
  pullRequestCommits,
  pullRequestLabels,
} from '../github/queries/pull-requests.ts';
import { toInstant } from '../model/calendar.ts';
import type { ClosedIssue, PullRequest } from '../model/snapshot.ts';
import { untrusted } from '../text/untrusted-text.ts';
import { creditCoAuthors } from './co-authors.ts';
import type { Collecting } from './collecting.ts';

/** `firstContribution` is left open (`null`): it takes a question of its own. */
export async function readPullRequests(
  collecting: Collecting,
  nodes: readonly PullRequestNode[],
): Promise<PullRequest[]> {
  const commitAuthors = await readCommitAuthors(collecting, nodes.filter(mergedWithItsCommits));
  const pullRequests: PullRequest[] = [];
  for (const node of nodes) {
    const author = collecting.people.enter(node.author);
    const authors = commitAuthors.get(node.id) ?? (await readMergeAuthors(collecting, node));
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
  return pullRequests;
}

/**
 * A squash makes one commit, whose headline ends in the number and whose authors are everybody's.
 * A merge or a rebase keeps the commits, each with authors of its own.
 */
function mergedWithItsCommits({ mergeCommit, number, commits }: PullRequestNode): boolean {
  if (mergeCommit === null || mergeCommit.parents.totalCount > 1) return true;
  return commits.totalCount > 1 && !mergeCommit.messageHeadline.endsWith(`(#${number})`);
}

async function readCommitAuthors(
  { github }: Collecting,
  nodes: readonly PullRequestNode[],
): Promise<Map<string, GitAuthor[]>> {
  const ids = nodes.map(({ id }) => id);
  const batches = await inBatches(ids, 10, (batch) =>
    github.ask(pullRequestCommits, { ids: batch, after: null }),
  );
  const authors = new Map<string, GitAuthor[]>();
  for (const node of batches.flatMap((batch) => batch.nodes)) {
    if (node === null) continue;
    const commits = await followPages(node.commits, async (after) => {
      const answer = await github.ask(pullRequestCommits, { ids: [node.id], after });
      return answer.nodes[0]?.commits ?? noPage;
    });
    authors.set(
      node.id,
      commits.flatMap(({ commit }) => commit.authors.nodes),
    );
  }
  return authors;
}

async function readMergeAuthors(
  { github }: Collecting,
  { id, mergeCommit }: PullRequestNode,
): Promise<GitAuthor[]> {
  if (mergeCommit === null) return [];
  return followPages(mergeCommit.authors, async (after) => {
    const { node } = await github.ask(mergeCommitAuthors, { id, after });
    return node.mergeCommit?.authors ?? noPage;
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
