// From what GitHub says of a merged pull request to what the snapshot holds: lists read to their end, people entered.

import { followPages, inBatches, present } from '../../github/pages.ts';
import { ownerAndName } from '../../github/queries/aliases.ts';
import { type GitAuthor, isPublic, noPage } from '../../github/queries/fragments.ts';
import {
  type ClosedIssueNode,
  commitAuthors,
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
import { groupBy } from '../../text/group-by.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import type { Collecting } from '../collect-run.ts';
import { creditCoAuthors } from '../people/co-authors.ts';
import { identifyAuthors } from '../people/git-authors.ts';
import type { Upstreams } from '../repositories/upstream.ts';

export interface ReadPullRequests {
  /** `firstContribution` is left open (`null`): it takes a question of its own. */
  readonly pullRequests: readonly PullRequest[];
  /** The ids of the commits that came with them, as far as they were read. */
  readonly commits: ReadonlySet<string>;
}

export async function readPullRequests(
  collecting: Collecting,
  nodes: readonly PullRequestNode[],
  upstreams: Upstreams,
): Promise<ReadPullRequests> {
  const kept = await readKeptCommits(
    collecting,
    nodes.filter((node) => mergedWithItsCommits(node, nodes)),
  );
  const pullRequests: PullRequest[] = [];
  const oids = new Set<string>();
  for (const node of nodes) {
    const author = collecting.people.enter(node.author);
    const commits = kept.get(node.id);
    const foreign = await upstreams.known(node.repository.nameWithOwner, node.baseRefName, commits ?? []);
    const own = (commits ?? []).filter(
      (commit) => isWorkOf(node, commit) && foreign?.has(commit.oid) === false,
    );
    const again = (commits ?? []).filter((commit) => !isWorkOf(node, commit));
    const squash = isMerge(node) || isRebase(node) ? null : node.mergeCommit;
    const authors = [
      ...own.flatMap((commit) => commit.authors),
      ...(squash === null ? [] : withoutAuthorsOf(again, own, await readMergeAuthors(collecting, node))),
    ];
    const messages = [...own.map(({ message }) => message), ...(squash === null ? [] : [squash.message])];
    for (const oid of [node.mergeCommit?.oid ?? '', ...(commits ?? []).map((commit) => commit.oid)])
      oids.add(oid);
    // The weekly's own pull request is made by this program, and about other people's work.
    if (isOwn(node, collecting)) {
      collecting.leftOut.push({ work: nameOf(node), rule: { kind: 'own-draft' } });
      continue;
    }
    pullRequests.push({
      repository: node.repository.nameWithOwner,
      number: node.number,
      title: untrusted(node.title),
      url: node.url,
      author,
      coAuthors: await creditCoAuthors(collecting, node, author, authors, messages),
      createdAt: toInstant(node.createdAt),
      mergedAt: toInstant(node.mergedAt ?? ''),
      baseRef: untrusted(node.baseRefName),
      labels: (await readLabels(collecting, node)).map(untrusted),
      closes: await readClosedIssues(collecting, node),
      firstContribution: null,
      reverts: revertedBy(node, nodes),
    });
  }
  return { pullRequests, commits: oids };
}

/**
 * A merge or a rebase keeps the commits, each with authors of its own. A squash makes one commit, written when it was merged, whose
 * authors are everybody's. Only what is certainly such a commit stands for all: its date of writing is that of the merge, and it
 * is named as GitHub names it, by title and number. Everything else is read commit by commit.
 */
function mergedWithItsCommits(node: PullRequestNode, nodes: readonly PullRequestNode[]): boolean {
  const { mergeCommit, commits, title, number } = node;
  if (mergeCommit === null || isMerge(node) || isRebase(node)) return true;
  if (isDevelopment(node, nodes)) return true;
  const isNamedByGitHub = mergeCommit.message.split('\n', 1)[0]?.trimEnd() === `${title.trim()} (#${number})`;
  return commits.totalCount > 1 && !isNamedByGitHub;
}

/** The last of its commits, made anew on the base branch: it was written before it was merged. */
function isRebase({ mergeCommit }: PullRequestNode): boolean {
  return mergeCommit !== null && toInstant(mergeCommit.authoredDate) < toInstant(mergeCommit.committedDate);
}

/** The author of a merge is who pressed the button; that of a squash, or of a rebase's last commit, wrote it. */
function isMerge({ mergeCommit }: PullRequestNode): boolean {
  return mergeCommit !== null && mergeCommit.parents.totalCount > 1;
}

type KeptCommit = Omit<PullRequestCommit, 'authors'> & { readonly authors: readonly GitAuthor[] };

/** The branch that others were merged into: what it brings has been credited, and comes again here. */
function isDevelopment(
  { repository, headRefName, commits }: PullRequestNode,
  nodes: readonly PullRequestNode[],
) {
  return (
    commits.totalCount > 1 &&
    nodes.some(
      (other) =>
        other.repository.nameWithOwner === repository.nameWithOwner && other.baseRefName === headRefName,
    )
  );
}

/** The authors of a squash without those whose work only came again with it. */
function withoutAuthorsOf(
  again: readonly KeptCommit[],
  own: readonly KeptCommit[],
  authors: readonly GitAuthor[],
): readonly GitAuthor[] {
  const keyOf = ({ user, name }: GitAuthor) => user?.id ?? ` ${name}`;
  const keysOf = (commits: readonly KeptCommit[]) =>
    new Set(commits.flatMap((commit) => commit.authors.map(keyOf)));
  const [old, fresh] = [keysOf(again), keysOf(own)];
  return authors.filter((author) => fresh.has(keyOf(author)) || !old.has(keyOf(author)));
}

/** The pull request of a draft of the weekly's: an edition's, or a year's. */
function isOwn({ repository, headRefName }: PullRequestNode, { config }: Collecting): boolean {
  const { publish } = config;
  return (
    publish !== null &&
    repository.nameWithOwner.toLowerCase() === publish.repository.toLowerCase() &&
    headRefName.startsWith(publish.branchPrefix) &&
    /^\d{4}(?:-\d\d-\d\d)?$/.test(headRefName.slice(publish.branchPrefix.length))
  );
}

/** What GitHub's button "Revert" names: by the branch that it makes, or by the title of another pull request of the window. */
function revertedBy({ repository, headRefName, title }: PullRequestNode, nodes: readonly PullRequestNode[]) {
  const name = repository.nameWithOwner;
  const [, number] = /^revert-(\d+)-/.exec(headRefName) ?? [];
  if (number !== undefined) return itemName({ repository: name, number: Number(number) });
  const [, quoted] = /^Revert "(.+)"$/.exec(title.trim()) ?? [];
  if (quoted === undefined) return null;
  const other = nodes.find((one) => one.repository.nameWithOwner === name && one.title.trim() === quoted);
  return other === undefined ? null : itemName({ repository: name, number: other.number });
}

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
  // Those with about as many commits together: what is asked for is paid for, whether it is there or not.
  const sizes = groupBy(nodes, (node) => pageFor(node.commits.totalCount));
  const asked = [...sizes].map(([first, alike]) => readTogether(collecting, alike, first));
  const kept = new Map<string, KeptCommit[]>();
  for (const { node, commits } of (await Promise.all(asked)).flat()) {
    const all = await followPages(commits, async (after) => {
      const answer = await github.ask(pullRequestCommits, { ids: [node.id], first: mostCommits, after });
      return present(answer.nodes?.[0]?.commits, `the commits of ${nameOf(node)}`);
    });
    const read: KeptCommit[] = [];
    for (const { commit } of all)
      read.push({ ...commit, authors: await readCommitAuthors(collecting, node, commit) });
    kept.set(node.id, read);
  }
  return kept;
}

/** Commits of one page, and of one request. */
const mostCommits = 100;
const commitsPerRequest = 500;
const pullRequestsPerRequest = 50;

/** The smallest of a few sizes that holds so many commits. */
function pageFor(commits: number): number {
  return [2, 5, 10, 25, 50].find((size) => commits <= size) ?? mostCommits;
}

async function readTogether({ github }: Collecting, nodes: readonly PullRequestNode[], first: number) {
  const size = Math.max(1, Math.min(pullRequestsPerRequest, Math.floor(commitsPerRequest / first)));
  const batches = await inBatches(nodes, size, async (batch, canSplit) => {
    const ids = batch.map(({ id }) => id);
    const places = Object.fromEntries(
      batch.map((node, n) => [`nodes.${n}`, { thing: 'co-authors', subject: nameOf(node) } as const]),
    );
    const answer = await github.ask(pullRequestCommits, { ids, first, after: null }, { places, canSplit });
    return batch.map((node, n) => ({ node, commits: answer.nodes?.[n]?.commits ?? noPage }));
  });
  return batches.flat();
}

async function readCommitAuthors(
  collecting: Collecting,
  { repository }: PullRequestNode,
  { oid, authors }: PullRequestCommit,
): Promise<readonly GitAuthor[]> {
  const all = await followPages(authors, async (after) => {
    const answer = await collecting.github.ask(commitAuthors, {
      ...ownerAndName(repository.nameWithOwner),
      oid,
      after,
    });
    return present(answer.repository.object, `the authors of ${repository.nameWithOwner}@${oid}`).authors;
  });
  return identifyAuthors(collecting, repository.nameWithOwner, oid, all);
}

async function readMergeAuthors(
  collecting: Collecting,
  node: PullRequestNode,
): Promise<readonly GitAuthor[]> {
  const { id, mergeCommit, repository } = node;
  if (mergeCommit === null) return [];
  const all = await followPages(mergeCommit.authors ?? noPage, async (after) => {
    const answer = await collecting.github.ask(mergeCommitAuthors, { id, after });
    return present(answer.node.mergeCommit, `the authors of ${nameOf(node)}`).authors;
  });
  return identifyAuthors(collecting, repository.nameWithOwner, mergeCommit.oid, all);
}

async function readLabels({ github }: Collecting, { id, labels }: PullRequestNode): Promise<string[]> {
  if (labels === null) return [];
  const all = await followPages(
    labels,
    async (after) => (await github.ask(pullRequestLabels, { id, after })).node.list,
  );
  return [...new Set(all.map(({ name }) => name))].toSorted();
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
