// The body of the draft pull request: what an editor needs, on one screen.
import { cardPicture } from '../../model/artifact.ts';
import { localMinute } from '../../model/calendar.ts';
import { type Diagnostic, tellDiagnostic } from '../../model/diagnostic.ts';
import { coverageOf, type Edition } from '../../model/edition.ts';
import type { Counts } from '../../model/report.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { amountsOf, countDocument } from '../../sections/count-document.ts';
import type { Document } from '../../sections/document.ts';
import { pullRequestText } from '../../text/pull-request-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import type { PullRequestWords } from '../../words/desk-words.ts';
import { wordsOf } from '../../words/languages.ts';
import type { Words } from '../../words/words.ts';
import { frozenLabel } from '../editions/hands-off.ts';
import type { Plan } from '../plan/plan.ts';
import {
  composeLeftOut,
  composeNotSet,
  composePicture,
  composeRewritten,
  joinParts,
  linkTo,
  rewriteBody,
  titled,
} from './body-parts.ts';
import { type BodyState, writeBodyState } from './body-state.ts';
import { editorPlacesOf, markdownOf } from './editor-places.ts';

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

/**
 * The whole body: our part rewritten, with what people wrote around it and the boxes that they ticked kept. It mentions nobody,
 * closes nothing, creates no back-links on the pages it links to, and is short enough for GitHub.
 *
 * @param existing the body as it is now, or `null` for a new pull request
 */
export function composePullRequestBody(facts: PullRequestFacts, existing: string | null): string {
  return rewriteBody(existing, composePart(facts), wordsOf[facts.document.language].desk.pullRequest);
}

function composePart(facts: PullRequestFacts): string {
  const { snapshot, document, plan, state, pageUrl, pictureUrl, runUrl } = facts;
  const { edition } = snapshot;
  const words = wordsOf[document.language];
  const say = words.desk.pullRequest;
  const places = editorPlacesOf(plan.files).map(
    ({ path, line, label, what }) =>
      `- [ ] ${linkTo(path, line, pageUrl, say)} ${pullRequestText(untrusted(label === '' ? what : say.place(label, what)))}`,
  );
  const sections = [
    // First, so that it is never what is cut when the body is too long.
    [writeBodyState(state)],
    composeSummary(edition, countDocument(document), words),
    composePicture(plan, cardPicture, say.picture, pictureUrl),
    [say.preview(runUrl, edition.date)],
    composeRewritten(plan, say),
    titled(say.places, places, say),
    titled(say.optional, composeOffers(document, plan, words), say),
    titled(say.leftOut, composeLeftOut(plan, pageUrl, say), say),
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
  return joinParts(sections);
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

function composeSummary(edition: Edition, counts: Counts, words: Words): string[] {
  const { contributors = 0, newcomers = 0 } = counts;
  const { covers, holds } = words.desk.pullRequest;
  return [covers(coverageOf(edition)), holds(amountsOf(counts, words), contributors, newcomers)];
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
