// What an editor is told about an edition: every code, what is known with it, and a sentence for it in each language.

/** Why the agenda of a meeting was not read. */
export type UnreadableMeeting =
  | 'time-not-understood'
  | 'no-beginning'
  | 'no-day'
  | 'no-such-day-in-title'
  | 'no-such-day-in-agenda'
  | 'too-far';

/** What GitHub did not show, of many. */
export type UnreadThing =
  | 'listed repository'
  | 'work of a repository'
  | 'list of pull requests'
  | 'commits'
  | 'releases'
  | 'commits of the upstream'
  | 'merged pull request'
  | 'discussion'
  | 'comments and reviews'
  | 'author'
  | 'co-authors'
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
  'co-author-without-account': { readonly pullRequest: string };
  'commit-author-without-account': { readonly commit: string };
  'first-contribution-unknown': Nothing;
  'listing-missed-pull-request': Nothing;
  'meeting-agenda-cut': Nothing;
  'meeting-agenda-unread': Nothing;
  'meeting-announced-twice': { readonly project: string; readonly newer: string };
  'meeting-by-outsider': Nothing;
  /** `title` is `null` if the title's date does not exist. */
  'meeting-date-contradiction': { readonly title: string | null; readonly agenda: string };
  'meeting-end-contradiction': Nothing;
  'meeting-link-not-allowed': Nothing;
  'meeting-projected': { readonly project: string };
  'meeting-repository-missing': Nothing;
  'meeting-time-unread': Nothing;
  /** `date` is the one that is too far away. */
  'meeting-unreadable': { readonly reason: UnreadableMeeting; readonly date: string | null };
  /** Weekdays, 1 for Monday: the one that the issue names, and the date's own. */
  'meeting-weekday-contradiction': { readonly date: string; readonly said: number; readonly is: number };
  /** `count` is 1 if the subject names the thing. */
  'part-unread': { readonly thing: UnreadThing; readonly count: number };
  'questions-cut': { readonly found: number; readonly read: number };
  'recording-missing': { readonly project: string };
  'repository-renamed': { readonly newName: string };
  'search-missed-pull-request': Nothing;
}

export type DiagnosticCode = keyof DiagnosticData;

export type DiagnosticWords = {
  readonly [Code in DiagnosticCode]: (data: DiagnosticData[Code]) => string;
};
