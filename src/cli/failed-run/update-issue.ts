// One issue for all failed runs: opened at the first, updated at the next, closed when a run works again.
import type { LabelledIssues } from '../../github/rest/issues.ts';
import {
  composeFailedRunBody,
  type FailedRun,
  failureWords,
  quoteFailure,
  wordsIn,
} from './failed-run-issue.ts';

/** @returns what was done, in one sentence */
export async function reportFailedRun(issues: LabelledIssues, run: FailedRun): Promise<string> {
  const [first] = await issues.open();
  const say = failureWords(run.failure);
  if (first === undefined) {
    const { url } = await issues.create({ title: say.title, body: composeFailedRunBody(run) });
    return `Opened ${url}`;
  }
  const quoted = quoteFailure(run.failure);
  // A comment notifies people: they get one only if this run failed for another reason.
  if (!first.body.replaceAll('\r\n', '\n').includes(quoted)) {
    await issues.comment(first.number, `${say.anotherRun(run.url)}\n\n${quoted}`);
  }
  await issues.rewrite(first.number, composeFailedRunBody(run, first.body.replaceAll('\r\n', '\n')));
  return `Updated ${first.url}`;
}

/** @param url the run that worked */
export async function reportGoodRun(issues: LabelledIssues, url: string): Promise<string> {
  const open = await issues.open();
  for (const { number, body } of open) {
    await issues.comment(number, wordsIn(body).worked(url));
    await issues.close(number);
  }
  if (open.length === 0) return 'There is no issue to close.';
  return `Closed ${open.map((one) => one.url).join(', ')}`;
}
