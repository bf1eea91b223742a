// Reports a run's result to GitHub Actions: annotations, outputs, the job summary. Does nothing anywhere else.
import { randomUUID } from 'node:crypto';
import { appendFile, stat } from 'node:fs/promises';
import type { Masthead } from '../../config/masthead.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { DescribedFailure } from '../../model/describe-failure.ts';
import { tellDiagnostic } from '../../model/diagnostic.ts';
import { tellOutcome } from '../../model/outcome.ts';
import type { Report } from '../../model/report.ts';
import { plainLines, plainText } from '../../text/plain-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { wordsOf } from '../../words/languages.ts';
import type { Host } from '../host/host.ts';
import { composeFailureSummary, composeJobSummary, longestSummary } from './job-summary.ts';
import { type Annotation, formatAnnotation, formatOutputs, type StepOutputs } from './workflow-command.ts';

/** GitHub shows ten annotations of a kind for each step and drops the others. */
const mostWarnings = 10;

/** @param folder where the run's files are, relative to the workspace or absolute */
export async function tellActions(
  report: Report,
  artifacts: readonly Artifact[],
  folder: string,
  masthead: Masthead,
  host: Host,
): Promise<void> {
  if (!isInActions(host)) return;
  annotate(annotationsOf(report, masthead), host);
  await appendOutputs(outputsOf(report, folder), host);
  await appendSummary((room) => composeJobSummary(report, artifacts, masthead, room), host);
}

/** Reports a run that failed. Its output `failure` is for the job that opens the issue. */
export async function tellActionsOfFailure(
  failure: DescribedFailure,
  masthead: Masthead,
  host: Host,
): Promise<void> {
  if (!isInActions(host)) return;
  const lines = failure.hint === null ? [failure.message] : [failure.message, failure.hint];
  const message = plainLines(untrusted(lines.join('\n')));
  const { colon } = wordsOf[masthead.language].desk;
  const title = `${plainText(untrusted(masthead.name))}${colon}${failure.kind}`;
  annotate([{ level: 'error', title, message }], host);
  await appendOutputs({ failure: JSON.stringify({ ...failure, masthead }) }, host);
  await appendSummary(() => composeFailureSummary(failure, masthead), host);
}

function isInActions({ env }: Host): boolean {
  return env.GITHUB_ACTIONS === 'true';
}

function annotationsOf(
  { edition, outcome, diagnostics }: Report,
  { name, language }: Masthead,
): Annotation[] {
  const words = wordsOf[language];
  const { colon, summary } = words.desk;
  const weekly = plainText(untrusted(name));
  const told: readonly Annotation[] =
    outcome === undefined
      ? []
      : [
          {
            level: 'notice',
            title: `${weekly} ${edition.date}${colon}${summary.outcomes[outcome.kind]}`,
            message: tellOutcome(outcome, words),
          },
        ];
  const warnings = diagnostics
    .filter(({ severity }) => severity === 'warning')
    .map((diagnostic): Annotation => {
      const { code, subject } = diagnostic;
      const about = subject === null ? '' : `${plainText(subject)}${colon}`;
      const message = about + tellDiagnostic(diagnostic, words);
      return { level: 'warning', title: `${weekly}${colon}${code}`, message };
    });
  if (warnings.length <= mostWarnings) return [...told, ...warnings];
  const shown = warnings.slice(0, mostWarnings - 1);
  const message = summary.moreInSummary(warnings.length - shown.length);
  return [
    ...told,
    ...shown,
    { level: 'warning', title: `${weekly}${colon}${summary.moreToLookAt}`, message },
  ];
}

/** On stderr, which GitHub reads as well: stdout is for `--json`. */
function annotate(annotations: readonly Annotation[], host: Host): void {
  for (const annotation of annotations) host.stderr(`${formatAnnotation(annotation)}\n`);
}

function outputsOf({ edition, counts, outcome }: Report, folder: string): StepOutputs {
  return {
    'pull-request-url': outcome?.pullRequest?.url ?? '',
    'pull-request-number': String(outcome?.pullRequest?.number ?? ''),
    outcome: outcome?.kind ?? '',
    edition: edition.date,
    'pull-requests': String(counts?.pullRequests ?? ''),
    contributors: String(counts?.contributors ?? ''),
    folder,
  };
}

async function appendOutputs(outputs: StepOutputs, { env }: Host): Promise<void> {
  if (!env.GITHUB_OUTPUT) return;
  await appendFile(env.GITHUB_OUTPUT, formatOutputs(outputs, `sofa-weekly-${randomUUID()}`));
}

async function appendSummary(compose: (room: number) => string, { env }: Host): Promise<void> {
  if (!env.GITHUB_STEP_SUMMARY) return;
  const written = await stat(env.GITHUB_STEP_SUMMARY).catch(() => ({ size: 0 }));
  await appendFile(env.GITHUB_STEP_SUMMARY, compose(longestSummary - written.size));
}
