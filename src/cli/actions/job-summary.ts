// The job summary: what a maintainer wants to see of a run without opening its log, in GitHub's Markdown.

import type { Masthead } from '../../config/masthead.ts';
import { postBody } from '../../markdown/front-matter.ts';
import { type Artifact, artifactText, findPost } from '../../model/artifact.ts';
import type { DescribedFailure } from '../../model/describe-failure.ts';
import { type Diagnostic, tellDiagnostic } from '../../model/diagnostic.ts';
import { coverageOf } from '../../model/edition.ts';
import { type Outcome, tellOutcome } from '../../model/outcome.ts';
import type { Counts, Report } from '../../model/report.ts';
import { namedCounts } from '../../sections/count-document.ts';
import { findEditorPlaces } from '../../text/editor-places.ts';
import { encodeMarkdown } from '../../text/markdown-text.ts';
import { pullRequestText, quietMarkdown } from '../../text/pull-request-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import type { SummaryWords } from '../../words/desk-words.ts';
import { wordsOf } from '../../words/languages.ts';
import type { Words } from '../../words/words.ts';
import { byteLength, cutLines } from './cut-lines.ts';

/** The longest summary that GitHub accepts from one step, in bytes; it shows nothing of a longer one. */
export const longestSummary = 1024 * 1024;

/**
 * @param mostBytes the most bytes that the summary may have; the post is cut first, then the ends of the lists
 */
export function composeJobSummary(
  report: Report,
  artifacts: readonly Artifact[],
  { name, language }: Masthead,
  mostBytes: number = longestSummary,
): string {
  const words = wordsOf[language];
  const say = words.desk.summary;
  const post = findPost(artifacts);
  const content = post === null ? '' : artifactText(post);
  const head = [
    `## ${quiet(name)} ${report.edition.date}`,
    ...(report.outcome === undefined ? [] : [outcomeLine(report.outcome, words)]),
    say.window(coverageOf(report.edition)),
    ...(report.counts === null ? [] : [countTable(report.counts, words)]),
    ...section(
      say.places,
      findEditorPlaces(content).map(
        ({ line, mark }) => `${say.line(line)}${words.desk.colon}${quietMarkdown(mark)}`,
      ),
    ),
    ...section(
      say.diagnostics,
      report.diagnostics.map((one) => diagnosticLine(one, words)),
    ),
  ];
  const facts = `${cutLines(head.join('\n\n'), mostBytes - 1, say.restInReport)}\n`;
  return facts + preview(post?.path ?? '', content, mostBytes - byteLength(facts), say);
}

/** The job summary of a run that failed. */
export function composeFailureSummary(
  { message, hint, exitCode }: DescribedFailure,
  { name, language }: Masthead,
): string {
  const lines = [message, ...(hint === null ? [] : [hint])].flatMap((text) => text.split('\n'));
  const quoted = lines.filter((line) => line.trim() !== '').map((line) => `> ${quiet(line)}`);
  const heading = `## ${wordsOf[language].desk.summary.failed(quiet(name), exitCode)}`;
  const text = [heading, quoted.join('\n>\n')].join('\n\n');
  return `${cutLines(text, longestSummary - 1, '> …')}\n`;
}

function outcomeLine(outcome: Outcome, words: Words): string {
  const { kind, pullRequest } = outcome;
  const { outcomes, pullRequest: named } = words.desk.summary;
  const link = pullRequest === null ? '' : ` → [${named(pullRequest.number)}](${pullRequest.url})`;
  return `**${outcomes[kind]}**${words.desk.colon}${quiet(tellOutcome(outcome, words))}${link}`;
}

function countTable(counts: Counts, words: Words): string {
  const { contributors, newcomers } = words.desk.summary;
  const rows: readonly (readonly [string, number])[] = [
    [contributors, counts.contributors ?? 0],
    [newcomers, counts.newcomers ?? 0],
    ...namedCounts(counts, words).map(({ label, count }) => [label, count] as const),
  ];
  return ['| | |', '|---|---:|', ...rows.map(([name, count]) => `| ${name} | ${count} |`)].join('\n');
}

function diagnosticLine(diagnostic: Diagnostic, words: Words): string {
  const { severity, subject } = diagnostic;
  const about = subject === null ? '' : `${pullRequestText(subject)}${words.desk.colon}`;
  return `${severity === 'warning' ? '⚠️ ' : ''}${about}${quiet(tellDiagnostic(diagnostic, words))}`;
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

function preview(path: string, post: string, mostBytes: number, say: SummaryWords): string {
  const body = quietMarkdown(postBody(post).replace(besideThePost, inWords));
  if (body === '') return '';
  const open = `\n<details>\n<summary>${say.post(quiet(path))}</summary>\n\n`;
  const close = '\n\n</details>\n';
  const room = mostBytes - byteLength(open) - byteLength(close);
  const rest = say.restInFiles;
  return room < byteLength(rest) ? '' : `${open}${cutLines(body, room, `\n${rest}`)}${close}`;
}

/** Our own sentences may quote a name that somebody else chose. */
function quiet(sentence: string): string {
  return pullRequestText(untrusted(sentence));
}
