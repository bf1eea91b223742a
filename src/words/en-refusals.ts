// What GitHub refused, in English.
import type { AskedThing, Refusal } from './asked-things.ts';
import type { FailureWords, RefusalCode } from './failure-words.ts';

export const enThings: Readonly<Record<AskedThing, string>> = {
  organization: 'the organization',
  'covered repository': 'the repository',
  'search results': 'the search results',
  'rest of a list': 'the rest of a list',
  'listed repository': 'a repository of the organization',
  'work of a repository': 'what was done in the repository',
  'list of pull requests': 'the list of merged pull requests',
  commits: 'the commits',
  releases: 'the releases',
  'changes of a release': 'the pull requests of a release',
  'commits of the upstream': 'the commits of the upstream',
  'merged pull request': 'a merged pull request',
  discussion: 'an issue or pull request',
  'comments and reviews': 'comments and reviews',
  author: 'an author',
  'co-authors': 'the co-authors',
  account: 'an account',
  'first contribution': 'the earlier work of an account',
  address: 'the addresses of a commit',
  mailmap: 'the mailmap of a repository',
  'earlier commits': 'whether authors have earlier commits',
  'repository name': 'the name of a repository',
  labels: 'labels',
  'closed issues': 'the issues that it closes',
  reference: 'what an agenda refers to',
  'comments of a meeting': 'the comments of a meeting',
  'agenda issue': 'an issue that may announce a meeting',
  'meeting repository': 'the repository in which meetings are announced',
  question: "readers' questions",
  task: 'tasks for newcomers',
  website: "the website's new posts",
  'left-out repository': 'a repository that is left out',
  avatar: 'the picture of an account',
  'recent activity': 'the recent activity',
  'asked thing': 'what was asked about',
  viewer: "the token's account",
  probe: 'the search',
  forecast: 'how much there will be to read',
  repository: 'the repository',
  branch: 'the branch',
  commit: 'a commit',
  history: "the branch's history",
  file: 'a file',
  'new file': 'making a file',
  'new tree': 'making a tree',
  'new commit': 'making a commit',
  'new branch': 'making the branch',
  'move of the branch': 'moving the branch',
  'pull requests': 'the pull requests',
  'pull request': 'the pull request',
  'new pull request': 'opening the pull request',
  'change of the pull request': 'changing the pull request',
  'reopened pull request': 'opening the pull request again',
  'labels of the pull request': 'the labels',
  reviewer: 'asking for a review',
  assignees: 'the assignees',
  'labels and assignees': 'labels and assignees',
  comparison: 'what a branch has beyond another one',
  issues: 'the issues',
  comments: 'the comments',
  label: 'the label',
  'new label': 'making the label',
  'new issue': 'opening the issue',
  'new comment': 'commenting on the issue',
  'change of the issue': 'changing the issue',
  'rate limit': 'the rate limit',
  installation: "the App's installation",
  'repositories of the installation': "the installation's repositories",
};

const runAgain = 'Something was deleted or hidden while it was read: run it again.';
const notEverything = (refusal: Refusal) =>
  `GitHub does not let this token see everything${because(refusal)}`;
const noAccess = (refusal: Refusal) =>
  `GitHub does not give this token access to ${named(refusal)}${because(refusal)}`;
const authorize = "Authorize the token for the organization's single sign-on.";
const notClassic = 'Use a fine-grained token or a GitHub App: the organization forbids classic tokens.';
const rule = (refusal: Refusal) => `A rule of the repository forbids this${because(refusal)}`;

export const enRefusals: Pick<FailureWords, RefusalCode> = {
  'bad-app': (refusal) => [
    `GitHub does not give the App a token${because(refusal)}`,
    'Check GITHUB_APP_ID, GITHUB_APP_PRIVATE_KEY and GITHUB_APP_INSTALLATION_ID, and that the App is installed.',
  ],
  'bad-token': () => [
    'GitHub does not accept the token',
    'It is mistyped, expired or revoked: set GITHUB_TOKEN to a valid one.',
  ],
  'primary-limit': ({ reset }) => [
    `GitHub's rate limit is used up${reset === null ? '' : ` until ${reset}`}`,
    'Run it again then, or use the token of another account or App: the limit is per account.',
  ],
  'secondary-limit': ({ wait }) => [
    `GitHub asks this account to slow down (secondary rate limit)${wait === null ? '' : `, for ${wait} s`}`,
    'Run it again in a few minutes, or raise github.interval in the configuration.',
  ],
  'no-organization': (refusal) => [
    `There is no organization ${named(refusal)} on GitHub`,
    'Correct `organizations` in the configuration. For a person, list their repositories under `repositories` instead.',
  ],
  'no-covered-repository': (refusal) => [
    `There is no public repository ${named(refusal)} on GitHub`,
    'Correct organizations and repositories in the configuration.',
  ],
  'no-access': (refusal) => [
    noAccess(refusal),
    "Use a token that the organization accepts: a fine-grained one or a GitHub App's, authorized for single sign-on if there is one.",
  ],
  'no-access-without-single-sign-on': (refusal) => [noAccess(refusal), authorize],
  'no-access-for-classic-tokens': (refusal) => [noAccess(refusal), notClassic],
  'may-not-push': (refusal) => [
    `The token may not push to ${place(refusal)}`,
    'Give it "Contents: write" and "Pull requests: write" there, or set publish.fork to a fork that it may push to.',
  ],
  'branch-in-the-way': (refusal) => [
    `GitHub cannot make the branch ${named(refusal)}${because(refusal)}`,
    'A branch whose name is the beginning of this one is probably in the way: rename or delete it, or change publish.branchPrefix in the configuration.',
  ],
  'no-pull-requests': (refusal) => [
    `There are no pull requests in ${place(refusal)} for this token`,
    'Give it "Pull requests: write" there, and turn them on under Settings → General → Features; or set publish.repository to another repository.',
  ],
  'no-repository-of-issues': (refusal) => [
    `There is no repository ${place(refusal)}, or the token may not see it`,
    'Check the name, and give the token access to the repository.',
  ],
  'issues-off': (refusal) => [
    `${place(refusal)} has no issues`,
    'Turn them on under Settings → General → Features.',
  ],
  'may-not-write-issues': (refusal) => [
    `The token may not write issues in ${place(refusal)}`,
    'Give the job `permissions: issues: write`.',
  ],
  'unsigned-commits': (refusal) => [
    rule(refusal),
    'Use a GitHub App, whose commits GitHub signs; or leave the branches of publish.branchPrefix out of the rule.',
  ],
  'rule-of-the-repository': (refusal) => [
    rule(refusal),
    'Under Settings → Rules, let the account bypass the ruleset, or leave the branches of publish.branchPrefix out of it.',
  ],
  'workflow-may-not-open': () => [
    'GitHub Actions may not create pull requests here',
    'Turn on "Allow GitHub Actions to create and approve pull requests" under Settings → Actions → General, in the repository and, where it is greyed out, in its organization; or use the token of a GitHub App.',
  ],
  archived: () => [
    'The target repository is archived',
    'Unarchive it under Settings → General, or set publish.repository to another one.',
  ],
  'missing-permission': (refusal) => [
    `The token may not do this (${what(refusal)})${because(refusal)}`,
    `Give it ${permissions(refusal)} on the repository; in a workflow, under \`permissions:\` of the job.`,
  ],
  'missing-role': (refusal) => [
    `The token's account may not do this (${what(refusal)})${because(refusal)}`,
    'Give the account the role "Write" in the repository.',
  ],
  'page-missing': (refusal) => [
    `GitHub does not return the rest of a list (${what(refusal)})${because(refusal)}`,
    runAgain,
  ],
  'cut-off': ({ said }) => [said || 'An answer of GitHub is not complete', runAgain],
  'single-sign-on': (refusal) => [notEverything(refusal), authorize],
  'classic-token': (refusal) => [notEverything(refusal), notClassic],
  'address-not-allowed': (refusal) => [
    notEverything(refusal),
    "Run it from an address on the organization's IP allow list.",
  ],
  forbidden: (refusal) => [
    `GitHub forbids ${what(refusal)}${because(refusal)}`,
    'Use a token that the organization accepts, and that has the permissions named in the README.',
  ],
  missing: (refusal) => [
    `GitHub has nothing at the address of ${what(refusal)}${because(refusal)}`,
    'Run it again. If that does not help, check GITHUB_API_URL and GITHUB_GRAPHQL_URL, and that the token sees the repository.',
  ],
  blocked: (refusal) => [
    `GitHub has blocked access to ${what(refusal)} for legal reasons${because(refusal)}`,
    'Name another repository in the configuration.',
  ],
  conflict: (refusal) => [
    `GitHub says that something else happened there at the same time (${what(refusal)})${because(refusal)}`,
    'Run it again.',
  ],
  'too-large': (refusal) => [
    `What was sent is larger than GitHub accepts (${what(refusal)})${because(refusal)}`,
    'Make the post smaller: leave sections out, or shorten your own templates.',
  ],
  refused: (refusal) => [
    `GitHub refused ${what(refusal)}${status(refusal)}${because(refusal)}`,
    'Run it again later. If it stays, report it with this message.',
  ],
  'too-heavy': (refusal) => [
    `GitHub found ${what(refusal)} too heavy to answer${status(refusal)}${because(refusal)}`,
    'Look at www.githubstatus.com, and run it again later.',
  ],
  unreachable: ({ said, proxy }) => [
    `GitHub cannot be reached (${said}), also when asked again`,
    `Check the network, www.githubstatus.com and GITHUB_API_URL. ${
      proxy === null
        ? 'Behind a proxy, set HTTPS_PROXY.'
        : `Requests go through the proxy in ${proxy}; hosts in NO_PROXY are asked without it.`
    }`,
  ],
  misshapen: (refusal) => [
    `GitHub's answer to ${what(refusal)} does not have the form that its documentation says${because(refusal)}`,
    'Run it again later. If it stays, this version of sofa-weekly or of the server is too old: update it.',
  ],
  trouble: (refusal) => [
    `GitHub answered ${what(refusal)}${status(refusal)}, also when asked again${because(refusal)}`,
    'Look at www.githubstatus.com, and run it again later.',
  ],
};

function what({ thing, subject }: Refusal): string {
  return subject ? `${enThings[thing]} (${subject})` : enThings[thing];
}

function named({ thing, subject }: Refusal): string {
  return subject ?? enThings[thing];
}

function place({ repository }: Refusal): string {
  return repository ?? 'the repository';
}

function because({ said }: Refusal): string {
  return said === '' ? '' : `: ${said}`;
}

function status({ status: code }: Refusal): string {
  return code === null ? '' : ` with status ${code}`;
}

function permissions({ permissions: enough }: Refusal): string {
  if (enough.length === 0) return '"Contents: write" and "Pull requests: write"';
  return enough.map((one) => `"${one}"`).join(' or ');
}
