// A run's result in a few lines, for the person who started the run.
import { basename, join } from 'node:path';
import { cardPicture } from '../../model/artifact.ts';
import { type Diagnostic, tellDiagnostic } from '../../model/diagnostic.ts';
import { coverageOf } from '../../model/edition.ts';
import { type Outcome, tellOutcome } from '../../model/outcome.ts';
import type { Counts, Report } from '../../model/report.ts';
import { amountsOf } from '../../sections/count-document.ts';
import { plainText } from '../../text/plain-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import type { Words } from '../../words/words.ts';
import type { Host } from '../host/host.ts';

/** Written to stderr: stdout is for `--json`. */
export function printReport(report: Report, folder: string, language: Language, host: Host): void {
  const { edition, counts, requests, diagnostics, durationMs, outcome } = report;
  const words = wordsOf[language];
  const { terminal, colon } = words.desk;
  const seconds = Object.values(durationMs).reduce((total, one) => total + one, 0) / 1000;
  /** The files that a person wants to look at. */
  const names: Readonly<Record<string, string>> = {
    'index.md': terminal.draft,
    [cardPicture]: terminal.picture,
    'wechat.html': terminal.wechat,
  };
  const asked = requests.graphql + requests.rest;
  const lines = [
    '',
    terminal.edition(coverageOf(edition)),
    ...(counts === null ? [] : [`  ${holdings(counts, words)}`]),
    ...diagnosticLines(diagnostics, words),
    ...(asked > 0 ? [terminal.requests(asked, requests.points, seconds.toFixed(1))] : []),
    ...report.files.flatMap((path) => {
      const name = names[basename(path)];
      return name === undefined ? [] : [`${name}${colon}${join(folder, path)}`];
    }),
    ...(report.files.length > 0 ? [`${terminal.files}${colon}${folder}`] : []),
    ...(outcome === undefined ? [] : [outcomeLine(outcome, words)]),
  ];
  host.stderr(`${lines.join('\n')}\n`);
}

function holdings(counts: Counts, words: Words): string {
  const { contributors = 0, newcomers = 0 } = counts;
  return words.desk.terminal.holds(amountsOf(counts, words), contributors, newcomers);
}

function diagnosticLines(diagnostics: readonly Diagnostic[], words: Words): string[] {
  if (diagnostics.length === 0) return [];
  const lines = diagnostics.map((diagnostic) => {
    const { severity, subject } = diagnostic;
    const about = subject === null ? '' : `${plainText(subject)}${words.desk.colon}`;
    return `  ${severity === 'warning' ? '!' : '·'} ${about}${tellDiagnostic(diagnostic, words)}`;
  });
  return [words.desk.terminal.diagnostics, ...lines];
}

/** The outcome of publishing, and the pull request's address. */
function outcomeLine(outcome: Outcome, words: Words): string {
  const told = plainText(untrusted(tellOutcome(outcome, words)));
  return outcome.pullRequest === null ? told : `${told} ${outcome.pullRequest.url}`;
}
