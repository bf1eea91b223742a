// The comments below an agenda issue → what was decided, and where the recording is.

import { type Block, contentOf, readBlocks } from '../markdown/blocks.ts';
import { type Inline, joined } from '../markdown/inline.ts';
import { distinct, type ReferenceContext } from '../markdown/references.ts';
import type { Reference } from '../model/meeting.ts';
import { compareText } from '../text/compare-text.ts';
import { type UntrustedText, untrusted } from '../text/untrusted-text.ts';
import type { MemberComment } from './formats/written-agenda.ts';
import { linkTo } from './links.ts';

export interface Minutes {
  readonly decisions: readonly UntrustedText[];
  readonly recordingUrl: UntrustedText | null;
  /** What the decisions name. */
  readonly references: readonly Reference[];
}

export interface MinutesOptions {
  readonly recordingHosts: readonly string[];
  /** When the meeting began: a link to a host of recordings that is given later, and nothing else, is one. */
  readonly startsAt?: string;
  /** Where bare numbers belong. */
  readonly context?: ReferenceContext;
}

const minutesWords = /会议\s*(?:action|纪要|结论|决议|决定)/i;
const recordingWords = /回看|回放|录屏|录像|\brecord(?:ing|ed)\b|\breplay\b/i;
/** Sections of minutes that decide nothing. */
const otherSections = /参会|出席|回看|回放|录屏|录像|附件/;

/**
 * Decisions are the list items below `会议 Action:` or `会议纪要`, up to the first paragraph that is not part of the
 * list, and below the headings of a comment that begins with one; `Arklet：…` if the heading names a component.
 * A recording is the first link to an allowed host at or after the word (`回看视频：`); of several comments the newest is right.
 * What a member quotes is somebody else's, and is not read.
 */
export function parseMinutes(comments: readonly MemberComment[], options: MinutesOptions): Minutes {
  const inOrder = comments.toSorted((a, b) => compareText(a.createdAt, b.createdAt));
  const blocks = inOrder.map(({ body }) =>
    readBlocks(body, options.context ?? null).filter((block) => !isQuoted(block)),
  );
  const found = blocks.flatMap(decisionsIn);
  const decisions = new Set(found.map(({ text }) => text));
  const recording = blocks
    .map((one, n) => recordingIn(one, options.recordingHosts, isAfter(inOrder[n], options.startsAt)))
    .findLast((url) => url !== null);
  return {
    decisions: [...decisions].map(untrusted),
    references: distinct(found.flatMap(({ references }) => references)),
    recordingUrl: recording === undefined || recording === null ? null : untrusted(recording),
  };
}

interface Decision {
  readonly text: string;
  readonly references: readonly Reference[];
}

function decisionsIn(blocks: readonly Block[]): Decision[] {
  /** Each as the lines that it was written in. */
  const decisions: { component: string; lines: Inline[] }[] = [];
  let inSections = blocks.find((block) => block.kind !== 'blank')?.kind === 'heading';
  let reading = false;
  let component = '';
  /** What stands right above: an item, to be gone on with; a list that has ended; or neither. */
  let above: 'item' | 'list' | 'nothing' = 'nothing';
  for (const block of blocks) {
    const content = contentOf(block);
    const { text } = content;
    if (block.kind === 'heading') {
      const opens = minutesWords.test(text);
      inSections ||= opens || reading;
      reading = inSections && !otherSections.test(text);
      component = opens ? '' : `${text.replace(/\s*[:：]$/, '')}：`;
      above = 'nothing';
    } else if (block.kind === 'line' && text.length <= 24 && minutesWords.test(text)) {
      [reading, inSections, component, above] = [true, false, '', 'nothing'];
    } else if (block.kind === 'blank') {
      if (above === 'item') above = 'list';
    } else if (reading && (block.kind === 'item' || block.kind === 'row')) {
      above = text === '' || recordingWords.test(text) ? 'nothing' : 'item';
      if (above === 'item') decisions.push({ component, lines: [content] });
    } else if (reading && block.kind === 'line') {
      if (above === 'item') decisions.at(-1)?.lines.push(content);
      else if (above === 'list' && !inSections) reading = false;
    }
  }
  return decisions.map(({ component: of, lines }) => {
    const { text, references } = joined(lines);
    return { text: of + text, references };
  });
}

function isAfter(comment: MemberComment | undefined, startsAt: string | undefined): boolean {
  return comment !== undefined && startsAt !== undefined && comment.createdAt > startsAt;
}

/** @param mayBeBare whether a comment of one line needs no word for it */
function recordingIn(blocks: readonly Block[], hosts: readonly string[], mayBeBare: boolean): string | null {
  const words = blocks.findIndex((block) => recordingWords.test(contentOf(block).text));
  const from = words < 0 && mayBeBare && blocks.length === 1 ? 0 : words;
  if (from < 0) return null;
  for (const block of blocks.slice(from)) {
    const link = linkTo(hosts, contentOf(block));
    if (link !== null) return link;
  }
  return null;
}

function isQuoted(block: Block): boolean {
  return 'quoted' in block && block.quoted;
}
