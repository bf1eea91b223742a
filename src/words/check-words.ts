// What `check` says about a post: every code, what is known with it, and a sentence for it in each language.

/** Code → data. A new message begins here: the compiler then names the languages that lack its sentence. */
export interface CheckData {
  /** `address` is written wrongly; `right` is what it should be, or `null` if there is more than one way. */
  'address-malformed': { readonly address: string; readonly right: string | null };
  /** A link that the parser does not see as one. */
  'address-unlinked': { readonly written: string };
  'text-other-address': { readonly shown: string; readonly target: string };
  'text-other-work': { readonly shown: string; readonly target: string };
  'text-other-person': { readonly shown: string; readonly target: string };
  /** Of one question that a reader asked. */
  'question-other-work': { readonly shown: string; readonly target: string };
  'two-titles': {
    readonly title: string;
    readonly other: string;
    readonly line: number;
    readonly file: string | null;
  };
  'label-other-project': { readonly label: string; readonly repository: string; readonly project: string };
  'project-other-work': { readonly project: string; readonly work: string; readonly own: string };
  'login-other-opener': { readonly login: string; readonly work: string; readonly opener: string };
  'login-misspelt': { readonly login: string; readonly likely: string };
  'title-mistyped': { readonly shown: string; readonly fact: string };
  'version-other': { readonly shown: string; readonly fact: string; readonly source: string };
  'version-unknown': { readonly shown: string; readonly product: string; readonly known: string };
  'version-compares': { readonly shown: string; readonly fact: string };
  'version-other-page': { readonly shown: string; readonly fact: string };
  'reference-unknown': { readonly work: string };
  'reference-repository': { readonly repository: string; readonly likely: string };
  'reference-article': { readonly title: string; readonly address: string; readonly fact: string };
  'reference-commits': { readonly address: string };
  'credit-missing': { readonly person: string; readonly work: string };
  'credit-other': { readonly person: string; readonly work: string };
  /** Listed in a line above already. */
  'credit-twice': { readonly work: string; readonly line: number };
  'credit-not-first': { readonly work: string };
  /** People whom the card shows and its alternative text does not name. */
  'credit-picture': { readonly people: string };
  'credit-opted-out': { readonly person: string };
  'credit-thanks-missing': { readonly person: string; readonly label: string };
  'credit-thanks-other': { readonly person: string; readonly label: string };
  'credit-work-missing': { readonly work: string; readonly title: string; readonly people: string };
  'count-facts': { readonly shown: number; readonly fact: number; readonly of: string };
  'count-list': { readonly shown: number; readonly listed: number; readonly of: string };
  'meeting-other-time': { readonly shown: string; readonly fact: string; readonly issue: string };
  'meeting-no-such-day': { readonly shown: string };
  'meeting-other-code': { readonly shown: string; readonly fact: string; readonly issue: string };
  'meeting-other-phones': { readonly shown: string; readonly fact: string; readonly issue: string };
  /** `fact` is `null` if the issue has no link. */
  'meeting-other-link': { readonly shown: string; readonly fact: string; readonly issue: string };
  'meeting-other-recording': { readonly shown: string; readonly fact: string };
  'meeting-other-issue': { readonly shown: string; readonly day: string; readonly fact: string };
  'meeting-unknown-issue': { readonly shown: string; readonly fact: string };
  'agenda-unknown': { readonly work: string; readonly issue: string };
  'agenda-missing': { readonly works: string; readonly issue: string };
  'agenda-order': { readonly shown: string; readonly fact: string; readonly issue: string };
  'agenda-unnumbered': { readonly title: string; readonly work: string };
  'weekday-other': { readonly date: string; readonly shown: string; readonly right: string };
  'place-left': { readonly mark: string };
  'front-date': { readonly shown: string; readonly edition: string };
  'front-time': { readonly shown: string; readonly edition: string };
  'front-unreadable': Readonly<Record<string, never>>;
  'front-missing': { readonly key: string };
  'front-folder': { readonly folder: string; readonly edition: string };
  'front-image': { readonly address: string; readonly folder: string };
  'front-announces': { readonly key: string; readonly announced: string };
  'front-title-day': { readonly shown: string; readonly edition: string };
  'picture-without-words': { readonly address: string };
  'picture-missing': { readonly file: string };
  'smuggled-shortcode': { readonly written: string };
  'smuggled-html': { readonly written: string };
  'smuggled-scheme': { readonly address: string };
}

export type CheckCode = keyof CheckData;

/** A message before it has a language. */
export type Told = {
  [Code in CheckCode]: { readonly code: Code; readonly data: CheckData[Code] };
}[CheckCode];

export interface CheckWords {
  readonly messages: { readonly [Code in CheckCode]: (data: CheckData[Code]) => string };
  /** What the numbers of a post count. */
  readonly counted: Readonly<Record<Counted, string>>;
  readonly severities: Readonly<Record<'error' | 'notice', string>>;
  /** The last line: how many of each there are. */
  summary(errors: number, notices: number, files: number): string;
  fixed(count: number, file: string): string;
  /** That so many others are in the log alone. */
  moreInLog(count: number): string;
}

export type Counted =
  | 'contributors'
  | 'authors'
  | 'repositories'
  | 'pullRequests'
  | 'commits'
  | 'thanks'
  | 'replies'
  | 'folded'
  | 'omitted'
  | 'more';
