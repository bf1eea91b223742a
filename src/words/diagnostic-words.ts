// What an editor is told about an edition: every code, what is known with it, and a sentence for it in each language.

/** Why the agenda of a meeting was not read. */
export type UnreadableMeeting =
  | 'time-not-understood'
  | 'no-beginning'
  | 'no-day'
  | 'no-such-day-in-title'
  | 'no-such-day-in-agenda'
  | 'too-far'
  | 'ambiguous-zone'
  | 'times-contradict';

export type MeetingDetails = 'code' | 'phones' | 'code and phones';

/** What GitHub did not show, of many. */
export type UnreadThing =
  | 'listed repository'
  | 'work of a repository'
  | 'list of pull requests'
  | 'commits'
  | 'releases'
  | 'changes of a release'
  | 'commits of the upstream'
  | 'merged pull request'
  | 'discussion'
  | 'comments and reviews'
  | 'author'
  | 'co-authors'
  | 'earlier commits'
  | 'account'
  | 'labels'
  | 'closed issues'
  | 'reference'
  | 'comments of a meeting'
  | 'agenda issue'
  | 'question'
  | 'task'
  | 'left-out repository';

type Nothing = Readonly<Record<string, never>>;

/**
 * Code → data. A new diagnostic begins here: the compiler then names the languages that lack its sentence, and its severity
 * (src/model/diagnostic.ts). Its subject, which may be in a stranger's words, is apart from the data and stands beside the sentence.
 */
export interface DiagnosticData {
  'article-unreadable': { readonly website: string };
  'articles-unread': Nothing;
  'avatar-host': Nothing;
  'avatar-unavailable': { readonly count: number };
  /** `work` is a pull request or a commit. */
  'co-author-line-unreadable': { readonly work: string };
  /** `login`: whom the edition credits by a login that is the same word; nobody knows whether they are the same person. */
  'co-author-without-account': { readonly work: string; readonly login: string | null };
  'commit-author-without-account': { readonly commit: string; readonly login: string | null };
  /** Merged at that instant, in the time of an edition that did not find it. */
  'credited-late': { readonly merged: string };
  'earlier-draft-open': { readonly date: string; readonly pullRequests: number };
  /** Local times. `since` and `until` moved an edge of the window over a time that another edition has, or that none has. */
  'window-doubles': { readonly from: string; readonly to: string };
  'window-skips': { readonly from: string; readonly to: string };
  'edition-long': { readonly weeks: number };
  'first-contribution-unknown': Nothing;
  /** Local times. */
  'gap-made-up': { readonly from: string; readonly to: string };
  /** `file` is the ledger's path. */
  'ledger-recovered': { readonly file: string };
  'listing-missed-pull-request': Nothing;
  'meeting-agenda-cut': Nothing;
  'meeting-agenda-unread': Nothing;
  'meeting-announced-twice': { readonly project: string; readonly newer: string };
  'meeting-by-outsider': Nothing;
  /** The meeting does not take place at `from`, local time of the series, `2023-05-17 14:00`; so with the next. */
  'meeting-called-off': { readonly reason: 'cancelled' | 'postponed'; readonly from: string };
  /** The link to a clock shows another time than the one that was taken. */
  'meeting-clock-contradiction': { readonly taken: string };
  /** `title` is `null` if the title's date does not exist. */
  'meeting-date-contradiction': { readonly title: string | null; readonly agenda: string };
  /** Of the last two meetings of a series, so that the next one's preview has none. */
  'meeting-details-differ': { readonly project: string; readonly what: MeetingDetails };
  'meeting-end-contradiction': Nothing;
  'meeting-link-not-allowed': Nothing;
  /** A member's comment gives another time than the issue. */
  'meeting-moved': { readonly from: string; readonly to: string };
  'meeting-projected': { readonly project: string };
  'meeting-repository-missing': Nothing;
  'meeting-time-unread': Nothing;
  /** The times that the issue tells are not the same one; most of them mean the one that was taken. */
  'meeting-times-contradict': { readonly taken: string };
  /** `date` is the one that is too far away. */
  'meeting-unreadable': { readonly reason: UnreadableMeeting; readonly date: string | null };
  /** Weekdays, 1 for Monday: the one that the issue names, and the date's own. */
  'meeting-weekday-contradiction': { readonly date: string; readonly said: number; readonly is: number };
  /** CET in July: the clock of the place was taken. */
  'meeting-zone-out-of-season': { readonly zone: string };
  /** `repositories` are those with work in the window, of which the likeliest were looked into. */
  'newcomers-looked-up-in-part': { readonly newcomers: number; readonly repositories: number };
  /** `count` is 1 if the subject names the thing. */
  'part-unread': { readonly thing: UnreadThing; readonly count: number };
  'wechat-too-long': { readonly characters: number; readonly limit: number };
  'questions-cut': { readonly found: number; readonly read: number };
  'recording-missing': { readonly project: string };
  'repository-no-longer-covered': { readonly newName: string };
  'repository-renamed': { readonly newName: string };
  /** `by` is the pull request or commit that takes the subject back. */
  'reverted-in-edition': { readonly by: string };
  'search-missed-pull-request': Nothing;
  /** Local times; `works` counts pull requests and commits. */
  'unshown-made-up': { readonly from: string; readonly to: string; readonly works: number };
  'upstream-commits': { readonly upstream: string; readonly count: number };
}

export type DiagnosticCode = keyof DiagnosticData;

export type DiagnosticWords = {
  readonly [Code in DiagnosticCode]: (data: DiagnosticData[Code]) => string;
};
