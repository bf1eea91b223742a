// The job summary: what a maintainer wants to see of a run without opening its log, in GitHub's Markdown.

import { postBody } from '../../markdown/front-matter.ts';
import { type Artifact, artifactText, findPost } from '../../model/artifact.ts';
import { localMinute } from '../../model/calendar.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Counts, Report } from '../../model/report.ts';
import type { ToldFailure } from '../../model/told-failure.ts';
import { namedCounts } from '../../sections/count-document.ts';
import { findEditorPlaces } from '../../text/editor-places.ts';
import { encodeMarkdown } from '../../text/markdown-text.ts';
import { pullRequestText, quietMarkdown } from '../../text/pull-request-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { wordsOf } from '../../words/languages.ts';
import { byteLength, cutLines } from './cut-lines.ts';

/** The longest summary that GitHub accepts from one step, in bytes; it shows nothing of a longer one. */
export const longestSummary = 1024 * 1024;

/** @param mostBytes the most bytes that the summary may have; the post is cut first, then the ends of the lists */
export function composeJobSummary(
  report: Report,
  artifacts: readonly Artifact[],
  mostBytes: number = longestSummary,
): string {
  const post = findPost(artifacts);
  const content = post === null ? '' : artifactText(post);
  const head = [
    `## SOFA Weekly ${report.edition.date}`,
    ...(report.outcome === undefined ? [] : [outcomeLine(report.outcome)]),
    windowLine(report),
    ...(report.counts === null ? [] : [countTable(report.counts)]),
    ...section('Only a person can fill these in', openPlaces(content)),
    ...section('To look at', report.diagnostics.map(diagnosticLine)),
  ];
  const facts = `${cutLines(head.join('\n\n'), mostBytes - 1, '*The rest is in report.json.*')}\n`;
  return facts + preview(post?.path ?? '', content, mostBytes - byteLength(facts));
}

/** The job summary of a run that failed. */
export function composeFailureSummary({ message, hint, exitCode }: ToldFailure): string {
  const lines = [message, ...(hint === null ? [] : [hint])].flatMap((text) => text.split('\n'));
  const quoted = lines.filter((line) => line.trim() !== '').map((line) => `> ${quiet(line)}`);
  const text = [`## SOFA Weekly did not finish (exit code ${exitCode})`, quoted.join('\n>\n')].join('\n\n');
  return `${cutLines(text, longestSummary - 1, '> …')}\n`;
}

function outcomeLine({ kind, message, pullRequest }: Outcome): string {
  const link = pullRequest === null ? '' : ` [Pull request ${pullRequest.number}](${pullRequest.url}).`;
  return `**${kind}**: ${quiet(message)}${link}`;
}

function windowLine({ edition: { window, timeZone } }: Report): string {
  const [from, to] = [window.from, window.to].map((instant) => localMinute(instant, timeZone));
  return `From ${from} to ${to}, ${timeZone}.`;
}

function countTable(counts: Counts): string {
  const rows: readonly (readonly [string, number])[] = [
    ['Contributors', counts.contributors ?? 0],
    ['First contributions', counts.newcomers ?? 0],
    ...namedCounts(counts, wordsOf.en).map(({ label, count }) => [label, count] as const),
  ];
  return ['| | |', '|---|---:|', ...rows.map(([name, count]) => `| ${name} | ${count} |`)].join('\n');
}

function openPlaces(post: string): string[] {
  return findEditorPlaces(post).map(({ line, mark }) => `line ${line}: ${quietMarkdown(mark)}`);
}

function diagnosticLine({ severity, message, subject }: Diagnostic): string {
  const about = subject === null ? '' : `${pullRequestText(subject)}: `;
  return `${severity === 'warning' ? '⚠️ ' : ''}${about}${quiet(message)}`;
}

function section(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`### ${heading}`, items.map((item) => `- ${item}`).join('\n')];
}

/** A picture in the same folder as the post, such as the poster: a summary cannot show it. */
const besideThePost = /!\[([^\]\n]*)\]\((?!https?:)[^)\n]*\)/g;

/** Goldmark and Blackfriday make nothing of what is left in such a text; GitHub would make links of the addresses in it. */
function inWords(_picture: string, alt: string): string {
  return `*${encodeMarkdown(alt)}*`;
}

function preview(path: string, post: string, mostBytes: number): string {
  const body = quietMarkdown(postBody(post).replace(besideThePost, inWords));
  if (body === '') return '';
  const open = `\n<details>\n<summary>The post: ${quiet(path)}</summary>\n\n`;
  const close = '\n\n</details>\n';
  const room = mostBytes - byteLength(open) - byteLength(close);
  const rest = "*The rest is in the run's files.*";
  return room < byteLength(rest) ? '' : `${open}${cutLines(body, room, `\n${rest}`)}${close}`;
}

/** Our own sentences may quote a name that somebody else chose. */
function quiet(sentence: string): string {
  return pullRequestText(untrusted(sentence));
}
