// What a maintainer can do about a failed run, by the kind of failure.
import type { FailureKind } from '../../model/errors.ts';
import type { ToldFailure } from '../../model/told-failure.ts';

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
export function adviseOn(failure: ToldFailure | null): string {
  if (failure === null)
    return 'Look at the log of the run: it failed while it was set up, or it took too long and was ended.';
  const found = Object.entries(advice).find(([kind]) => kind === failure.kind);
  return found?.[1] ?? advice.bug;
}
