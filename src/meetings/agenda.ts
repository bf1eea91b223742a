// The outline of an agenda → its items: words, depth and references.

import { distinct, type ReferenceContext } from '../markdown/references.ts';
import { itemNameIn } from '../model/item-name.ts';
import type { AgendaItem } from '../model/meeting.ts';
import { untrusted } from '../text/untrusted-text.ts';
import type { OutlineEntry } from './formats/written-agenda.ts';

/** The most topics, and the most references. Anyone can write an agenda, and GitHub is asked about each reference. */
const most = { topics: 100, references: 100 };

/** What people write beside a topic that they struck out: that it comes another time, or not at all. */
const leftOver =
  /^[^\p{L}]*(?:is |was )?(?:moved|postponed|deferred|cancell?ed|dropped|removed|withdrawn|done|next (?:time|meeting|week)|not (?:this time|today)|延期|推迟|取消|下次|移到|改到|顺延|不讨论|已完成|暂缓)/iu;

export interface Agenda {
  readonly items: readonly AgendaItem[];
  /** Whether there were more topics, or more references in them, than one meeting can have. */
  readonly isCut: boolean;
}

/**
 * A topic that was struck out was taken off the agenda, and what is nested in it with it. One without words goes too
 * (a picture), unless it refers to something. No item is more than one level deeper than the one before it.
 */
export function readAgenda(outline: readonly OutlineEntry[], context: ReferenceContext): Agenda {
  const items: AgendaItem[] = [];
  let struckDepth: number | null = null;
  let room = most.references;
  let isCut = false;
  for (const { content, depth, mentions } of outline) {
    if (struckDepth !== null && depth > struckDepth) continue;
    const empty = content.text === '' && content.references.length === 0;
    const isOff = content.struck && (empty || leftOver.test(content.text));
    struckDepth = isOff ? depth : null;
    if (empty || isOff) continue;
    if (items.length === most.topics) return { items, isCut: true };
    const mentioned = mentions.flatMap((mention) => mention.references);
    const references = distinct([...content.references, ...mentioned]);
    isCut ||= references.length > room;
    items.push({
      text: untrusted(
        content.text || content.references.map((one) => itemNameIn(context.repository, one)).join(' '),
      ),
      depth: Math.min(depth, items.length === 0 ? 0 : (items.at(-1)?.depth ?? 0) + 1),
      references: references.slice(0, room),
    });
    room = Math.max(0, room - references.length);
  }
  return { items, isCut };
}
