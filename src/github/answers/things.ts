// Everything that GitHub is asked for, how much an edition needs it, and what it costs to go without.
import * as z from 'zod';
import { type AskedThing, askedThings } from '../../words/asked-things.ts';
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
  /** `null`: whoever asks says it in its own way. */
  readonly news: HoleNews | null;
}

const essential: Thing = { need: 'essential', news: null };
const setOnly: Thing = { need: 'extra', news: null };
const part = (thing: UnreadThing, need: 'part' | 'extra' = 'part'): Thing => ({
  need,
  news: { code: 'part-unread', thing },
});

const things = {
  // What is read for an edition.
  organization: essential,
  'covered repository': essential,
  'search results': essential,
  'rest of a list': { need: 'page', news: null },
  'listed repository': part('listed repository'),
  'work of a repository': part('work of a repository'),
  'list of pull requests': part('list of pull requests'),
  commits: part('commits'),
  releases: part('releases'),
  'changes of a release': part('changes of a release'),
  'commits of the upstream': part('commits of the upstream'),
  'merged pull request': part('merged pull request'),
  discussion: part('discussion'),
  'comments and reviews': part('comments and reviews'),
  author: part('author'),
  'co-authors': part('co-authors'),
  account: part('account'),
  'first contribution': {
    need: 'part',
    news: { code: 'first-contribution-unknown' },
  },
  // Not known, a name may be a tool's or a person's: it is taken for a person's, and told.
  address: setOnly,
  mailmap: setOnly,
  'earlier commits': part('earlier commits'),
  // A repository that is gone needs no display name.
  'repository name': setOnly,
  labels: part('labels'),
  'closed issues': part('closed issues'),
  reference: part('reference'),
  'comments of a meeting': part('comments of a meeting'),
  'agenda issue': part('agenda issue'),
  'meeting repository': {
    need: 'part',
    news: { code: 'meeting-repository-missing' },
  },
  question: part('question', 'extra'),
  task: part('task', 'extra'),
  website: { need: 'extra', news: { code: 'articles-unread' } },
  'left-out repository': part('left-out repository', 'extra'),
  // Initials stand in its place; how many are missing is told as `avatar-unavailable`.
  avatar: setOnly,
  // Whom `init` looks for; it tells itself what it could not see.
  'recent activity': setOnly,
  // What `explain` asks about: not there is an answer, too.
  'asked thing': essential,
  viewer: essential,
  probe: essential,
  forecast: setOnly,

  // What is read and written to publish.
  repository: essential,
  branch: essential,
  commit: essential,
  history: essential,
  file: essential,
  'new file': essential,
  'new tree': essential,
  'new commit': essential,
  'new branch': essential,
  'move of the branch': essential,
  'pull requests': essential,
  'pull request': essential,
  'new pull request': essential,
  'change of the pull request': essential,
  'reopened pull request': essential,
  'labels of the pull request': setOnly,
  reviewer: setOnly,
  assignees: setOnly,
  'labels and assignees': setOnly,
  comparison: setOnly,

  // What tells of failed runs, and what the doctor looks at.
  issues: essential,
  comments: essential,
  label: essential,
  'new label': essential,
  'new issue': essential,
  'new comment': essential,
  'change of the issue': essential,
  'rate limit': essential,
  installation: essential,
  'repositories of the installation': essential,
} as const satisfies Readonly<Record<AskedThing, Thing>>;

export const thingName = z.enum(askedThings);

export function thing(name: AskedThing): Thing {
  return things[name];
}

/**
 * The thing that a `null` or an error in an answer is about: operation, place, thing. A place is a path without its numbers
 * (`search.nodes.labels.nodes`, `r.commits`; empty for the whole request); `*` stands for anything. The first that fits counts.
 */
export const places: readonly (readonly [operation: string, place: string, thing: AskedThing])[] = [
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
  // What brought a commit may be in a repository that one may not see.
  ['SeenCommit', 'repository.object.*', 'reference'],
  ['Seen*', '*', 'asked thing'],

  ['Viewer', '*', 'viewer'],
  ['SearchProbe', '*', 'probe'],
  ['Forecast', '*', 'forecast'],
  ['*', '*', 'rest of a list'],
];

export type Path = readonly (string | number)[];

export function thingAt(operation: string, path: Path): AskedThing {
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
