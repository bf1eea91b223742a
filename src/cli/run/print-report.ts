// A run's result in a few lines, for the person who started the run.
import { basename, join } from 'node:path';
import { posterPicture } from '../../model/artifact.ts';
import { localMinute } from '../../model/calendar.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Counts, Report } from '../../model/report.ts';
import { plainText } from '../../text/plain-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { plural } from '../../words/counting.ts';
import type { Host } from '../host/host.ts';

/** The files that a person wants to look at. */
const names: Readonly<Record<string, string>> = {
  'index.md': 'Draft',
  [posterPicture]: 'Poster',
  'wechat.html': 'WeChat',
};

/** Written to stderr: stdout is for `--json`. */
export function printReport(report: Report, folder: string, host: Host): void {
  const { edition, counts, requests, diagnostics, durationMs, outcome } = report;
  const local = (instant: string) => localMinute(instant, edition.timeZone);
  const seconds = Object.values(durationMs).reduce((total, one) => total + one, 0) / 1000;
  const lines = [
    '',
    `Edition of ${edition.date}: ${local(edition.window.from)} – ${local(edition.window.to)} ${edition.timeZone}`,
    ...(counts === null ? [] : countLines(counts).map((line) => `  ${line}`)),
    ...diagnosticLines(diagnostics),
    ...(requests.graphql + requests.rest > 0
      ? [
          `GitHub: ${plural(requests.graphql + requests.rest, 'request')}, ${plural(requests.points, 'point')}, ${seconds.toFixed(1)} s`,
        ]
      : []),
    ...report.files.flatMap((path) => {
      const name = names[basename(path)];
      return name === undefined ? [] : [`${name}: ${join(folder, path)}`];
    }),
    `Files: ${folder}`,
    ...(outcome === undefined ? [] : [outcomeLine(outcome)]),
  ];
  host.stderr(`${lines.join('\n')}\n`);
}

function countLines(counts: Counts): string[] {
  const of = (name: string) => counts[name] ?? 0;
  return [
    `${plural(of('pullRequests'), 'pull request')} and ${plural(of('commits'), 'direct commit')} by ${plural(of('authors'), 'author')}, ${of('newcomers')} of them for the first time`,
    `${plural(of('reviews'), 'review')}, ${plural(of('issues'), 'issue')} opened, ${plural(of('comments'), 'comment')}; ${plural(of('contributors'), 'contributor')} in all`,
    `${plural(of('recaps'), 'meeting')} held, ${of('previews')} to come; ${plural(of('releases'), 'release')}, ${plural(of('articles'), 'article')}`,
  ];
}

function diagnosticLines(diagnostics: readonly Diagnostic[]): string[] {
  if (diagnostics.length === 0) return [];
  const lines = diagnostics.map(({ severity, message, subject }) => {
    const mark = severity === 'warning' ? '!' : '·';
    return `  ${mark} ${subject === null ? '' : `${plainText(subject)}: `}${message}`;
  });
  return ['To look at:', ...lines];
}

/** The outcome of publishing, and the pull request's address. */
function outcomeLine({ message, pullRequest }: Outcome): string {
  const words = plainText(untrusted(message));
  return pullRequest === null ? words : `${words} ${pullRequest.url}`;
}
