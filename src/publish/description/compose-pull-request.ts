// The body of the draft pull request: what an editor needs, on one screen.
import { cardPicture } from '../../model/artifact.ts';
import { localMinute } from '../../model/calendar.ts';
import { type Diagnostic, tellDiagnostic } from '../../model/diagnostic.ts';
import { coverageOf, type Edition } from '../../model/edition.ts';
import type { Counts } from '../../model/report.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { amountsOf, countDocument } from '../../sections/count-document.ts';
import type { Document } from '../../sections/document.ts';
import { pullRequestLink, pullRequestText } from '../../text/pull-request-text.ts';
import { type UntrustedText, untrusted } from '../../text/untrusted-text.ts';
import type { PullRequestWords } from '../../words/desk-words.ts';
import { wordsOf } from '../../words/languages.ts';
import type { Words } from '../../words/words.ts';
import { frozenLabel } from '../editions/hands-off.ts';
import type { LeftOut, Plan } from '../plan/plan.ts';
import { type BodyState, writeBodyState } from './body-state.ts';
import { editorPlacesOf, markdownOf } from './editor-places.ts';
import { keepTicks } from './keep-ticks.ts';
import { readManagedPart, replaceManagedPart } from './managed-part.ts';
import { nothingRefused, settingsOf } from './refused.ts';

export interface PullRequestFacts {
  readonly snapshot: Pick<Snapshot, 'edition' | 'completeness'>;
  readonly document: Document;
  readonly plan: Plan;
  readonly state: BodyState;
  /** The page of a line (from 1) of a file on the branch. */
  readonly pageUrl: (path: string, line: number) => string;
  /** A picture on the branch, as it is. */
  readonly pictureUrl: (path: string) => string;
  /** Markdown of the questions that the editor may show instead; `null` if there are none. */
  readonly candidates: { readonly count: number; readonly markdown: string } | null;
  /** The page of the run that keeps its files, or `null` if there is none. */
  readonly runUrl: string | null;
}

/** The most lines of one kind that are shown; the others are counted. */
const mostLines = 40;

/**
 * The whole body: our part rewritten, with what people wrote around it and the boxes that they ticked kept. It mentions nobody,
 * closes nothing, creates no back-links on the pages it links to, and is short enough for GitHub.
 *
 * @param existing the body as it is now, or `null` for a new pull request
 */
export function composePullRequestBody(facts: PullRequestFacts, existing: string | null): string {
  const part = composePart(facts);
  const old = existing === null ? null : readManagedPart(existing);
  const words = wordsOf[facts.document.language].desk.pullRequest;
  return replaceManagedPart(existing, old === null ? part : keepTicks(old, part), words);
}

function composePart(facts: PullRequestFacts): string {
  const { snapshot, document, plan, state, pageUrl, pictureUrl, runUrl } = facts;
  const { edition } = snapshot;
  const words = wordsOf[document.language];
  const say = words.desk.pullRequest;
  // A link to a file creates no back-link.
  const pageOf = (path: string, line: number | null) =>
    pullRequestLink(untrusted(line === null ? path : say.line(line)), pageUrl(path, line ?? 1));
  const places = editorPlacesOf(plan.files).map(
    ({ path, line, label, what }) =>
      `- [ ] ${pageOf(path, line)} ${pullRequestText(untrusted(label === '' ? what : say.place(label, what)))}`,
  );
  const leftOut = plan.leftOut.map((left) => `- [ ] ${pageOf(left.path, left.line)} ${explain(left, words)}`);
  const picture = plan.files.find(({ path, after }) => after !== null && path.endsWith(`/${cardPicture}`));
  const sections = [
    // First, so that it is never what is cut when the body is too long.
    [writeBodyState(state)],
    composeSummary(edition, countDocument(document), words),
    picture === undefined ? [] : [`!${pullRequestLink(untrusted(say.picture), pictureUrl(picture.path))}`],
    [say.preview(runUrl, edition.date)],
    plan.kind === 'nothing' && plan.reason === 'rewritten' ? [`> [!WARNING]\n> ${say.rewritten}`] : [],
    titled(say.places, places, say),
    titled(say.optional, composeOffers(document, plan, words), say),
    titled(say.leftOut, leftOut, say),
    titled(
      say.diagnostics,
      [...composeNotSet(state, say), ...document.diagnostics.map((one) => composeDiagnostic(one, words))],
      say,
    ),
    titled(
      say.completeness,
      snapshot.completeness.map(({ scope, note, ...counted }) =>
        say.complete({ ...counted, scope: quiet(scope), note: note === null ? null : quiet(note) }),
      ),
      say,
    ),
    [say.howTo, '', ...composeHelp(edition, say)],
    // Last, so that it is what is cut when the body is too long.
    facts.candidates === null ? [] : composeCandidates(facts.candidates, say),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** What an editor may add, as boxes; what is there already is not offered. */
function composeOffers({ sections }: Document, { files }: Plan, { sections: words }: Words): string[] {
  return sections.flatMap(({ id, heading }) => {
    if (id !== 'events' || markdownOf(files).some(({ text }) => hasHeading(text, heading))) return [];
    return [`- [ ] ${quiet(words.events.offer(heading))}`];
  });
}

function hasHeading(markdown: string, heading: string): boolean {
  return markdown.split(/\r?\n/).some((line) => /^#{1,6}\s/.test(line) && line.includes(heading));
}

/** In a fence nobody is mentioned and nothing is linked; it is longer than any run of backticks in it. */
function composeCandidates(
  { count, markdown }: NonNullable<PullRequestFacts['candidates']>,
  { candidates }: PullRequestWords,
): string[] {
  const longest = Math.max(2, ...[...markdown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [
    `<details><summary>${candidates(count)}</summary>`,
    '',
    `${fence}markdown`,
    markdown.trim(),
    fence,
    '',
    '</details>',
  ];
}

function titled(title: string, lines: readonly string[], { andMore }: PullRequestWords): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - mostLines;
  return [title, '', ...lines.slice(0, mostLines), ...(more > 0 ? [andMore(more)] : [])];
}

function composeSummary(edition: Edition, counts: Counts, words: Words): string[] {
  const { contributors = 0, newcomers = 0 } = counts;
  const { covers, holds } = words.desk.pullRequest;
  return [covers(coverageOf(edition)), holds(amountsOf(counts, words), contributors, newcomers)];
}

function explain({ reason, text }: LeftOut, { desk }: Words): string {
  const why = desk.pullRequest.leftOutReasons[reason];
  // A full-width colon needs no blank.
  const gap = why.endsWith('：') ? '' : ' ';
  return text === null ? why : `${why}${gap}${pullRequestText(readable(text))}`;
}

/** A line of the post as its readers see it: no list marker, no link targets, no character references. */
function readable(text: UntrustedText): UntrustedText {
  return untrusted(
    text.raw
      .replace(/^\s*[-*+] /gm, '')
      .replace(/\]\([^)]*\)/g, ']')
      .replace(/[[\]*`]/g, '')
      .replace(/&(?:#(\d{1,6})|(amp|lt|gt|quot));/g, (_, code?: string, name?: string) =>
        name === undefined ? String.fromCodePoint(Number(code)) : (named[name] ?? ''),
      ),
  );
}

/** The references that the Markdown encoder writes by name. */
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function composeNotSet({ refused }: BodyState, say: PullRequestWords): string[] {
  const notSet = settingsOf(refused ?? nothingRefused);
  return notSet.length === 0 ? [] : [`- ⚠️ ${say.notSet(notSet)}`];
}

function composeDiagnostic(diagnostic: Diagnostic, words: Words): string {
  const { severity, subject } = diagnostic;
  const about = subject === null ? '' : words.desk.pullRequest.about(pullRequestText(subject));
  return `- ${severity === 'warning' ? '⚠️ ' : ''}${quiet(tellDiagnostic(diagnostic, words))}${about}`;
}

function composeHelp({ date, publishesAt, timeZone }: Edition, say: PullRequestWords): string[] {
  return [
    say.edit,
    say.credit,
    say.optOut,
    say.refresh(date),
    say.freeze(frozenLabel),
    say.merge(localMinute(publishesAt, timeZone), timeZone),
  ];
}

/** Our own sentences may quote a name that somebody else chose. */
function quiet(sentence: string): string {
  return pullRequestText(untrusted(sentence));
}
