// The agenda as an outline: which blocks are topics, and how deep each is nested.
import { rowContent } from '../../markdown/blocks.ts';
import { type Inline, joined } from '../../markdown/inline.ts';
import type { ContentBlock } from './labels.ts';
import type { OutlineEntry } from './written-agenda.ts';

/**
 * What a line of text below a heading is: a topic of its own, or a remark on the heading, which then refers to what the
 * line names (`Github Issue：[…](…)`).
 */
export type LineMeaning = 'topic' | 'remark';

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
    if (block.kind === 'item') outline.item(block.indent, block.content);
    else if (block.kind === 'row') outline.row(block.cells);
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
    if (block.kind === 'heading') outline.heading(block.level, block.content);
    else if (block.kind === 'agenda') outline.restart();
    else if (block.kind === 'aside') outline.stop();
    else if (block.kind === 'item') outline.item(block.indent, block.content);
    else if (block.kind === 'row') outline.row(block.cells);
    else if (block.kind === 'line') {
      if (outline.continues(block.indent, block.content.text, gap)) outline.continue(block.content);
      else outline.lineInSection(block.content, gap);
    }
    gap = block.kind === 'blank' || block.kind === 'break' || block.kind === 'label';
  }
  return outline.entries;
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

class Outline {
  readonly #drafts: Draft[] = [];
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

  heading(level: number, content: Inline): void {
    const outer = this.#headings.filter((one) => one.level < level);
    this.restart();
    this.#headings = [...outer, { level, draft: this.#add(content, outer.length) }];
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

  row(cells: readonly Inline[]): void {
    if (this.#begun) this.line(rowContent(cells));
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
    if (topic === undefined || !this.#annotates(content.text)) return false;
    if (!namesOwner(content.text)) topic.mentions.push(content);
    return true;
  }

  #annotates(text: string): boolean {
    return (this.#lines !== null && namesOwner(text)) || (this.#lines === 'remark' && namesWork(text));
  }

  #add(content: Inline, depth: number): Draft {
    const draft: Draft = { parts: [content], depth, mentions: [] };
    this.#drafts.push(draft);
    return draft;
  }
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
