// The body of the draft pull request: what an editor needs, on one screen.
import { localMinute } from '../../model/calendar.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Edition } from '../../model/edition.ts';
import type { Counts } from '../../model/report.ts';
import type { Completeness, Snapshot } from '../../model/snapshot.ts';
import { countDocument, namedCounts } from '../../sections/count-document.ts';
import type { Document } from '../../sections/document.ts';
import { pullRequestLink, pullRequestText } from '../../text/pull-request-text.ts';
import { type UntrustedText, untrusted } from '../../text/untrusted-text.ts';
import { plural } from '../../words/counting.ts';
import { wordsOf } from '../../words/languages.ts';
import { frozenLabel } from '../editions/hands-off.ts';
import type { LeftOut, LeftOutReason, Plan } from '../plan/plan.ts';
import { type BodyState, writeBodyState } from './body-state.ts';
import { editorPlacesOf } from './editor-places.ts';
import { keepTicks } from './keep-ticks.ts';
import { readManagedPart, replaceManagedPart } from './managed-part.ts';

export interface PullRequestFacts {
  readonly snapshot: Pick<Snapshot, 'edition' | 'completeness'>;
  readonly document: Document;
  readonly plan: Plan;
  readonly state: BodyState;
  /** The page of a line (from 1) of a file on the branch. */
  readonly lineUrl: (path: string, line: number) => string;
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
  return replaceManagedPart(existing, old === null ? part : keepTicks(old, part));
}

function composePart({ snapshot, document, plan, state, lineUrl }: PullRequestFacts): string {
  const { edition } = snapshot;
  // A link to a file creates no back-link.
  const pageOf = (path: string, line: number | null) =>
    pullRequestLink(untrusted(line === null ? path : `line ${line}`), lineUrl(path, line ?? 1));
  const places = editorPlacesOf(plan.files).map(
    ({ path, line, what }) => `- [ ] ${pageOf(path, line)} ${pullRequestText(untrusted(what))}`,
  );
  const leftOut = plan.leftOut.map((left) => `- [ ] ${pageOf(left.path, left.line)} ${explain(left)}`);
  const sections = [
    // First, so that it is never what is cut when the body is too long.
    [writeBodyState(state)],
    [composeSummary(edition, countDocument(document))],
    plan.kind === 'nothing' && plan.reason === 'rewritten' ? [`> [!WARNING]\n> ${plan.message}`] : [],
    titled('### Only you can write', places),
    titled('### Left out, because your words win', leftOut),
    titled('### Worth knowing', document.diagnostics.map(composeDiagnostic)),
    titled('### Complete?', snapshot.completeness.map(composeCompleteness)),
    ['### How to', ...composeHelp(edition.date)],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function titled(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - mostLines;
  return [title, '', ...lines.slice(0, mostLines), ...(more > 0 ? [`- … and ${more} more`] : [])];
}

function composeSummary({ date, timeZone, window }: Edition, counts: Counts): string {
  const at = (instant: string) => localMinute(instant, timeZone);
  const numbers = namedCounts(counts, wordsOf.en)
    .filter(({ count }) => count > 0)
    .map(({ count, amount }) => amount(count));
  const { contributors = 0, newcomers = 0 } = counts;
  const people = contributors === 0 ? '' : `; ${plural(contributors, 'contributor')}`;
  const firsts = newcomers === 0 ? '' : `, ${newcomers} of them for the first time`;
  return [
    `The edition of **${date}** covers ${at(window.from)} to ${at(window.to)} (${timeZone}).`,
    `It has ${numbers.length === 0 ? 'nothing yet' : numbers.join(', ')}${people}${people === '' ? '' : firsts}.`,
  ].join('\n');
}

const reasons: Readonly<Record<LeftOutReason, string>> = {
  edited: 'is in your words; GitHub now says:',
  deleted: 'you deleted the line that was here; GitHub now says:',
  withdrawn: 'is in your words; GitHub no longer says this:',
  'no-place': 'the place where this belongs is gone:',
  'file-replaced': 'you replaced this file; the new draft has another version.',
  'file-deleted': 'you deleted this file; the new draft has another version.',
  'file-unreadable': 'this file is no longer UTF-8, so nothing could be merged into it.',
};

function explain({ reason, text }: LeftOut): string {
  return text === null ? reasons[reason] : `${reasons[reason]} ${pullRequestText(readable(text))}`;
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

function composeDiagnostic({ severity, message, subject }: Diagnostic): string {
  const about = subject === null ? '' : ` (${pullRequestText(subject)})`;
  return `- ${severity === 'warning' ? '⚠️ ' : ''}${pullRequestText(untrusted(message))}${about}`;
}

/** `mosn: 58 of 58 by search, 58 by listing`. */
function composeCompleteness({ scope, expected, bySearch, byListing, note }: Completeness): string {
  const listing = byListing === null ? 'listing not run' : `${byListing} by listing`;
  const why = note === null ? '' : ` (${pullRequestText(untrusted(note))})`;
  const where = pullRequestText(untrusted(scope));
  return `- Merged pull requests of ${where}: ${bySearch} of ${expected} by search, ${listing}${why}`;
}

function composeHelp(date: string): string[] {
  return [
    '',
    `- **Edit**: change anything on this branch. A refresh adds new facts and keeps every word of yours; a line that you delete stays deleted.`,
    '- **A wrong credit**: correct the line here. To correct it for good, use `contributors.aliases`, `contributors.bots` or `exclude` in the configuration.',
    `- **Refresh**: run the workflow by hand, or \`sofa-weekly publish --edition ${date}\`.`,
    `- **No more refreshes**: mark this as ready for review, or put the label \`${frozenLabel}\` on it.`,
  ];
}
