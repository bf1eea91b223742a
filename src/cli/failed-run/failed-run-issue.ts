// The text of the one issue about failed runs, and how each further failure changes it.

import type { FailureKind } from '../../model/errors.ts';
import type { ToldFailure } from '../../model/told-failure.ts';
import { pullRequestText } from '../../text/pull-request-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';

/** A job's result, as `needs.<job>.result` gives it. */
export const jobResults = ['success', 'failure', 'cancelled', 'skipped'] as const;

export const failedRunLabel = {
  name: 'sofa-weekly: run failed',
  color: 'd73a4a',
  description: 'The weekly run failed: the issue says what to do, and closes itself after a run that works.',
};

export const failedRunTitle = 'The weekly run failed';

export interface FailedRun {
  /** ISO 8601. */
  readonly at: string;
  readonly url: string;
  /** Where the workflow can be run again. */
  readonly workflowUrl: string;
  /** `null` where the job ended before the program could say anything. */
  readonly failure: ToldFailure | null;
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
export function quoteFailure(failure: ToldFailure | null): string {
  if (failure === null) return '> The job failed before sofa-weekly could say why.';
  return [failure.message, failure.hint ?? '']
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.trim() !== '')
    .slice(0, mostLines)
    .map((line) => `> ${pullRequestText(untrusted(line))}`)
    .join('\n>\n');
}

function composePart(run: FailedRun, earlier: readonly string[]): string {
  const entry = `- ${run.at.replace(/^(.{10})T(.{5}).*$/, '$1 $2 UTC')}: [log](${run.url})`;
  const runs = [entry, ...earlier.filter((line) => !line.endsWith(`(${run.url})`))].slice(0, mostRuns);
  return [
    start,
    'The next edition has no draft pull request, or its draft lacks the newest facts.',
    '**What happened**',
    quoteFailure(run.failure),
    '**What to do**',
    [
      `1. ${adviseOn(run.failure)}`,
      `2. Run the [workflow](${run.workflowUrl}) again. This issue closes itself when that works.`,
    ].join('\n'),
    '**Failed runs, the newest first**',
    runs.join('\n'),
    end,
  ].join('\n\n');
}

function listedRuns(body: string): string[] {
  const [part = ''] = ours.exec(body) ?? [];
  return part.split('\n').filter((line) => /^- \d{4}-\d\d-\d\d \d\d:\d\d UTC: \[log\]\([^)]+\)$/.test(line));
}

const advice: Readonly<Record<FailureKind | 'bug', string>> = {
  usage: 'Correct the configuration or the input that the message names.',
  permission:
    'Give the token the permission that the message names; `sofa-weekly doctor` checks all of them and says what is missing.',
  unavailable:
    'Nothing, if it happens once: GitHub was busy, and the next scheduled run makes up for it. If it happens again, look at www.githubstatus.com.',
  incomplete:
    "Run it again in an hour: GitHub's search was behind, and an incomplete list is never published.",
  snapshot: 'Collect again: the snapshot is damaged, or another version wrote it.',
  template: 'Correct the template at the place that the message names.',
  conflict: "Run it again: the edition's branch was being pushed to during the run.",
  problems: 'Correct what the log of the run lists.',
  bug: 'Report it to sofa-weekly with the log of the run: this is a bug.',
};

/** @param failure `null` if the job ended before the program could say anything */
function adviseOn(failure: ToldFailure | null): string {
  if (failure === null)
    return 'Look at the log of the run: it failed while it was set up, or it took too long and was ended.';
  const found = Object.entries(advice).find(([kind]) => kind === failure.kind);
  return found?.[1] ?? advice.bug;
}
