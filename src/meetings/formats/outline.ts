// The agenda as an outline: which blocks are topics, and how deep each is nested.
import { type Inline, joined } from '../../markdown/inline.ts';
import type { ContentBlock } from './labels.ts';
import { type Row, topicOfRow } from './row-topic.ts';
import type { OutlineEntry } from './written-agenda.ts';

/**
 * What a line of text below a heading is: a topic of its own, or a remark on the heading, which then refers to what the
 * line names (`Github Issue：[…](…)`). `note`: it is neither, but it may say who owns a topic.
 */
export type LineMeaning = 'topic' | 'remark' | 'note';

/**
 * The list below `议题：`, up to the first paragraph that is not part of it. Lines directly below the label are topics
 * as well, lines directly below an item belong to it, and so do indented ones after a blank line.
 * @param lines `null` if every line is what it says
 */
export function readList(content: readonly ContentBlock[], lines: LineMeaning | null = null): OutlineEntry[] {
  const start = content.findIndex((block) => block.kind === 'agenda');
  if (start < 0) return [];
  const outline = new Outline(lines);
  outline.restart();
  let gap = false;
  for (const block of content.slice(start + 1)) {
    if (block.kind === 'item' && isInvitation(block)) continue;
    if (block.kind === 'item') outline.item(block.indent, block.content);
    else if (block.kind === 'row') outline.row(block);
    else if (block.kind === 'line') {
      if (outline.continues(block.indent, block.content.text, gap)) outline.continue(block.content);
      else if (outline.annotate(block.content)) continue;
      else if (gap) break;
      else outline.line(block.content);
    } else if (block.kind !== 'blank' && block.kind !== 'header') break;
    gap = block.kind === 'blank';
  }
  return outline.entries;
}

/**
 * Headings are topics, and what stands below them is nested in them: lists, the rows of tables, and lines of text if
 * they are meant as topics. A line after a list is one only if it names work: an agenda ends with words of invitation.
 * A body without headings is its list. Nobody's topic is `Owner：`.
 */
export function readSections(content: readonly ContentBlock[], lines: LineMeaning): OutlineEntry[] {
  if (!content.some((block) => block.kind === 'heading')) return readList(fromAgenda(content), lines);
  const outline = new Outline(lines);
  let gap = false;
  for (const block of content) {
    if (isInvitation(block)) continue;
    if (block.kind === 'heading') outline.heading(block.level, block.content);
    else if (block.kind === 'agenda') outline.restart();
    else if (block.kind === 'aside') outline.stop();
    else if (block.kind === 'item') outline.item(block.indent, block.content);
    else if (block.kind === 'row') outline.row(block);
    else if (block.kind === 'line') {
      if (outline.continues(block.indent, block.content.text, gap)) outline.continue(block.content);
      else outline.lineInSection(block.content, gap);
    }
    gap = block.kind === 'blank' || block.kind === 'break' || block.kind === 'label';
  }
  return outline.toldEntries;
}

function fromAgenda(content: readonly ContentBlock[]): readonly ContentBlock[] {
  if (content.some((block) => block.kind === 'agenda')) return content;
  const list = content.findIndex((block) => block.kind === 'item');
  return list < 0 ? [] : [{ kind: 'agenda' }, ...content.slice(list)];
}

interface Draft {
  readonly parts: Inline[];
  readonly depth: number;
  readonly mentions: Inline[];
}

export class Outline {
  readonly #drafts: Draft[] = [];
  readonly #headingDrafts = new Set<Draft>();
  /** Topics of which a line says whose they are. */
  readonly #noted = new Set<Draft>();
  /** `null` in a plain list, where every line is what it says. */
  readonly #lines: LineMeaning | null;
  #headings: { readonly level: number; readonly draft: Draft }[] = [];
  /** The items that a deeper one would be nested in, outermost first. */
  #items: { readonly indent: number; readonly draft: Draft }[] = [];
  #begun = false;
  #listed = false;

  constructor(lines: LineMeaning | null) {
    this.#lines = lines;
  }

  get entries(): OutlineEntry[] {
    return this.#drafts.map(({ parts, depth, mentions }) => ({ content: joined(parts), depth, mentions }));
  }

  /** The same without headings that nothing stands below. */
  get filledEntries(): OutlineEntry[] {
    return this.#withoutEmpty(() => true);
  }

  /** Without headings that nothing stands below, if others of their level are filled, or they are named for nothing. */
  get toldEntries(): OutlineEntry[] {
    const filled = new Set(
      this.entries.filter((_, n) => this.#isHeading(n) && this.#isFilled(n)).map(({ depth }) => depth),
    );
    return this.#withoutEmpty(({ content, depth }) =>
      this.#lines === 'topic'
        ? filled.has(depth)
        : /^(?:其[他它]|待定|待补充|others?|misc)[:：]?$/i.test(content.text),
    );
  }

  #withoutEmpty(goes: (entry: OutlineEntry) => boolean): OutlineEntry[] {
    return this.entries.filter((entry, n) => {
      const isNoted = this.#noted.has(this.#drafts[n] ?? nobody);
      const tells = isNoted || entry.mentions.length > 0 || entry.content.references.length > 0;
      return !this.#isHeading(n) || this.#isFilled(n) || tells || !goes(entry);
    });
  }

  #isHeading(n: number): boolean {
    return this.#headingDrafts.has(this.#drafts[n] ?? nobody);
  }

  #isFilled(n: number): boolean {
    return (this.#drafts[n + 1]?.depth ?? -1) > (this.#drafts[n]?.depth ?? 0);
  }

  heading(level: number, content: Inline): void {
    const outer = this.#headings.filter((one) => one.level < level);
    this.restart();
    const draft = this.#add(content, outer.length);
    this.#headingDrafts.add(draft);
    this.#headings = [...outer, { level, draft }];
  }

  /** Topics follow that are nested in nothing. */
  restart(): void {
    this.stop();
    this.#begun = true;
  }

  /** What follows is not agenda. */
  stop(): void {
    this.#headings = [];
    this.#items = [];
    this.#begun = false;
    this.#listed = false;
  }

  item(indent: number, content: Inline): void {
    if (!this.#begun) return;
    // CommonMark nests from the column of the outer item's text on; two columns are what people get by with.
    while (this.#items.length > 0 && indent < (this.#items.at(-1)?.indent ?? 0) + 2) this.#items.pop();
    this.#listed = true;
    if (this.annotate(content)) return;
    this.#items.push({ indent, draft: this.#add(content, this.#headings.length + this.#items.length) });
  }

  row(row: Row): void {
    if (this.#begun) this.line(topicOfRow(row));
  }

  line(content: Inline): void {
    this.#items = [];
    this.#add(content, this.#headings.length);
  }

  lineInSection(content: Inline, gap: boolean): void {
    if (gap) this.#items = [];
    const isWork = content.references.length > 0;
    if (!this.#begun || this.annotate(content) || (this.#listed && !isWork)) return;
    if (this.#lines === 'topic') this.line(content);
    else if (!this.#listed) this.#headings.at(-1)?.draft.mentions.push(content);
  }

  /** Whether a line of text goes on with the item above it. @param gap a blank line stands between them */
  continues(indent: number, text: string, gap: boolean): boolean {
    const item = this.#items.at(-1);
    if (item === undefined || this.#annotates(text)) return false;
    return !gap || indent >= item.indent + 2;
  }

  continue(content: Inline): void {
    const last = this.#items.at(-1)?.draft;
    last?.parts.push(content);
  }

  /** Gives what a line says about the topic above it to that topic. */
  annotate(content: Inline): boolean {
    const topic = this.#items.at(-1)?.draft ?? this.#headings.at(-1)?.draft;
    if (topic !== undefined && namesPeople(content.text)) {
      topic.parts.push(content);
      this.#noted.add(topic);
      return true;
    }
    if (topic === undefined || !this.#annotates(content.text)) return false;
    this.#noted.add(topic);
    if (!namesOwner(content.text)) topic.mentions.push(content);
    return true;
  }

  #annotates(text: string): boolean {
    return (
      (this.#lines !== null && namesOwner(text)) ||
      (this.#lines !== null && this.#lines !== 'topic' && namesWork(text))
    );
  }

  #add(content: Inline, depth: number): Draft {
    const draft: Draft = { parts: [content], depth, mentions: [] };
    this.#drafts.push(draft);
    return draft;
  }
}

const inviting =
  /^[^\p{L}]*(?:也|同时|非常|热烈)?欢迎(?![页语界词])|感兴趣的?(?:同学|朋友|小伙伴|开发者)|总有一[个件款]适合|期待(?:你|您|大家)的?(?:加入|参与)|\beveryone is welcome\b|\bfeel free to\b|\bjoin us\b/iu;

/** Words to whoever may come, which is nobody's topic. */
export function isInvitation(block: ContentBlock): boolean {
  return (block.kind === 'item' || block.kind === 'line') && inviting.test(block.content.text);
}

const nobody: Draft = { parts: [], depth: 0, mentions: [] };

/** `@octo-ann @octo-wei`, and nothing else. */
function namesPeople(text: string): boolean {
  return /^[(（]?(?:@[A-Za-z0-9][\w-]*[\s,，、&/;]*(?:and\s|和|与)?\s*)+[)）]?$/.test(text);
}

/** `Github Issue：`, `PR 链接：` */
function namesWork(text: string): boolean {
  return /^(?:github)?(?:issue|pr|pullrequest)s?(?:地址|链接)?[:：]/i.test(withoutBlanks(text));
}

function namesOwner(text: string): boolean {
  return /^(?:owner|负责人)s?[:：]/i.test(withoutBlanks(text));
}

function withoutBlanks(text: string): string {
  return text.slice(0, 60).replace(/[*_\s]/g, '');
}
