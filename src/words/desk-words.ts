// What editors and maintainers read about a run: the pull request's body, the job summary, the terminal, the issue about failures.

export type StageName = 'collect' | 'compose' | 'render' | 'plan' | 'publish' | 'write';

/** What a pull request may be given beside its description. Teams are reviewers too. */
export type SettingName = 'labels' | 'assignees' | 'reviewers' | 'teams';

/** What publishing came to: see src/model/outcome.ts, whose `message` is the English sentence. */
export interface ToldOutcome {
  readonly kind: 'created' | 'updated' | 'unchanged' | 'skipped' | 'planned';
  readonly message: string;
  readonly reason: string | null;
  /** The pull request's number. */
  readonly number: number | null;
  /** What GitHub refused to set; the English message names it. */
  readonly notSet: readonly SettingName[];
}

/** A wait for GitHub, before something is asked again. */
export interface ToldWait {
  readonly seconds: number;
  /** `secondary limit`, `primary limit`, `unreachable`, `status 502`, or GitHub's word for an error. */
  readonly reason: string;
  /** Counts from 1. */
  readonly attempt: number;
  readonly of: number;
  /** ISO 8601, in UTC. */
  readonly until: string;
}

export interface ProgressWords {
  readonly stages: Readonly<Record<StageName, string>>;
  target(repository: string): string;
  readonly organizations: string;
  repositories(count: number): string;
  pullRequests(count: number): string;
  avatars(count: number): string;
  waiting(wait: ToldWait): string;
}

/** Local times as `2023-05-12 15:00`. */
export interface Coverage {
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

/** Why a fact is not on the branch as the new render has it. */
export type LeftOutReasonName =
  | 'edited'
  | 'deleted'
  | 'withdrawn'
  | 'no-place'
  | 'file-replaced'
  | 'file-deleted'
  | 'file-unreadable';

export interface ToldCompleteness {
  readonly scope: string;
  readonly expected: number;
  readonly bySearch: number;
  readonly byListing: number | null;
  /** English, or `null`. */
  readonly note: string | null;
}

/** Markdown, but for what is put in: that has been encoded before, or is our own. */
export interface PullRequestWords {
  covers(coverage: Coverage): string;
  /** `amounts` say what the edition holds, such as `18 pull requests`. */
  holds(amounts: readonly string[], contributors: number, newcomers: number): string;
  readonly picture: string;
  /** Where to see it as readers will: `run` is the page of the run with its files, `null` if it did not run in Actions. */
  preview(run: string | null, date: string): string;
  /** The name of a line of a file. */
  line(number: number): string;
  /** A place that waits for words: `label` says where it stands, `what` belongs there. */
  place(label: string, what: string): string;
  readonly places: string;
  readonly optional: string;
  /** The title of the folded list of questions that may be shown instead. */
  candidates(count: number): string;
  readonly leftOut: string;
  readonly diagnostics: string;
  /** GitHub refused to set them; every run tries again. */
  notSet(settings: readonly SettingName[]): string;
  readonly completeness: string;
  readonly howTo: string;
  andMore(count: number): string;
  readonly rewritten: string;
  readonly leftOutReasons: Readonly<Record<LeftOutReasonName, string>>;
  about(subject: string): string;
  complete(completeness: ToldCompleteness): string;
  readonly edit: string;
  readonly credit: string;
  readonly optOut: string;
  refresh(date: string): string;
  freeze(label: string): string;
  /** `at` is a local time. Hugo leaves out a post that is dated in the future. */
  merge(at: string, timeZone: string): string;
  readonly cut: string;
  /** A comment in the source of the description: where people may write. Without `>`. */
  readonly managed: string;
}

export interface SummaryWords {
  readonly outcomes: Readonly<Record<ToldOutcome['kind'], string>>;
  pullRequest(number: number): string;
  window(coverage: Coverage): string;
  readonly contributors: string;
  readonly newcomers: string;
  readonly places: string;
  readonly diagnostics: string;
  line(number: number): string;
  post(path: string): string;
  readonly restInReport: string;
  readonly restInFiles: string;
  failed(name: string, exitCode: number): string;
  readonly moreToLookAt: string;
  moreInSummary(count: number): string;
}

export interface TerminalWords {
  edition(coverage: Coverage): string;
  holds(amounts: readonly string[], contributors: number, newcomers: number): string;
  readonly diagnostics: string;
  requests(count: number, points: number, seconds: string): string;
  readonly draft: string;
  readonly picture: string;
  readonly wechat: string;
  readonly files: string;
  preview(date: string, where: string): string;
  readonly stop: string;
}

/** What to do, by the failure's kind. */
export interface FailureAdvice {
  readonly usage: string;
  readonly permission: string;
  readonly unavailable: string;
  readonly incomplete: string;
  readonly snapshot: string;
  readonly template: string;
  readonly conflict: string;
  readonly problems: string;
  readonly bug: string;
}

/** Of an issue or a job summary that tells of a failed run. */
export interface FailedRunWords {
  readonly title: string;
  readonly consequence: string;
  readonly whatHappened: string;
  readonly whatToDo: string;
  readonly runs: string;
  readonly log: string;
  /** `url` is the workflow's page. */
  runAgain(url: string): string;
  readonly silent: string;
  readonly lookAtLog: string;
  readonly advice: FailureAdvice;
  /** What to do about an error that nobody foresaw. */
  readonly bug: string;
  anotherRun(url: string): string;
  worked(url: string): string;
}

export interface DeskWords {
  readonly colon: string;
  readonly progress: ProgressWords;
  outcome(told: ToldOutcome): string;
  readonly pullRequest: PullRequestWords;
  readonly summary: SummaryWords;
  readonly terminal: TerminalWords;
  readonly failure: FailedRunWords;
}
