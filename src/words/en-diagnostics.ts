// What an editor is told about an edition, in English.
import type { DiagnosticWords, MeetingDetails, UnreadableMeeting, UnreadThing } from './diagnostic-words.ts';
import { weekdayName } from './en-time.ts';

const unreadable: Readonly<Record<Exclude<UnreadableMeeting, 'too-far'>, string>> = {
  'time-not-understood': 'its time is not written in a form that is understood',
  'no-beginning': 'it does not say at what time it begins',
  'no-day': 'neither its title nor its agenda says on which day it is',
  'no-such-day-in-title': 'the date in its title does not exist',
  'no-such-day-in-agenda': 'the date in its agenda does not exist',
  'ambiguous-zone': 'the name of its time zone means several places, and nothing says which',
  'times-contradict': 'it tells several times that contradict each other',
};

const details: Readonly<Record<MeetingDetails, string>> = {
  code: 'meeting codes',
  phones: 'phone numbers',
  'code and phones': 'meeting codes and phone numbers',
};

export const enDiagnostics: DiagnosticWords = {
  'article-unreadable': ({ website }) => `A new post of ${website} has no front matter with a title`,
  'articles-unread': () => 'The new posts of the website could not be read',
  'avatar-host': () =>
    'No avatar is fetched from this host, because poster.avatarHosts does not list it; the poster shows initials.',
  'avatar-unavailable': ({ count }) =>
    `${count === 1 ? 'The avatar of one person' : `The avatars of ${count} people`} could not be fetched; the poster shows initials.`,
  'co-author-line-unreadable': ({ work }) =>
    `A line of ${work} names co-authors in a way that GitHub does not read; whoever is certain is credited, check the others`,
  'co-author-without-account': ({ work, login }) =>
    `A co-author of ${work} has no account that GitHub knows; ${creditBy(login)}`,
  'commit-author-without-account': ({ commit, login }) =>
    `The author of ${commit} has no account that GitHub knows; ${creditBy(login)}`,
  'credited-late': ({ merged }) =>
    `It was merged at ${merged}, in the time of an edition that GitHub did not show it to; it is credited now, and marked as late`,
  'earlier-draft-open': ({ date, pullRequests }) =>
    `The draft of ${date} is still open; its ${pullRequests === 1 ? 'pull request appears' : `${pullRequests} pull requests appear`} nowhere else`,
  'edition-long': ({ weeks }) =>
    `This edition covers ${weeks} weeks, because none was published in between; edition.longest limits that`,
  'first-contribution-unknown': () =>
    'GitHub refuses to search for the work of this account; whether its owner is new was decided without it',
  'gap-made-up': ({ from, to }) =>
    `No published edition covers ${from} to ${to}; the pull requests and commits of that time are credited here, and marked as late`,
  'ledger-recovered': ({ file }) =>
    `${file} cannot be read; what that edition credited was taken from the links of its post. Restore the file from the history of the repository`,
  'listing-missed-pull-request': () =>
    "The repository's list does not show this merged pull request; GitHub's search does",
  'meeting-agenda-cut': () =>
    'The agenda is longer than any meeting: what follows its first 100 topics or references was left out',
  'meeting-agenda-unread': () =>
    'No agenda was read, although the issue has a list: it belongs below a line `议题：` or a heading',
  'meeting-announced-twice': ({ project, newer }) =>
    `Two issues are about the ${project} meeting of one day; ${newer} was taken because it is the newer.`,
  'meeting-by-outsider': () =>
    'This meeting was announced by somebody who has not contributed to the repository: check its links before you publish them',
  'meeting-called-off': ({ reason, from }) =>
    `The meeting of ${from} was ${reason}, and is not announced; write of it yourself if readers should know`,
  'meeting-clock-contradiction': ({ taken }) =>
    `The link to a clock shows another time than the text; the text's time, ${taken}, was taken`,
  'meeting-date-contradiction': ({ title, agenda }) =>
    `The title says ${title ?? 'a date that does not exist'}, the agenda ${agenda}; the agenda's date was taken`,
  'meeting-details-differ': ({ project, what }) =>
    `The last two ${project} meetings had different ${details[what]}, so the preview shows none; add what is right`,
  'meeting-end-contradiction': () =>
    "The meeting's end does not come after its beginning, or comes days later; it was left out",
  'meeting-link-not-allowed': () =>
    'The link to join leads to a host that is not in meetings.joinHosts, and was left out',
  'meeting-moved': ({ from, to }) =>
    `A comment moves the meeting from ${from} to ${to}; the new time was taken, the issue still says the old one`,
  'meeting-projected': ({ project }) =>
    `No issue announces the next ${project} meeting yet; its time follows the usual rhythm, and of the last agenda only what is still open is shown, unless the recap lists the same. Add the link when the issue has one.`,
  'meeting-repository-missing': () =>
    'A repository configured for these meetings does not exist or is not public: meetings announced there are not found',
  'meeting-time-unread': () =>
    'The issue has no line `时间：…`, but seems to say another time elsewhere; the usual time of the series was taken',
  'meeting-times-contradict': ({ taken }) =>
    `The issue tells times that contradict each other; ${taken}, which most of them mean, was taken`,
  'meeting-unreadable': ({ reason, date }) =>
    `The meeting was not read: ${reason === 'too-far' ? `its date, ${date}, is too far from the day on which the issue was opened` : unreadable[reason]}`,
  'meeting-weekday-contradiction': ({ date, said, is }) =>
    `The issue calls ${date} a ${weekdayName(said)}, it is a ${weekdayName(is)}`,
  'meeting-zone-out-of-season': ({ zone }) =>
    `The issue says ${zone}, but on that day the clocks there show another season's time; the time on the clocks was taken`,
  'newcomers-looked-up-in-part': ({ newcomers, repositories }) =>
    `Whether ${newcomers} newcomers had pushed commits before was looked up in the repositories that they worked in and in the busiest others, not in all ${repositories}: that would take too many requests`,
  'part-unread': ({ thing, count }) =>
    `GitHub did not show ${unread[thing]}${count === 1 ? '' : ` (${count} times)`}`,
  'window-doubles': ({ from, to }) =>
    `The window was set by hand: the time from ${from} to ${to} belongs to another edition as well. Only publish leaves out what that one credits, and reviews, issues and comments of it are counted twice`,
  'window-skips': ({ from, to }) =>
    `The window was set by hand: the time from ${from} to ${to} is in no edition. If this one is published, the next one makes up for its pull requests and commits`,
  'wechat-too-long': ({ characters, limit }) =>
    `The WeChat version has ${characters} characters, and WeChat takes fewer than ${limit}: leave something out before you paste it`,
  'questions-cut': ({ found, read }) =>
    `Of ${found} issues that were touched in 90 days, the newest ${read} were looked at for answered questions`,
  'recording-missing': ({ project }) =>
    `No member's comment links to the recording of the ${project} meeting; the post has a place for it.`,
  'repository-no-longer-covered': ({ newName }) =>
    `This repository moved to ${newName} and is no longer covered: add it to repositories in the configuration, or remove it there`,
  'repository-renamed': ({ newName }) =>
    `This repository is called ${newName} now: change its name in the configuration`,
  'reverted-in-edition': ({ by }) =>
    `This change and its revert, ${by}, are both in this edition: check whether the post should name them`,
  'search-missed-pull-request': () =>
    "GitHub's search does not know this merged pull request yet; the repository's list does",
  'unshown-made-up': ({ from, to, works }) =>
    `${works === 1 ? 'One pull request or commit' : `${works} pull requests and commits`} found no place in the post of an earlier edition (${from} to ${to}); this one offers ${works === 1 ? 'it' : 'them'} again`,
  'upstream-commits': ({ upstream, count }) =>
    `${count === 1 ? 'A commit' : `${count} commits`} of this fork came from ${upstream}; nobody is credited for them here`,
};

/** What is missing, and what that costs. */
const unread: Readonly<Record<UnreadThing, string>> = {
  'listed repository': 'a repository of the organization; its commits and releases are missing',
  'work of a repository': 'what was done in this repository; its commits and releases are missing',
  'list of pull requests':
    "the repository's list of merged pull requests; only what its search knows is included",
  commits: 'commits of this repository; what was pushed there without a pull request is missing',
  releases: 'releases of this repository; they are missing',
  'changes of a release': 'the pull requests of this release; only those merged in this window are listed',
  'commits of the upstream':
    'the repository that this fork comes from; what was pushed to the fork is credited to nobody',
  'merged pull request': 'a merged pull request; it is missing, and nobody is credited for it',
  discussion: 'an issue or pull request; those who discussed it are not credited for that',
  'comments and reviews': 'comments or reviews; those who wrote them are not credited for that',
  author: 'who did something here; they are not credited',
  'earlier commits': 'whether authors have earlier commits; they are not welcomed as new',
  'co-authors': 'who wrote this together with its author; they are not credited',
  account: 'the account of this alias; its owner is not credited',
  labels: 'labels; a project or a rule that goes by them may not apply',
  'closed issues': 'issues that this closes; those who opened them are not named',
  reference: 'what this agenda refers to; it is listed without its title',
  'comments of a meeting': 'what was said under this meeting; decisions and recordings may be missing',
  'agenda issue': 'an issue that may announce a meeting; the meeting is missing',
  question: 'questions of readers; they are missing',
  task: 'tasks for newcomers; they are missing',
  'left-out repository':
    'a repository that exclude.repositories names; if it has another name now, its work is not left out',
};

function creditBy(login: string | null): string {
  return login
    ? `if they are @${login}, whom this edition credits, add ${login}: ["${login} <>"] below aliases in contributors.yml`
    : 'add the name to contributors.aliases to credit them';
}
