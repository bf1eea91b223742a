// What GitHub may be asked for, by the names that the table of answers and the messages about refusals have in common.

/** Where issues can be turned off. */
export const issueThings = [
  'issues',
  'comments',
  'label',
  'new label',
  'new issue',
  'new comment',
  'change of the issue',
] as const;

/** Where pull requests can be turned off. */
export const pullRequestThings = [
  'pull requests',
  'pull request',
  'new pull request',
  'change of the pull request',
  'reopened pull request',
] as const;

export const askedThings = [
  // What is read for an edition.
  'organization',
  'covered repository',
  'search results',
  'rest of a list',
  'listed repository',
  'work of a repository',
  'list of pull requests',
  'commits',
  'releases',
  'changes of a release',
  'commits of the upstream',
  'merged pull request',
  'discussion',
  'comments and reviews',
  'author',
  'co-authors',
  'account',
  'first contribution',
  'address',
  'mailmap',
  'earlier commits',
  'repository name',
  'labels',
  'closed issues',
  'reference',
  'comments of a meeting',
  'agenda issue',
  'meeting repository',
  'question',
  'task',
  'website',
  'left-out repository',
  'avatar',
  'recent activity',
  'asked thing',
  'viewer',
  'probe',
  'forecast',
  // What is read and written to publish.
  'repository',
  'branch',
  'commit',
  'history',
  'file',
  'new file',
  'new tree',
  'new commit',
  'new branch',
  'move of the branch',
  ...pullRequestThings,
  'labels of the pull request',
  'reviewer',
  'assignees',
  'labels and assignees',
  'comparison',
  // What tells of failed runs, and what the doctor looks at.
  ...issueThings,
  'rate limit',
  'installation',
  'repositories of the installation',
] as const;

export type AskedThing = (typeof askedThings)[number];

/** A request that GitHub refused, or an answer that lacks something. */
export interface Refusal {
  readonly thing: AskedThing;
  /** Which one: `mosn/mosn#1`. */
  readonly subject: string | null;
  /** `owner/name` of the repository that was asked about. */
  readonly repository: string | null;
  /** In one line; may be empty. */
  readonly said: string;
  /** GitHub's words, which are quoted as they are, or ours in English about what an answer lacks: a detail for the log. */
  readonly saidBy: 'GitHub' | 'us';
  readonly status: number | null;
  /** When the rate limit begins anew: ISO 8601, in UTC. */
  readonly reset: string | null;
  /** The seconds that GitHub asks to wait, if they are too many. */
  readonly wait: number | null;
  /** Those of which one is enough, as GitHub's pages write them: `Issues: write`. Empty if GitHub does not say. */
  readonly permissions: readonly string[];
  /** The variable that names the proxy. */
  readonly proxy: string | null;
}
