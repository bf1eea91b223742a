// For each row of the three tables of answers what is lost with it, in words of its own: these cases know nothing of the tables.
import { type Answer, type Cause, causeOf, noAnswer } from '../../../src/github/answers/cause.ts';
import {
  type Asked,
  afterAllRetries,
  type Decision,
  decide,
  decideCause,
  type Situation,
} from '../../../src/github/answers/decide.ts';
import { thingAt } from '../../../src/github/answers/things.ts';
import type { AskedThing } from '../../../src/words/asked-things.ts';

export function anAnswer(overrides: Partial<Answer> = {}): Answer {
  const url = 'https://api.github.test/repos/octo-web/site';
  return { status: null, type: null, message: '', headers: {}, url, ...overrides };
}

interface RowCase {
  readonly answer: Partial<Answer>;
  readonly asked: Asked;
  readonly situation?: Partial<Situation>;
  /** For what is no answer, but what we find missing in one. */
  readonly cause?: Cause;
  /** `hole`, `reply: none`, `retry 2`, or a failure's kind. */
  readonly leadsTo: string;
  /** What a failure says. */
  readonly says?: RegExp;
}

const place = { scope: 'place' } as const;
const fresh: Partial<Situation> = { repeated: new Map() };
const of = (thing: AskedThing): Asked => ({ thing, subject: 'octo-org/engine', repository: 'octo-web/site' });
const status = (code: number, message = 'Their words'): Partial<Answer> => ({ status: code, message });
const forbidden = (message: string) => status(403, message);

export const rowCases: Readonly<Record<string, RowCase>> = {
  'no-branch': { answer: status(404), asked: of('branch'), leadsTo: 'reply: none' },
  'empty-repository': {
    answer: status(409, 'Git Repository is empty.'),
    asked: of('branch'),
    leadsTo: 'reply: none',
  },
  'no-label': { answer: status(404), asked: of('label'), leadsTo: 'reply: none' },
  'no-limits': { answer: status(404), asked: of('rate limit'), leadsTo: 'reply: none' },
  'no-account': { answer: { type: 'NOT_FOUND' }, asked: of('account'), leadsTo: 'reply: none' },
  'nothing-to-leave-out': {
    answer: { type: 'NOT_FOUND' },
    asked: of('left-out repository'),
    leadsTo: 'reply: none',
  },
  'nothing-to-explain': {
    answer: { type: 'NOT_FOUND' },
    asked: of('asked thing'),
    situation: place,
    leadsTo: 'reply: none',
  },
  'no-repository': { answer: status(404), asked: of('repository'), leadsTo: 'reply: none' },
  'label-exists': {
    answer: status(422, 'Validation Failed: already_exists'),
    asked: of('new label'),
    leadsTo: 'reply: exists',
  },
  'branch-exists': {
    answer: status(422, 'Reference already exists'),
    asked: of('new branch'),
    leadsTo: 'reply: exists',
  },
  'branch-moved': {
    answer: status(422, 'Update is not a fast forward'),
    asked: of('move of the branch'),
    leadsTo: 'reply: moved',
  },
  'pull-request-exists': {
    answer: status(422, 'A pull request already exists for octo-web:sofa-weekly/2023-05-19.'),
    asked: of('new pull request'),
    leadsTo: 'reply: exists',
  },
  'nothing-to-merge': {
    answer: status(422, 'No commits between master and sofa-weekly/2023-05-19'),
    asked: of('new pull request'),
    leadsTo: 'reply: nothing to merge',
  },
  'no-drafts': {
    answer: status(422, 'Draft pull requests are not supported in this repository.'),
    asked: of('new pull request'),
    leadsTo: 'reply: no drafts',
  },
  'stays-closed': { answer: status(422), asked: of('reopened pull request'), leadsTo: 'reply: closed' },
  'avatar-of-before': { answer: status(429), asked: of('avatar'), situation: fresh, leadsTo: 'reply: kept' },
  'no-avatar': { answer: status(404), asked: of('avatar'), leadsTo: 'reply: none' },
  'wait-for-secondary-limit': {
    answer: { ...status(403, 'You have exceeded a secondary rate limit'), headers: { 'retry-after': '7' } },
    asked: of('search results'),
    situation: fresh,
    leadsTo: 'retry 2 after 7 s',
  },
  'wait-for-primary-limit': {
    answer: {
      ...status(403),
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '30' },
    },
    asked: of('search results'),
    situation: fresh,
    leadsTo: 'retry 2 after 31 s',
  },
  'look-for-lost-write': {
    answer: status(500),
    asked: { ...of('new pull request'), isOnce: true },
    situation: fresh,
    leadsTo: 'look',
  },
  'ask-again-after-trouble': {
    answer: status(500),
    asked: of('search results'),
    situation: fresh,
    leadsTo: 'retry 3 after 1 s',
  },
  'ask-again-after-write': {
    answer: status(404, 'Not Found'),
    asked: of('new commit'),
    situation: { ...fresh, isAfterWrite: true },
    leadsTo: 'retry 3 after 1 s',
  },
  'ask-for-less': {
    answer: { type: 'RESOURCE_LIMITS_EXCEEDED' },
    asked: of('search results'),
    situation: { canSplit: 'pages' },
    leadsTo: 'split by any means',
  },
  'ask-for-each': {
    answer: { type: 'UNPROCESSABLE' },
    asked: of('first contribution'),
    situation: { canSplit: 'things' },
    leadsTo: 'split by things',
  },
  'bad-app': {
    answer: { ...status(404), url: 'https://api.github.test/app/installations/1/access_tokens' },
    asked: of('search results'),
    leadsTo: 'permission',
    says: /GITHUB_APP_ID/,
  },
  'bad-token': { answer: status(401), asked: of('search results'), leadsTo: 'permission', says: /expired/ },
  'primary-limit': {
    answer: { type: 'RATE_LIMIT' },
    asked: of('search results'),
    leadsTo: 'unavailable',
    says: /used up/,
  },
  'secondary-limit': {
    answer: status(429),
    asked: of('search results'),
    leadsTo: 'unavailable',
    says: /slow down/,
  },
  'hole-of-an-extra': { answer: status(503), asked: of('website'), leadsTo: 'hole' },
  'hole-of-a-part': { answer: status(422), asked: of('reference'), leadsTo: 'hole' },
  'hole-at-a-place': { answer: { type: 'INTERNAL' }, asked: of('author'), situation: place, leadsTo: 'hole' },
  'no-organization': {
    answer: { type: 'NOT_FOUND' },
    asked: of('organization'),
    situation: place,
    leadsTo: 'usage',
    says: /There is no organization octo-org\/engine/,
  },
  'no-covered-repository': {
    answer: { type: 'NOT_FOUND' },
    asked: of('covered repository'),
    situation: place,
    leadsTo: 'usage',
    says: /There is no public repository octo-org\/engine/,
  },
  'no-access-without-single-sign-on': {
    answer: { type: 'FORBIDDEN', message: 'Resource protected by organization SAML enforcement.' },
    asked: of('organization'),
    situation: place,
    leadsTo: 'permission',
    says: /access to octo-org\/engine.*single sign-on\.$/s,
  },
  'no-access-for-classic-tokens': {
    answer: {
      type: 'FORBIDDEN',
      message: 'The organization forbids access via a personal access token (classic).',
    },
    asked: of('organization'),
    situation: place,
    leadsTo: 'permission',
    says: /access to octo-org\/engine.*forbids classic tokens/s,
  },
  'no-access': {
    answer: { type: 'FORBIDDEN' },
    asked: of('organization'),
    situation: place,
    leadsTo: 'permission',
    says: /access to octo-org\/engine/,
  },
  'may-not-push': { answer: status(404), asked: of('new file'), leadsTo: 'permission', says: /may not push/ },
  'branch-in-the-way': {
    answer: status(422, 'Reference update failed'),
    asked: of('new branch'),
    leadsTo: 'permission',
    says: /publish\.branchPrefix/,
  },
  'no-pull-requests': {
    answer: status(404, 'Not Found'),
    asked: of('new pull request'),
    leadsTo: 'permission',
    says: /no pull requests in octo-web\/site for this token/,
  },
  'no-repository-of-issues': {
    answer: status(404),
    asked: of('new issue'),
    leadsTo: 'permission',
    says: /There is no repository octo-web\/site/,
  },
  'issues-off': {
    answer: status(410, 'Issues are disabled for this repo'),
    asked: of('new issue'),
    leadsTo: 'permission',
    says: /octo-web\/site has no issues/,
  },
  'may-not-write-issues': {
    answer: forbidden('Resource not accessible by integration'),
    asked: of('new issue'),
    leadsTo: 'permission',
    says: /issues: write/,
  },
  'unsigned-commits': {
    answer: status(422, 'Repository rule violations found: Commits must have verified signatures.'),
    asked: of('move of the branch'),
    leadsTo: 'permission',
    says: /whose commits GitHub signs/,
  },
  'rule-of-the-repository': {
    answer: status(422, 'Repository rule violations found'),
    asked: of('move of the branch'),
    leadsTo: 'permission',
    says: /bypass the ruleset/,
  },
  'workflow-may-not-open': {
    answer: forbidden('GitHub Actions is not permitted to create or approve pull requests.'),
    asked: of('new pull request'),
    leadsTo: 'permission',
    says: /Allow GitHub Actions to create and approve/,
  },
  archived: {
    answer: forbidden('Repository was archived so is read-only.'),
    asked: of('new file'),
    leadsTo: 'permission',
    says: /is archived/,
  },
  'missing-permission': {
    answer: {
      ...forbidden('Resource not accessible by personal access token'),
      headers: { 'x-accepted-github-permissions': 'contents=write' },
    },
    asked: of('new file'),
    leadsTo: 'permission',
    says: /Give it "Contents: write"/,
  },
  'missing-role': {
    answer: forbidden('Must have push access to the repository'),
    asked: of('new file'),
    leadsTo: 'permission',
    says: /the role "Write"/,
  },
  'page-missing': {
    answer: { type: 'NOT_FOUND' },
    asked: of('rest of a list'),
    leadsTo: 'incomplete',
    says: /the rest of a list/,
  },
  'cut-off': {
    answer: { message: 'GitHub gave the same cursor twice' },
    cause: 'cut off',
    asked: of('search results'),
    leadsTo: 'incomplete',
    says: /same cursor/,
  },
  'single-sign-on': {
    answer: { type: 'FORBIDDEN', message: 'Resource protected by organization SAML enforcement.' },
    asked: of('search results'),
    leadsTo: 'permission',
    says: /single sign-on\.$/,
  },
  'classic-token': {
    answer: {
      type: 'FORBIDDEN',
      message: 'The organization forbids access via a personal access token (classic).',
    },
    asked: of('search results'),
    leadsTo: 'permission',
    says: /forbids classic tokens/,
  },
  'address-not-allowed': {
    answer: { type: 'FORBIDDEN', message: 'the organization has an IP allow list enabled' },
    asked: of('search results'),
    leadsTo: 'permission',
    says: /Run it from an address/,
  },
  forbidden: {
    answer: { type: 'FORBIDDEN' },
    asked: of('search results'),
    leadsTo: 'permission',
    says: /GitHub forbids the search results/,
  },
  missing: {
    answer: status(404),
    asked: of('search results'),
    leadsTo: 'unavailable',
    says: /GITHUB_GRAPHQL_URL/,
  },
  blocked: { answer: status(451), asked: of('commit'), leadsTo: 'permission', says: /legal reasons/ },
  conflict: { answer: status(409), asked: of('new commit'), leadsTo: 'conflict' },
  'too-large': { answer: status(413), asked: of('new file'), leadsTo: 'usage', says: /smaller/ },
  refused: {
    answer: status(422),
    asked: of('search results'),
    leadsTo: 'unavailable',
    says: /GitHub refused the search results/,
  },
  'too-heavy': {
    answer: { type: 'RESOURCE_LIMITS_EXCEEDED' },
    asked: of('search results'),
    leadsTo: 'unavailable',
    says: /too heavy to answer/,
  },
  unreachable: {
    answer: { type: noAnswer, message: 'connect ECONNREFUSED' },
    asked: of('search results'),
    leadsTo: 'unavailable',
    says: /cannot be reached.*Behind a proxy, set HTTPS_PROXY\.$/s,
  },
  misshapen: {
    answer: { message: 'expected string' },
    cause: 'misshapen',
    asked: of('search results'),
    leadsTo: 'unavailable',
    says: /does not have the form/,
  },
};

/** Whether a case comes out as it says; what it came to instead, or `null`. */
export function wrongRow({ answer, asked, situation, cause, leadsTo, says }: RowCase): string | null {
  const full: Situation = { ...afterAllRetries, ...situation };
  const decision =
    cause === undefined
      ? decide(anAnswer(answer), asked, full)
      : decideCause(cause, anAnswer(answer), asked, full);
  const words = decision.kind === 'failure' ? `${decision.failure.message} ${decision.failure.hint}` : '';
  return summaryOf(decision) === leadsTo && (says === undefined || says.test(words))
    ? null
    : `${summaryOf(decision)} ${words}`;
}

function summaryOf(decision: Decision): string {
  switch (decision.kind) {
    case 'retry':
      return `retry ${decision.of} after ${decision.seconds} s`;
    case 'split':
      return `split by ${decision.by}`;
    case 'reply':
      return `reply: ${decision.reply}`;
    case 'failure':
      return decision.failure.kind;
    case 'hole':
    case 'look':
      return decision.kind;
  }
}

/** Answers, and the cause that each means: for each reading at least one that nothing else would read so. */
export const causeCases: readonly (readonly [Partial<Answer>, Cause])[] = [
  [{ status: 401 }, 'bad token'],
  [{ status: 404, url: 'https://api.github.test/app/installations/1/access_tokens' }, 'bad App'],
  [{ status: 403, message: 'You have exceeded a secondary rate limit' }, 'secondary limit'],
  [{ status: 200, message: 'You have exceeded a secondary rate limit' }, 'secondary limit'],
  [{ status: 403, headers: { 'retry-after': '0' } }, 'secondary limit'],
  [{ status: 429 }, 'secondary limit'],
  [{ status: 429, headers: { 'x-ratelimit-remaining': '0' } }, 'primary limit'],
  [{ status: 403, headers: { 'x-ratelimit-remaining': '0' } }, 'primary limit'],
  [{ status: 403, message: 'API rate limit exceeded' }, 'primary limit'],
  [{ type: 'RATE_LIMIT' }, 'primary limit'],
  [{ status: 422, message: 'Repository rule violations found' }, 'rule'],
  [{ status: 403 }, 'forbidden'],
  [{ type: 'FORBIDDEN' }, 'forbidden'],
  [{ message: 'Resource protected by organization SAML enforcement.' }, 'forbidden'],
  [{ status: 404 }, 'missing'],
  [{ type: 'NOT_FOUND' }, 'missing'],
  [{ status: 410 }, 'gone'],
  [{ status: 451 }, 'blocked'],
  [{ status: 409 }, 'conflict'],
  [{ status: 413 }, 'too large'],
  [{ type: 'RESOURCE_LIMITS_EXCEEDED' }, 'too heavy'],
  [{ message: 'Something went wrong while executing your query' }, 'timed out'],
  [{ status: 502, url: 'https://api.github.test/graphql' }, 'timed out'],
  [{ status: 502 }, 'trouble'],
  [{ type: 'UNPROCESSABLE' }, 'refused'],
  [{ status: 422 }, 'refused'],
  [{ type: 'INTERNAL' }, 'trouble'],
  [{ type: 'SOMETHING_NEW' }, 'trouble'],
  [{ type: noAnswer }, 'unreachable'],
];

export const wrongCause = ([answer, cause]: (typeof causeCases)[number]): string | null => {
  const found = causeOf(anAnswer(answer));
  return found === cause ? null : found;
};

/** Places of answers, and what stands there. */
export const placeCases: readonly (readonly [operation: string, path: string, thing: AskedThing])[] = [
  ['Repositories', '', 'organization'],
  ['Repositories', 'o0.repositories.nodes.3', 'listed repository'],
  ['Repositories', 'o0.repositories', 'organization'],
  ['Repositories', 'o0', 'organization'],
  ['Repositories', 'r0.releases.nodes.0', 'releases'],
  ['Repositories', 'r0', 'covered repository'],
  ['QuestionReplies', 'node', 'question'],
  ['Questions', 'search.nodes.0.author', 'question'],
  ['OpenTasks', 'search', 'task'],
  ['TaskLists', 'r0.i0', 'task'],
  ['ListedTasks', 'r0.i0', 'task'],
  ['PullRequestLabels', 'node.nodes.0', 'labels'],
  ['PullRequestClosedIssues', 'node.nodes.0', 'closed issues'],
  ['MergedPullRequests', 'search.nodes.0.labels.nodes.0', 'labels'],
  ['PullRequestsById', 'nodes.0.closingIssuesReferences', 'closed issues'],
  ['MergedPullRequests', 'search.nodes.0.mergeCommit.authors.nodes.0', 'co-authors'],
  ['PullRequestsById', 'nodes.0.mergeCommit.authors', 'co-authors'],
  ['MergedPullRequests', '', 'search results'],
  ['MergedPullRequests', 'search', 'search results'],
  ['MergedPullRequests', 'search.nodes.0.author', 'author'],
  ['MergedPullRequests', 'search.nodes.0', 'merged pull request'],
  ['PullRequestsById', 'nodes.0.author', 'author'],
  ['PullRequestsById', 'nodes.0', 'merged pull request'],
  ['PullRequestCommits', 'node.commits', 'co-authors'],
  ['CommitAuthors', 'node.authors.nodes.0', 'co-authors'],
  ['MergeCommitAuthors', 'node.mergeCommit.authors.nodes.0', 'co-authors'],
  ['Activity', '', 'search results'],
  ['Activity', 'search', 'search results'],
  ['Activity', 'search.nodes.0.timelineItems.nodes.0.author', 'comments and reviews'],
  ['Activity', 'search.nodes.0.author', 'author'],
  ['Activity', 'search.nodes.0', 'discussion'],
  ['TimelineItems', 'node.timelineItems.nodes.0', 'comments and reviews'],
  ['RepositoryWork', 'r0.defaultBranchRef.target.history.nodes.0.authors', 'co-authors'],
  ['RepositoryWorkRest', 'node.history.nodes.0.authors.nodes.0', 'co-authors'],
  ['RepositoryWork', 'r0.pullRequests.nodes.0.author', 'author'],
  ['RepositoryWorkRest', 'r0.pullRequests.nodes.0', 'list of pull requests'],
  ['RepositoryWorkRest', 'r0.releases.nodes.0', 'releases'],
  ['RepositoryWork', 'r0.defaultBranchRef.target.history.nodes.0', 'commits'],
  ['RepositoryWorkRest', 'r0.defaultBranchRef.target.history.nodes.0', 'commits'],
  ['RepositoryWork', 'r0.pullRequests', 'list of pull requests'],
  ['RepositoryWork', 'r0.releases', 'releases'],
  ['RepositoryWork', 'r0.defaultBranchRef', 'commits'],
  ['RepositoryWork', 'r0.mailmap', 'mailmap'],
  ['RepositoryWork', '', 'work of a repository'],
  ['RepositoryWork', 'r0', 'work of a repository'],
  ['ReleaseChanges', 'r0.c0', 'changes of a release'],
  ['UpstreamCommits', 'r0', 'commits of the upstream'],
  ['FirstContributions', 's0', 'first contribution'],
  ['EarlierCommits', 'r0.object', 'earlier commits'],
  ['CommitAddresses', 'repository.object', 'address'],
  ['Mailmap', 'repository.object', 'mailmap'],
  ['AccountByAddress', 'repository.defaultBranchRef', 'mailmap'],
  ['RepositoryNames', 'r0', 'repository name'],
  ['Account', 'user', 'account'],
  ['AgendaIssues', '', 'meeting repository'],
  ['AgendaIssues', 's0', 'meeting repository'],
  ['AgendaIssues', 's0.issues.nodes.0', 'agenda issue'],
  ['References', 'r0.c929.comments', 'comments of a meeting'],
  ['References', 'r0.n894', 'reference'],
  ['MeetingComments', 'node.comments.nodes.0', 'comments of a meeting'],
  ['GitFiles', 'r.f0', 'file'],
  ['Target', '', 'repository'],
  ['Target', 'repository', 'repository'],
  ['Target', 'files', 'repository'],
  ['Target', 'drafts', 'repository'],
  ['Target', 'repository.base', 'branch'],
  ['Target', 'repository.pullRequests', 'pull requests'],
  ['Target', 'files.f0', 'file'],
  ['Draft', 'target.base.compare.commits', 'comparison'],
  ['Draft', 'target.mine.nodes.0', 'pull requests'],
  ['Draft', 'target.base', 'branch'],
  ['Draft', 'head.branch', 'branch'],
  ['Draft', 'head.f0', 'file'],
  ['Draft', 'head.history', 'history'],
  ['WebsiteTrees', 'r.d0', 'website'],
  ['WebsiteFiles', 'r.f0', 'website'],
  ['RecentPeople', 'search.nodes.0', 'recent activity'],
  ['SeenIssue', 'repository', 'asked thing'],
  ['SeenCommit', 'repository.object', 'asked thing'],
  ['SeenCommit', 'repository.object.associatedPullRequests.nodes.0', 'reference'],
  ['Viewer', 'viewer', 'viewer'],
  ['SearchProbe', 's0', 'probe'],
  ['Forecast', 's0', 'forecast'],
  ['OpenPullRequests', 'repository', 'rest of a list'],
  ['BranchPullRequests', 'repository.b0.nodes.0', 'pull requests'],
  ['PullRequestFiles', 'repository.pullRequest.files', 'pull requests'],
];

export const wrongPlace = ([operation, path, thing]: (typeof placeCases)[number]): string | null => {
  const steps = path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const found = thingAt(operation, steps);
  return found === thing ? null : found;
};
