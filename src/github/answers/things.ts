// Everything that GitHub is asked for, how much an edition needs it, and what it costs to go without.

import * as z from 'zod';
import type { UnreadThing } from '../../words/diagnostic-words.ts';

/**
 * `essential`: without it there is no trustworthy edition · `page`: the rest of a list whose beginning was read · `part`: one of many,
 * which may be left out if that is told · `extra`: only helps, and never stops a run.
 */
export type Need = 'essential' | 'page' | 'part' | 'extra';

/** What a hole is told as. */
export type HoleNews =
  | { readonly code: 'part-unread'; readonly thing: UnreadThing }
  | { readonly code: 'articles-unread' | 'first-contribution-unknown' | 'meeting-repository-missing' };

export interface Thing {
  readonly need: Need;
  /** In messages: `the pull requests`. */
  readonly words: string;
  /** `null`: whoever asks says it in its own way. */
  readonly news: HoleNews | null;
}

const essential = (words: string): Thing => ({ need: 'essential', words, news: null });
const setOnly = (words: string): Thing => ({ need: 'extra', words, news: null });
const part = (thing: UnreadThing, words: string, need: 'part' | 'extra' = 'part'): Thing => ({
  need,
  words,
  news: { code: 'part-unread', thing },
});

export const things = {
  // What is read for an edition.
  organization: essential('the organization'),
  'covered repository': essential('the repository'),
  'search results': essential('the search results'),
  'rest of a list': { need: 'page', words: 'the rest of a list', news: null },
  'listed repository': part('listed repository', 'a repository of the organization'),
  'work of a repository': part('work of a repository', 'what was done in the repository'),
  'list of pull requests': part('list of pull requests', 'the list of merged pull requests'),
  commits: part('commits', 'the commits'),
  releases: part('releases', 'the releases'),
  'changes of a release': part('changes of a release', 'the pull requests of a release'),
  'commits of the upstream': part('commits of the upstream', 'the commits of the upstream'),
  'merged pull request': part('merged pull request', 'a merged pull request'),
  discussion: part('discussion', 'an issue or pull request'),
  'comments and reviews': part('comments and reviews', 'comments and reviews'),
  author: part('author', 'an author'),
  'co-authors': part('co-authors', 'the co-authors'),
  account: part('account', 'an account'),
  'first contribution': {
    need: 'part',
    words: 'the earlier work of an account',
    news: { code: 'first-contribution-unknown' },
  },
  // Not known, a name may be a tool's or a person's: it is taken for a person's, and told.
  address: setOnly('the addresses of a commit'),
  mailmap: setOnly('the mailmap of a repository'),
  'earlier commits': part('earlier commits', 'whether authors have earlier commits'),
  // A repository that is gone needs no display name.
  'repository name': setOnly('the name of a repository'),
  labels: part('labels', 'labels'),
  'closed issues': part('closed issues', 'the issues that it closes'),
  reference: part('reference', 'what an agenda refers to'),
  'comments of a meeting': part('comments of a meeting', 'the comments of a meeting'),
  'agenda issue': part('agenda issue', 'an issue that may announce a meeting'),
  'meeting repository': {
    need: 'part',
    words: 'the repository in which meetings are announced',
    news: { code: 'meeting-repository-missing' },
  },
  question: part('question', "readers' questions", 'extra'),
  task: part('task', 'tasks for newcomers', 'extra'),
  website: { need: 'extra', words: "the website's new posts", news: { code: 'articles-unread' } },
  'left-out repository': part('left-out repository', 'a repository that is left out', 'extra'),
  // Initials stand in its place; how many are missing is told as `avatar-unavailable`.
  avatar: setOnly('the picture of an account'),
  // Whom `init` looks for; it tells itself what it could not see.
  'recent activity': setOnly('the recent activity'),
  // What `explain` asks about: not there is an answer, too.
  'asked thing': setOnly('what was asked about'),
  viewer: essential("the token's account"),
  probe: essential('the search'),
  forecast: setOnly('how much there will be to read'),

  // What is read and written to publish.
  repository: essential('the repository'),
  branch: essential('the branch'),
  commit: essential('a commit'),
  history: essential("the branch's history"),
  file: essential('a file'),
  'new file': essential('making a file'),
  'new tree': essential('making a tree'),
  'new commit': essential('making a commit'),
  'new branch': essential('making the branch'),
  'move of the branch': essential('moving the branch'),
  'pull requests': essential('the pull requests'),
  'pull request': essential('the pull request'),
  'new pull request': essential('opening the pull request'),
  'change of the pull request': essential('changing the pull request'),
  'reopened pull request': essential('opening the pull request again'),
  'labels of the pull request': setOnly('the labels'),
  reviewer: setOnly('asking for a review'),
  assignees: setOnly('the assignees'),
  'labels and assignees': setOnly('labels and assignees'),
  comparison: setOnly('what a branch has beyond another one'),

  // What tells of failed runs, and what the doctor looks at.
  issues: essential('the issues'),
  comments: essential('the comments'),
  label: essential('the label'),
  'new label': essential('making the label'),
  'new issue': essential('opening the issue'),
  'new comment': essential('commenting on the issue'),
  'change of the issue': essential('changing the issue'),
  'rate limit': essential('the rate limit'),
  installation: essential("the App's installation"),
  'repositories of the installation': essential("the installation's repositories"),
} as const satisfies Readonly<Record<string, Thing>>;

export type ThingName = keyof typeof things;

const names: readonly string[] = Object.keys(things);
export const thingName = z.custom<ThingName>((name) => typeof name === 'string' && names.includes(name));

export function thing(name: ThingName): Thing {
  return things[name];
}

/**
 * The thing that a `null` or an error in an answer is about: operation, place, thing. A place is a path without its numbers
 * (`search.nodes.labels.nodes`, `r.commits`; empty for the whole request); `*` stands for anything. The first that fits counts.
 */
export const places: readonly (readonly [operation: string, place: string, thing: ThingName])[] = [
  ['Repositories', '', 'organization'],
  ['Repositories', 'o.repositories.nodes*', 'listed repository'],
  ['Repositories', 'o.repositories', 'organization'],
  ['Repositories', 'o', 'organization'],
  ['Repositories', 'r.releases*', 'releases'],
  ['Repositories', 'r', 'covered repository'],

  ['QuestionReplies', '*', 'question'],
  ['Questions', '*', 'question'],
  ['OpenTasks', '*', 'task'],
  ['TaskLists', '*', 'task'],
  ['ListedTasks', '*', 'task'],

  ['PullRequestLabels', '*nodes*', 'labels'],
  ['PullRequestClosedIssues', '*nodes*', 'closed issues'],
  ['*', '*labels*', 'labels'],
  ['*', '*closingIssuesReferences*', 'closed issues'],
  ['MergedPullRequests', '*mergeCommit*', 'co-authors'],
  ['PullRequestsById', '*mergeCommit*', 'co-authors'],

  ['MergedPullRequests', '', 'search results'],
  ['MergedPullRequests', 'search', 'search results'],
  ['MergedPullRequests', '*author*', 'author'],
  ['MergedPullRequests', '*', 'merged pull request'],
  ['PullRequestsById', 'nodes.author*', 'author'],
  ['PullRequestsById', '*', 'merged pull request'],
  ['PullRequestCommits', '*', 'co-authors'],
  ['CommitAuthors', '*nodes*', 'co-authors'],
  ['MergeCommitAuthors', '*nodes*', 'co-authors'],

  ['Activity', '', 'search results'],
  ['Activity', 'search', 'search results'],
  ['Activity', 'search.nodes.timelineItems*', 'comments and reviews'],
  ['Activity', 'search.nodes.author*', 'author'],
  ['Activity', '*', 'discussion'],
  ['TimelineItems', '*nodes*', 'comments and reviews'],

  ['RepositoryWork*', '*history.nodes.authors*', 'co-authors'],
  ['RepositoryWork*', '*author*', 'author'],
  ['RepositoryWork*', '*pullRequests.nodes*', 'list of pull requests'],
  ['RepositoryWork*', '*releases.nodes*', 'releases'],
  ['RepositoryWork*', '*history.nodes*', 'commits'],
  ['RepositoryWork', '*pullRequests*', 'list of pull requests'],
  ['RepositoryWork', '*releases*', 'releases'],
  ['RepositoryWork', '*defaultBranchRef*', 'commits'],
  ['RepositoryWork', '*mailmap*', 'mailmap'],
  ['RepositoryWork', '', 'work of a repository'],
  ['RepositoryWork', 'r', 'work of a repository'],
  ['ReleaseChanges', '*', 'changes of a release'],
  ['UpstreamCommits', '*', 'commits of the upstream'],

  ['FirstContributions', '*', 'first contribution'],
  ['EarlierCommits', '*', 'earlier commits'],
  ['CommitAddresses', '*', 'address'],
  ['Mailmap', '*', 'mailmap'],
  ['AccountByAddress', '*', 'mailmap'],
  ['RepositoryNames', '*', 'repository name'],
  ['Account', '*', 'account'],

  ['AgendaIssues', '', 'meeting repository'],
  ['AgendaIssues', 's', 'meeting repository'],
  ['AgendaIssues', '*', 'agenda issue'],
  ['References', '*.c*', 'comments of a meeting'],
  ['References', '*', 'reference'],
  ['MeetingComments', '*nodes*', 'comments of a meeting'],

  ['GitFiles', '*', 'file'],
  ['Target', '', 'repository'],
  ['Target', 'repository', 'repository'],
  ['Target', 'files', 'repository'],
  ['Target', 'drafts', 'repository'],
  ['Target', 'repository.base', 'branch'],
  ['Target', 'repository*', 'pull requests'],
  ['Target', '*', 'file'],
  ['OpenPullRequests', '*', 'rest of a list'],
  ['BranchPullRequests', '*', 'pull requests'],
  ['PullRequestFiles', '*', 'pull requests'],
  ['Draft', 'target.base.compare*', 'comparison'],
  ['Draft', 'target.mine*', 'pull requests'],
  ['Draft', 'target.base', 'branch'],
  ['Draft', 'head.branch', 'branch'],
  ['Draft', '*.f*', 'file'],
  ['Draft', '*', 'history'],

  ['WebsiteTrees', '*', 'website'],
  ['WebsiteFiles', '*', 'website'],

  ['RecentPeople', '*', 'recent activity'],
  ['Seen*', '*', 'asked thing'],

  ['Viewer', '*', 'viewer'],
  ['SearchProbe', '*', 'probe'],
  ['Forecast', '*', 'forecast'],
  ['*', '*', 'rest of a list'],
];

export type Path = readonly (string | number)[];

export function thingAt(operation: string, path: Path): ThingName {
  const place = placeOf(path);
  const found = places.find(([name, pattern]) => isLike(name, operation) && isLike(pattern, place));
  return found?.[2] ?? 'rest of a list';
}

/** `['r12', 'n894', 'author']` → `r.n.author`. */
function placeOf(path: Path): string {
  return path
    .filter((step) => typeof step === 'string')
    .map((step) => step.replace(/\d+$/, ''))
    .join('.');
}

function isLike(pattern: string, text: string): boolean {
  const source = pattern
    .split('*')
    .map((part) => part.replace(/[.]/g, '\\.'))
    .join('.*');
  return new RegExp(`^${source}$`).test(text);
}
