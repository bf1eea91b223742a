// What `explain` says, in English.
import { plural } from './counting.ts';
import type { ConfiguredLine, ExplainWords, MachineSignName } from './explain-words.ts';

const signs: Readonly<Record<MachineSignName, string>> = {
  'bot-suffix': 'the login ends in [bot]',
  'known-login': 'the login is one of the machines that sofa-weekly knows',
  'known-address': 'Git has the address of a tool that sofa-weekly knows',
  'known-name': 'Git has the name of a tool that sofa-weekly knows',
  github: 'GitHub says that the account is an app, or a past run took it for a machine',
};

export const enExplain: ExplainWords = {
  verdicts: {
    credited: 'Credited.',
    unnamed: 'Counted, but not named.',
    'not-credited': 'Not credited.',
    'not-yet': 'Not credited yet.',
    unknown: 'That cannot be told.',
  },
  amounts: ({ pullRequests = 0, commits = 0, reviews = 0, issues = 0, comments = 0 }) =>
    [
      ...(pullRequests > 0 ? [plural(pullRequests, 'pull request')] : []),
      ...(commits > 0 ? [plural(commits, 'commit')] : []),
      ...(reviews > 0 ? [plural(reviews, 'review')] : []),
      ...(issues > 0 ? [plural(issues, 'issue')] : []),
      ...(comments > 0 ? [plural(comments, 'comment')] : []),
    ].join(', '),
  sentences: {
    'nothing-known': ({ source }) =>
      source === 'snapshot' ? 'It is not in this snapshot.' : 'No ledger names it.',
    'not-visible': () => 'GitHub shows no such thing: it does not exist, or not everybody may see it.',
    'not-covered': ({ repository }) => `The weekly does not cover ${repository}.`,
    'pull-request': ({ title, author }) => `Pull request “${title}”${by(author)}.`,
    issue: ({ title, author }) => `Issue “${title}”${by(author)}.`,
    commit: ({ title, author }) => `Commit “${title}”${by(author)}.`,
    'not-merged': ({ state }) =>
      state === 'open'
        ? 'It is still open: it is credited in the edition in whose week it is merged.'
        : 'It was closed without being merged, and only what is merged is credited.',
    merged: ({ at }) => `It was merged at ${at}.`,
    opened: ({ at }) => `It was opened at ${at}.`,
    committed: ({ at }) => `It was committed at ${at}.`,
    window: ({ date, from, to }) => `That lies in the window of the edition of ${date}, ${from} to ${to}.`,
    'other-window': ({ date, from, to }) =>
      `That is outside of the window of the edition of ${date}, ${from} to ${to}.`,
    found: ({ by }) =>
      ({
        both: 'GitHub’s search found it, and so did the listing of its repository.',
        search: 'GitHub’s search found it; the listing of its repository did not.',
        listing: 'The listing of its repository found it; GitHub’s search did not have it yet.',
        'search-alone': 'GitHub’s search found it; the repositories were not listed.',
      })[by],
    missed: () => 'Neither GitHub’s search nor the listing of its repository has found it.',
    configured: (line) => `The configuration leaves it out: ${lineOf(line)}.`,
    machine: ({ sign }) => `A machine: ${signs[sign]}.`,
    'own-draft': () => 'It is the weekly’s own pull request, which is about other people’s work.',
    agenda: () =>
      'It is the agenda of a meeting: what is said there belongs to the meeting, and is not counted as an issue.',
    'merge-commit': () => 'It is a merge, which brings no work of its own.',
    'brought-by': ({ work }) => `It came with ${work}, and that is what is credited.`,
    'person-configured': ({ name, ...line }) => `${name} is left out by the configuration: ${lineOf(line)}.`,
    'person-machine': ({ name, sign }) => `${name} is a machine: ${signs[sign]}.`,
    'same-person': ({ login, place }) => `Credited as @${login}${at(place)}.`,
    called: ({ name, place }) => `Shown as “${name}”${at(place)}.`,
    unnamed: (line) => `They asked not to be named: ${lineOf(line)}.`,
    'credited-to': ({ names, project }) => `Credited to ${names}, under ${project}.`,
    'credited-unnamed': ({ project }) => `Counted under ${project}, to people who asked not to be named.`,
    'thanked-for': ({ names }) => `${names} is thanked for it.`,
    'closed-by': ({ work }) => `It is named with ${work}, which closed it.`,
    'credited-in': ({ date, state }) =>
      state === 'published'
        ? `The edition of ${date} credits it.`
        : `The draft of the edition of ${date} credits it; it appears when that is merged.`,
    'credited-now': ({ date }) => `It belongs into the edition of ${date}.`,
    'shown-in': ({ date, as }) =>
      as === 'pick'
        ? `The edition of ${date} shows it as a question and its answer.`
        : `The edition of ${date} offers it to newcomers.`,
    unshown: ({ date }) =>
      `It found no place in what editors made of the post of ${date}, and is offered to the next edition.`,
    deleted: ({ date }) => `An editor deleted it from the post of ${date}; it stays away.`,
    'uncredited-by': ({ date }) => `The edition of ${date} covers that time and does not credit it.`,
    upcoming: ({ date }) => `No edition has covered that time yet; the one of ${date} will.`,
    account: ({ kind }) => `An account of the kind “${kind}”.`,
    'no-account': () =>
      'GitHub has no such account now: it was renamed or deleted, or is the name that Git has for somebody.',
    did: ({ date, amounts }) => `In the edition of ${date}: ${amounts}.`,
    'did-nothing': ({ date }) => `Nothing of theirs is in the edition of ${date}.`,
    'work-left-out': ({ work }) => `${work} is not credited:`,
    'in-editions': ({ count, first, latest, amounts }) =>
      count === 1
        ? `One edition credits them, that of ${first}: ${amounts}.`
        : `${plural(count, 'edition')} credit them, from ${first} to ${latest}: ${amounts}.`,
    'in-no-edition': () => 'No edition that was looked at credits them.',
    'no-rule': () => 'No rule leaves them out: what they do in covered repositories is credited.',
    'try-files': () =>
      'To see what editions credit, name a snapshot with --snapshot, or the ledgers of a clone with --ledgers.',
    'try-cover': ({ repository }) =>
      `To cover it, add ${repository} to \`repositories\`, or its owner to \`organizations\`.`,
    'try-entry': (line) => `To credit it from now on, take this out of the configuration: ${lineOf(line)}.`,
    'try-later': ({ date }) => `Nothing needs to be done: look again when the edition of ${date} is drafted.`,
    'try-again': () =>
      'Run it again in an hour: GitHub’s search may be behind. What an edition misses is credited in the next one, marked as late.',
    'try-late': () =>
      'The next `sofa-weekly publish` credits it late, if it was merged since the edition before; otherwise add a line to a post by hand.',
    'try-github': () => 'Without --snapshot and --ledgers, explain asks GitHub.',
    'try-alias': ({ name }) =>
      `If that is somebody’s name in Git, add it in contributors.yml under their login: aliases: { login: [${JSON.stringify(name)}] }`,
    'try-report-machine': ({ name }) =>
      `If ${name} is a person, tell sofa-weekly in an issue: the list of known machines is wrong.`,
  },
};

function by(author: string | null): string {
  return author === null ? '' : ` by ${author}`;
}

function at(place: string | null): string {
  return place === null ? '' : ` (${place})`;
}

function lineOf({ key, entry, place }: ConfiguredLine): string {
  return `\`${key}\` has \`${entry}\`${at(place)}`;
}
