// Why a run cannot go on, in English.
import { enMistakes, enTemplateMistakes } from './en-mistakes.ts';
import { enRefusals, enThings } from './en-refusals.ts';
import { weekdayName } from './en-time.ts';
import type { FailureWords } from './failure-words.ts';

const newSnapshot = 'Make a new one with `sofa-weekly collect`.';
const otherLogo = 'Choose another file for poster.logo.';
const otherOrganizationsToken =
  "Authorize it for the organization's single sign-on, or use a token that the organization accepts.";
const restoreLedger =
  'restore it from the history of the repository, or delete it if that edition never appeared.';

export const enFailures: FailureWords = {
  ...enRefusals,
  'part-hidden': ({ thing, subject, reason }) => [
    `GitHub does not show ${enThings[thing]}${subject === null ? '' : ` of ${subject}`} (${reason})`,
    'Run it again; if it stays, use a token that sees it.',
  ],
  'too-many-results': ({ query, most, where }) => [
    `More than ${most} results of "${query}" ${where === 'one second' ? 'fall into one second' : 'lie in a future that never ends'}`,
  ],
  'results-missing': ({ query, missing }) => [
    `GitHub counts ${missing} more results of "${query}" than it returns`,
    'Its search index may be behind, or the token may not see everything: run it again later, or use another token.',
  ],
  'results-hidden': ({ query, hidden }) => [
    `GitHub shows this token none of the ${hidden} results of "${query}"`,
    'Use a token that the organization accepts, authorized for its single sign-on if there is one.',
  ],
  'no-visible-repository': ({ organization }) => [
    `This token sees no public repository of ${organization}`,
    otherOrganizationsToken,
  ],
  'points-short': ({ pullRequests, repositories, points, left, until, limit }) => [
    `This week (${pullRequests} merged pull requests, ${repositories} repositories) takes at least ${points} points of GitHub's rate limit, and ${left} are left until ${until}`,
    points <= limit
      ? 'Run it again then, or use the token of another account or App: the limit is per account.'
      : `The token has ${limit} an hour, which is never enough: use an App's or a person's token, or collect every organization by itself.`,
  ],
  'run-too-long': ({ seconds }) => [
    `The run took longer than ${seconds} s`,
    'GitHub may be slow today: run it again later, or give it more time with --timeout SECONDS.',
  ],
  'pull-request-unlisted': ({ branch }) => [
    `GitHub says that ${branch} has a pull request, but does not list it`,
    'Its lists may be behind: run it again in a few minutes.',
  ],
  'file-damaged': ({ made, wanted }) => [
    `GitHub made ${made} of a file that is ${wanted}`,
    'The file was damaged on its way: run it again.',
  ],
  'branch-moves': ({ branch, times }) => [
    `The branch ${branch} moved while the draft was being written, ${times} times`,
    'Somebody else is pushing to it: run it again.',
  ],

  'no-target': ({ repository, setting }) => [
    `There is no repository ${repository}, or the token may not see it`,
    `Check ${setting} in the configuration, and give the token access to the repository.`,
  ],
  'target-renamed': ({ repository, newName, setting }) => [
    `${repository} is called ${newName} now`,
    `Set ${setting} to ${newName} in the configuration.`,
  ],
  'target-archived': ({ repository, setting }) => [
    `${repository} is archived: nothing can be written to it`,
    `Unarchive it under Settings → General, or set ${setting} to another repository.`,
  ],
  'repository-empty': ({ repository }) => [
    `${repository} is empty: nothing was ever pushed to it`,
    'Push a first commit to it, or set publish.repository to another repository.',
  ],
  'no-branch': ({ repository, branch }) => [
    `${repository} has no branch ${branch}`,
    'Correct publish.base in the configuration.',
  ],
  'not-a-fork': ({ fork, repository }) => [
    `${fork} is not a fork of ${repository}`,
    'Set publish.fork to a fork of it, or remove publish.fork from the configuration.',
  ],
  'nowhere-to-publish': ({ config }) => [
    `${config} does not say where to publish`,
    'Set publish.repository to the repository in which the draft pull request is to be opened.',
  ],

  'no-token': () => [
    'There is no GitHub token',
    'Set GITHUB_TOKEN in the environment or in a .env file; reading public data needs no permission.',
  ],
  'token-malformed': () => [
    'GITHUB_TOKEN is not a token',
    'Copy the whole token again, and nothing else: it is one word of letters, digits and characters such as _.',
  ],
  'app-incomplete': () => [
    'A GitHub App needs all of GITHUB_APP_ID, GITHUB_APP_PRIVATE_KEY and GITHUB_APP_INSTALLATION_ID',
    'Set the missing ones, or set GITHUB_TOKEN and none of the three.',
  ],
  'key-malformed': () => [
    'GITHUB_APP_PRIVATE_KEY is not a private key',
    'Set it to the whole file that GitHub gave you, from -----BEGIN to the end of the last line.',
  ],
  'not-an-api': ({ variable }) => [
    `${variable} is not the address of an API`,
    'Write https://ghe.example.com/api/v3 for REST and https://ghe.example.com/api/graphql for GraphQL, without a password.',
  ],

  'no-config': ({ path }) => [`There is no configuration at ${path}`, 'Name one with --config FILE.'],
  'config-is-folder': ({ path }) => [
    `${path} is a folder, not a configuration file`,
    'Name the file in it with --config FILE.',
  ],
  'config-unreadable': ({ path, reason }) => [
    `The configuration ${path} cannot be read (${reason})`,
    'Let whoever runs this read the file, or name another one with --config FILE.',
  ],
  'config-mistaken': ({ name, mistakes }) => [
    `${name} has ${mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`}${lines(mistakes.map(enMistakes.tell))}`,
  ],
  'not-yaml': ({ name, problems }) => [`${name} is not valid YAML${lines(problems)}`],
  'contributors-contradict': ({ contributors, config, clashes }) => [
    `${contributors} contradicts ${config}${lines(clashes.map(({ alias, ours, theirs }) => `${JSON.stringify(alias)} is an alias of ${theirs} there, and of ${ours} in ${config}`))}`,
    'Take the alias out of one of them: two people would become one.',
  ],
  'only-unknown': ({ name, known }) => [
    `--only ${name}: the configuration covers no such organization or repository`,
    `Name one of ${known.join(', ')}.`,
  ],
  'inputs-mistaken': ({ mistakes }) => [
    `The action's inputs are not valid${lines(mistakes.map(enMistakes.tell))}`,
    'Correct them under `with:` in the workflow, or in the form that started it.',
  ],
  'no-logo': ({ path }) => [
    `There is no logo at ${path}`,
    'It is looked for beside the configuration: put it there, correct poster.logo, or leave it out.',
  ],
  'logo-not-a-picture': ({ path, pixels }) => [
    `${path} is not a PNG or JPEG of at most ${pixels} pixels along a side`,
    otherLogo,
  ],
  'logo-not-a-drawing': ({ path }) => [`${path} is not an SVG drawing`, otherLogo],
  'logo-without-size': ({ path }) => [
    `${path} does not say how large it is`,
    'Give its svg element a viewBox, such as viewBox="0 0 64 64".',
  ],
  'never-scheduled': ({ expression }) => [
    `The schedule ${expression} never matches any date`,
    'All fields must match, the day of the month and the day of the week as well: correct serve.schedule.',
  ],

  'no-such-date': ({ date, flag }) => [
    `There is no date ${date}`,
    `Write ${flag === null ? 'it' : `--${flag}`} as YYYY-MM-DD.`,
  ],
  'no-edition-on': ({ date, weekday, usual, next }) => [
    `No edition appears on ${date}, a ${weekdayName(weekday)}: editions appear on ${weekdayName(usual)}s`,
    `The next one after that day is ${next}.`,
  ],
  'edition-skipped': ({ date }) => [
    `The configuration skips the edition of ${date}`,
    'Take the date out of edition.skip to have it.',
  ],
  'edition-begins-later': ({ date, from, now }) => [
    `The edition of ${date} covers nothing yet: its window begins at ${from} and it is ${now}`,
    'Choose an earlier edition with --edition YYYY-MM-DD, or leave the flag out for the next one.',
  ],
  'edition-too-long': ({ date, weeks, from, longest }) => [
    `The edition of ${date} would cover ${weeks} weeks, since ${from}, and edition.longest allows ${longest}`,
    'Publish the editions that are missing one by one with --edition YYYY-MM-DD, the oldest first; or raise edition.longest in the configuration, or take it out.',
  ],
  'window-empty': ({ window, usual }) => [
    `The window from ${window.from} to ${window.to} is empty`,
    `--since has to lie before --until, and both before now. Without them it is ${usual.from} to ${usual.to}.`,
  ],
  'no-edition-between': ({ from, to, next }) => [
    `No edition appears from ${from} to ${to}`,
    `The next one after ${from} is that of ${next}.`,
  ],
  'not-an-edge': ({ flag, written }) => [
    `--${flag} ${written} is neither a date nor an instant`,
    'Write it as 2023-05-12, 2023-05-12T07:00:00Z or 2023-05-12T15:00:00+08:00.',
  ],
  'not-an-instant': ({ written }) => [
    `--now ${written} is not an instant`,
    'Write it as 2023-05-19T07:00:00Z or 2023-05-19T15:00:00+08:00.',
  ],

  'ledger-unreadable': ({ ledger }) => [
    `The ledger ${ledger} cannot be read, and its post is not there`,
    `It says what was credited: ${restoreLedger}`,
  ],
  'ledger-newer': ({ ledger, version, known }) => [
    `${ledger ?? 'A ledger'} has version ${version}, and this release reads up to ${known}`,
    'Update sofa-weekly: a later release published that edition, and only it knows what was credited.',
  ],
  'ledgers-unreadable': ({ files, place }) => [
    `${files.join(', ')} in ${place} cannot be read`,
    `${restoreLedger.charAt(0).toUpperCase()}${restoreLedger.slice(1)}`,
  ],
  'no-ledgers': ({ place }) => [
    `There are no ledgers in ${place}`,
    'They lie in data/sofaweekly of the repository in which editions are published: name that folder with --ledgers DIR.',
  ],
  'no-ledger-folder': ({ folder }) => [
    `There is no folder ${folder}`,
    'Name the folder of the ledgers: data/sofaweekly in a clone of the website.',
  ],
  'ledgers-unnamed': () => [
    'The configuration does not say where editions are published',
    'Set publish.repository, or name the folder of the ledgers with --ledgers DIR.',
  ],
  'year-without-ledgers': ({ year }) => [
    `No edition of ${year} has a ledger`,
    'Ask for a year in which editions were published.',
  ],

  'no-snapshot': ({ path }) => [`There is no snapshot at ${path}`, 'Make one with `sofa-weekly collect`.'],
  'no-snapshot-named': () => ['No snapshot is named', 'Name one with --snapshot.'],
  'snapshot-not-json': ({ name }) => [`${name} is not JSON`, newSnapshot],
  'snapshot-of-other-version': ({ name, version, known, isNewer }) => [
    `${name} is a snapshot of version ${version}, and this program reads up to version ${known}`,
    isNewer ? 'Update sofa-weekly: a later release wrote it.' : newSnapshot,
  ],
  'snapshot-invalid': ({ name, problems }) => [
    `${name} is not a valid snapshot${lines(problems)}`,
    newSnapshot,
  ],
  'snapshots-of-two-times': ({ one, other }) => [
    `${one.name} is of the edition of ${one.date} from ${one.from} to ${one.to}, and ${other.name} of the edition of ${other.date} from ${other.from} to ${other.to}`,
    'Collect all of them with the same --edition and the same --now.',
  ],
  'snapshots-overlap': ({ one, other, scope }) => [
    `${one} and ${other} both cover ${scope}`,
    'Give each organization to one run alone: its work would be credited twice.',
  ],
  'snapshot-of-other-time': ({ snapshot, edition, owes }) => [
    `The snapshot is of the edition of ${snapshot.date} from ${snapshot.from} to ${snapshot.to}, and the edition of ${edition.date} covers ${edition.from} to ${edition.to}${owes ? ' and makes up for earlier times' : ''}`,
    'Publish this edition without --snapshot: only then its window follows from the editions before it.',
  ],

  'no-template-folder': ({ folder }) => [
    `There is no folder of templates at ${folder}`,
    'Correct `templates` in the configuration, or take it out to use ours.',
  ],
  'not-a-template': ({ path, known }) => [
    `${path} is not the name of a template`,
    `Templates are called ${known.join(', ')}.`,
  ],
  'template-unreadable': ({ name, path }) => [
    `The template ${name} cannot be read from ${path}`,
    'Install sofa-weekly again, or put the template into the configured folder.',
  ],
  'template-broken': ({ file, line, said }) => [
    `${file}:${line}: the template is broken: ${said}`,
    'Every {{#…}} needs its {{/…}}, and every {{ its }}.',
  ],
  'template-mistaken': ({ file, mistakes }) => [
    mistakes.map(({ line, tell }) => `${file}:${line}: ${tell(enTemplateMistakes)}`).join('\n  '),
    'Compare it with the template of the same name that comes with sofa-weekly.',
  ],

  'folder-not-writable': ({ folder, reason, flag }) => [
    `The files cannot be written to ${folder}: ${disk(reason)}`,
    `Choose a folder that you can write to with --${flag} DIR.`,
  ],
  'files-exist': ({ folder, files }) => [
    `These exist already in ${folder}${lines(files)}`,
    'Nothing was written. Use --force to overwrite files, or --dir DIR for another folder.',
  ],
  'cannot-listen': ({ page, address, reason }) => [
    `The ${page} cannot listen on ${address} (${reason})`,
    page === 'preview'
      ? 'Choose another port with --port, or 0 for any that is free.'
      : 'Choose another address with serve.host and serve.port, or with --host and --port.',
  ],
  'state-file': ({ path, problem }) => [
    {
      damaged: `The state in ${path} is damaged and cannot be moved aside`,
      unreadable: `The state cannot be read from ${path}`,
      unwritable: `The state cannot be written to ${path}`,
    }[problem],
    'Name a file that the daemon can read and write with serve.state or --state FILE.',
  ],

  'no-folder': ({ folder }) => [`There is no folder ${folder}`, 'Name the clone with --dir DIR.'],
  'no-remote': ({ folder }) => [
    `${folder} has no Git remote that leads to a repository on GitHub`,
    'Run it in a clone, or name the repository with --repository owner/name.',
  ],
  'not-the-root': ({ folder, root }) => [
    `${folder} is not the root of its clone`,
    `GitHub looks for workflows only there: use --dir ${root}`,
  ],
  'not-a-repository': ({ name }) => [`${name} is not a repository`, 'Write it as owner/name.'],
  'not-an-organization': ({ name }) => [
    `${name} is not the login of an organization`,
    'Write --organization octo-org, with one login for each organization.',
  ],
  'not-a-subject': ({ written }) => [
    `${written} is no pull request, issue, commit or login`,
    'Write owner/name#12, owner/name@0123abc, @login, or the address of one of them.',
  ],
  'subject-without-repository': ({ subject, candidates, isCut, example }) => [
    candidates.length === 0
      ? `It is not known of which repository ${subject} is`
      : `${subject} may be of ${candidates.join(', ')}${isCut ? ', …' : ''}`,
    `Write it as ${example}.`,
  ],
  'no-post': ({ path }) => [
    `There is no post at ${path}`,
    'Name the Markdown file of an edition, such as out/2023-05-19/content/zh/blog/sofa-weekly-20230519/index.md.',
  ],
  'no-post-named': () => [
    'No post is named',
    'Write sofa-weekly check FILE…, or name the posts of a pull request with --changed HEAD^1.',
  ],
  'post-without-date': ({ path }) => [
    `Nobody can tell which edition ${path} is: its path and its front matter have no date`,
    'Name it with --edition YYYY-MM-DD.',
  ],
  'snapshot-of-other-edition': ({ path, edition, snapshot }) => [
    `${path} is of the edition of ${edition}, and the snapshot of that of ${snapshot}`,
    'Name the snapshot of its own edition with --snapshot, or none.',
  ],
  'git-cannot-compare': ({ since }) => [
    `Git cannot compare HEAD with ${since}`,
    'Run it in a clone that has both commits: actions/checkout needs `fetch-depth: 2` for HEAD^1.',
  ],
  'only-in-actions': () => [
    'report-run only works in GitHub Actions',
    'Run it in a workflow, where GITHUB_REPOSITORY, GITHUB_RUN_ID and GITHUB_WORKFLOW_REF are set.',
  ],
  'demo-needs-clone': () => [
    'The demo needs a clone of the repository, and this is an installed package',
    'Clone the repository and run `npm ci && npm run demo`.',
  ],
  'demo-failed': () => ['The demo did not finish', 'Its own message is above.'],
};

function lines(all: readonly string[]): string {
  return all.map((line) => `\n  ${line}`).join('');
}

/** What Node calls by a code. */
function disk(reason: string): string {
  const told: Readonly<Record<string, string>> = {
    EACCES: 'it may not be written (EACCES)',
    EPERM: 'it may not be written (EPERM)',
    EROFS: 'the disk is read-only (EROFS)',
    ENOSPC: 'the disk is full (ENOSPC)',
    EDQUOT: 'the disk quota is used up (EDQUOT)',
    ENOTDIR: 'a part of its path is a file, not a folder (ENOTDIR)',
    EEXIST: 'a file is in the place of a folder (EEXIST)',
    EISDIR: 'a folder is in the place of a file (EISDIR)',
    ENAMETOOLONG: 'its path is too long (ENAMETOOLONG)',
  };
  return told[reason] ?? (reason || 'no reason given');
}
