// The agenda as an outline: which blocks are topics, and how deep each is nested.
import { rowText } from '../../markdown/blocks.ts';
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
 * @param lines `null` where every line is what it says
 */
export function readList(content: readonly ContentBlock[], lines: LineMeaning | null = null): OutlineEntry[] {
  const start = content.findIndex((block) => block.kind === 'agenda');
  if (start < 0) return [];
  const outline = new Outline(lines);
  outline.restart();
  let gap = false;
  for (const block of content.slice(start + 1)) {
    if (block.kind === 'item') outline.item(block.indent, block.text);
    else if (block.kind === 'row') outline.row(block.cells);
    else if (block.kind === 'line') {
      if (outline.continues(block.indent, block.text, gap)) outline.continue(block.text);
      else if (outline.annotate(block.text)) continue;
      else if (gap) break;
      else outline.line(block.text);
    } else if (block.kind !== 'blank') break;
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
    if (block.kind === 'heading') outline.heading(block.level, block.text);
    else if (block.kind === 'agenda') outline.restart();
    else if (block.kind === 'aside') outline.stop();
    else if (block.kind === 'item') outline.item(block.indent, block.text);
    else if (block.kind === 'row') outline.row(block.cells);
    else if (block.kind === 'line') {
      if (outline.continues(block.indent, block.text, gap)) outline.continue(block.text);
      else outline.lineInSection(block.text, gap);
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
  text: string;
  readonly depth: number;
  readonly mentions: string[];
}

/** Something that looks like work: `#12`, or a link to an issue or a pull request. */
const work = /#\d|\/(?:issues|pull)\/\d/;

class Outline {
  readonly entries: Draft[] = [];
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

  heading(level: number, text: string): void {
    const outer = this.#headings.filter((one) => one.level < level);
    this.restart();
    this.#headings = [...outer, { level, draft: this.#add(text, outer.length) }];
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

  item(indent: number, text: string): void {
    if (!this.#begun) return;
    // CommonMark nests from the column of the outer item's text on; two columns are what people get by with.
    while (this.#items.length > 0 && indent < (this.#items.at(-1)?.indent ?? 0) + 2) this.#items.pop();
    this.#listed = true;
    if (this.annotate(text)) return;
    this.#items.push({ indent, draft: this.#add(text, this.#headings.length + this.#items.length) });
  }

  row(cells: readonly string[]): void {
    if (this.#begun) this.line(rowText(cells));
  }

  line(text: string): void {
    this.#items = [];
    this.#add(text, this.#headings.length);
  }

  lineInSection(text: string, gap: boolean): void {
    if (gap) this.#items = [];
    if (!this.#begun || this.annotate(text) || (this.#listed && !work.test(text))) return;
    if (this.#lines === 'topic') this.line(text);
    else if (!this.#listed) this.#headings.at(-1)?.draft.mentions.push(text);
  }

  /** Whether a line of text goes on with the item above it. @param gap a blank line stands between them */
  continues(indent: number, text: string, gap: boolean): boolean {
    const item = this.#items.at(-1);
    if (item === undefined || this.#annotates(text)) return false;
    return !gap || indent >= item.indent + 2;
  }

  continue(text: string): void {
    const last = this.#items.at(-1)?.draft;
    if (last !== undefined) last.text += ` ${text}`;
  }

  /** Gives what a line says about the topic above it to that topic. */
  annotate(text: string): boolean {
    const topic = this.#items.at(-1)?.draft ?? this.#headings.at(-1)?.draft;
    if (topic === undefined || !this.#annotates(text)) return false;
    if (!namesOwner(text)) topic.mentions.push(text);
    return true;
  }

  #annotates(text: string): boolean {
    return (this.#lines !== null && namesOwner(text)) || (this.#lines === 'remark' && namesWork(text));
  }

  #add(text: string, depth: number): Draft {
    const draft: Draft = { text, depth, mentions: [] };
    this.entries.push(draft);
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
