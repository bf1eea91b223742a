// What the body of any pull request of ours is put together from.
import { pullRequestLink, pullRequestText } from '../../text/pull-request-text.ts';
import { type UntrustedText, untrusted } from '../../text/untrusted-text.ts';
import type { PullRequestWords } from '../../words/desk-words.ts';
import type { LeftOut, Plan } from '../plan/plan.ts';
import type { BodyState } from './body-state.ts';
import { keepTicks } from './keep-ticks.ts';
import { type PartWords, readManagedPart, replaceManagedPart } from './managed-part.ts';
import { nothingRefused, settingsOf } from './refused.ts';

/** The most lines of one kind that are shown; the others are counted. */
const mostLines = 40;

/**
 * The whole body: our part rewritten, with what people wrote around it and the boxes that they ticked kept.
 *
 * @param existing the body as it is now, or `null` for a new pull request
 */
export function rewriteBody(existing: string | null, part: string, words: PartWords): string {
  const old = existing === null ? null : readManagedPart(existing);
  return replaceManagedPart(existing, old === null ? part : keepTicks(old, part), words);
}

/** @param parts of lines each; those without any are left out */
export function joinParts(parts: readonly (readonly string[])[]): string {
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

export function titled(title: string, lines: readonly string[], { andMore }: PullRequestWords): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - mostLines;
  return [title, '', ...lines.slice(0, mostLines), ...(more > 0 ? [andMore(more)] : [])];
}

/** A line of a file, or the file. A link to a file creates no back-link. */
export function linkTo(
  path: string,
  line: number | null,
  pageUrl: (path: string, line: number) => string,
  say: PullRequestWords,
): string {
  return pullRequestLink(untrusted(line === null ? path : say.line(line)), pageUrl(path, line ?? 1));
}

/** The picture of that name, if the plan has it. */
export function composePicture(
  { files }: Plan,
  name: string,
  alt: string,
  pictureUrl: (path: string) => string,
): string[] {
  const picture = files.find(({ path, after }) => after !== null && path.endsWith(`/${name}`));
  return picture === undefined ? [] : [`!${pullRequestLink(untrusted(alt), pictureUrl(picture.path))}`];
}

/** What a merge left out, as boxes. */
export function composeLeftOut(
  { leftOut }: Plan,
  pageUrl: (path: string, line: number) => string,
  say: PullRequestWords,
): string[] {
  return leftOut.map((left) => `- [ ] ${linkTo(left.path, left.line, pageUrl, say)} ${explain(left, say)}`);
}

export function composeRewritten(plan: Plan, { rewritten }: PullRequestWords): string[] {
  return plan.kind === 'nothing' && plan.reason === 'rewritten' ? [`> [!WARNING]\n> ${rewritten}`] : [];
}

export function composeNotSet({ refused }: BodyState, say: PullRequestWords): string[] {
  const notSet = settingsOf(refused ?? nothingRefused);
  return notSet.length === 0 ? [] : [`- ⚠️ ${say.notSet(notSet)}`];
}

function explain({ reason, text }: LeftOut, { leftOutReasons }: PullRequestWords): string {
  const why = leftOutReasons[reason];
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
