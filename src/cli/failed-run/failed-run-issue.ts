// The text of the one issue about failed runs, and how each further failure changes it.

import { unknownMasthead } from '../../config/masthead.ts';
import type { DescribedFailure } from '../../model/describe-failure.ts';
import type { FailureKind } from '../../model/errors.ts';
import { pullRequestText } from '../../text/pull-request-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import type { FailedRunWords } from '../../words/desk-words.ts';
import { languages, wordsOf } from '../../words/languages.ts';

/** A job's result, as `needs.<job>.result` gives it. */
export const jobResults = ['success', 'failure', 'cancelled', 'skipped'] as const;

export const failedRunLabel = {
  name: 'sofa-weekly: run failed',
  color: 'd73a4a',
  description: 'The weekly run failed: the issue says what to do, and closes itself after a run that works.',
};

export interface FailedRun {
  /** ISO 8601. */
  readonly at: string;
  readonly url: string;
  /** Where the workflow can be run again. */
  readonly workflowUrl: string;
  /** `null` if the job ended before the program could say anything. */
  readonly failure: DescribedFailure | null;
}

const start = '<!-- sofa-weekly: failed run -->';
const end = '<!-- sofa-weekly: end of failed run -->';
const ours = new RegExp(`${start}[\\s\\S]*?${end}`);

/** The most lines of a failure that are quoted; the log has the rest. An issue can have 65,536 characters. */
const mostLines = 30;

/** The most runs that the issue lists; older ones are dropped. */
const mostRuns = 10;

/** The body after a failed run. Only the part between our two markers is rewritten; what people wrote around it stays. */
export function composeFailedRunBody(run: FailedRun, previous = ''): string {
  const part = composePart(run, listedRuns(previous));
  if (previous === '') return part;
  return ours.test(previous) ? previous.replace(ours, () => part) : `${part}\n\n${previous}`;
}

/** What went wrong, as the issue shows it. */
export function quoteFailure(failure: DescribedFailure | null): string {
  if (failure === null) return `> ${failureWords(null).silent}`;
  return [failure.message, failure.hint ?? '']
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.trim() !== '')
    .slice(0, mostLines)
    .map((line) => `> ${pullRequestText(untrusted(line))}`)
    .join('\n>\n');
}

function composePart(run: FailedRun, earlier: readonly string[]): string {
  const say = failureWords(run.failure);
  const entry = `- ${run.at.replace(/^(.{10})T(.{5}).*$/, '$1 $2 UTC')}: [${say.log}](${run.url})`;
  const runs = [entry, ...earlier.filter((line) => !line.endsWith(`(${run.url})`))].slice(0, mostRuns);
  return [
    start,
    say.consequence,
    say.whatHappened,
    quoteFailure(run.failure),
    say.whatToDo,
    [`1. ${adviseOn(run.failure)}`, `2. ${say.runAgain(run.workflowUrl)}`].join('\n'),
    say.runs,
    runs.join('\n'),
    end,
  ].join('\n\n');
}

function listedRuns(body: string): string[] {
  const [part = ''] = ours.exec(body) ?? [];
  return part
    .split('\n')
    .filter((line) => /^- \d{4}-\d\d-\d\d \d\d:\d\d UTC: \[[^\]]+\]\([^)]+\)$/.test(line));
}

/** @param failure `null` if the job ended before the program could say anything */
function adviseOn(failure: DescribedFailure | null): string {
  const { advice, lookAtLog } = failureWords(failure);
  if (failure === null) return lookAtLog;
  // Every kind of failure has its advice; one that another version told may have none.
  const byKind: Readonly<Record<FailureKind | 'bug', string>> = advice;
  return Object.entries(byKind).find(([kind]) => kind === failure.kind)?.[1] ?? advice.bug;
}

/** In the weekly's language, if the run could tell it. */
export function failureWords(failure: DescribedFailure | null): FailedRunWords {
  return wordsOf[(failure?.masthead ?? unknownMasthead).language].desk.failure;
}

/** The words of the language that an issue is written in. */
export function wordsIn(body: string): FailedRunWords {
  const language = languages.find((one) => body.includes(wordsOf[one].desk.failure.consequence));
  return wordsOf[language ?? unknownMasthead.language].desk.failure;
}
