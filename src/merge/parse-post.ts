// A post as a tree: front matter with its fields, sections with their extent, list items with what stands below them, lines.
import { endOfHidden } from '../markdown/hidden-lines.ts';
import {
  dayOf,
  type Heading,
  headingOf,
  isReleaseLabel,
  isTimeLabel,
  labelOf,
  pictureOf,
  type Renames,
  recordKey,
} from './identity.ts';
import type { Line } from './text-lines.ts';

/**
 * `post`: the root · `front`: the front matter, and its `field`s · `section`: a heading and all that stands below it; the picture that
 * ends a post begins one, too, so that it belongs to no project · `item`: one of a list · `block`: a code block, an HTML comment, a
 * table: nobody looks into it · `line`: any other line · `end`: what stands before the end of the file, no line at all.
 */
export type NodeKind = 'post' | 'front' | 'field' | 'section' | 'item' | 'block' | 'line' | 'end';

export interface PostNode {
  readonly kind: NodeKind;
  /** Its own, without those below it. */
  lines: readonly Line[];
  /** The blank lines before it. */
  gap: readonly Line[];
  /** What it is known by among its siblings; `null` if only its words tell. */
  key: string | null;
  /** Of a section: what its heading says. */
  readonly name: string;
  /** Of a section: 0 to 7, and the less, the further it reaches. */
  readonly level: number;
  parent: PostNode | null;
  readonly children: PostNode[];
  /** Its place in its text, and the nodes before and after it there. */
  readonly index: number;
  readonly before: PostNode | null;
  next: PostNode | null;
}

/** What is known of a text from its other versions. */
export interface Surroundings {
  readonly renames: Renames;
  /** Sections that now have another kind of heading, as `parent\nname` → the level that they had. */
  readonly levels: ReadonlyMap<string, number>;
  /** The pictures that end one of the versions, and the sections that no such picture has behind it. */
  readonly footers: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

const bullet = /^(\s*)(?:[-*+]|\d{1,9}[.)])(?:\s+\S|\s*$)/;
const fieldName = /^([A-Za-z_][\w-]*)\s*:/;
const root = { lines: [], gap: [], key: '', name: '', level: -1, parent: null, index: -1, before: null };

export function parsePost(lines: readonly Line[], around: Surroundings): PostNode {
  const texts = lines.map(({ text }) => text);
  const post: PostNode = { ...root, kind: 'post', children: [], next: null };
  const sections: PostNode[] = [post];
  let items: PostNode[] = [];
  let gap: Line[] = [];
  let last = post;
  let at = 0;
  const add = (parent: PostNode, kind: NodeKind, end: number, key: string | null, level = 0): PostNode => {
    const [own, index, name, before] = [lines.slice(at, end), last.index + 1, key ?? '', last];
    last = { kind, lines: own, gap, key, name, level, parent, children: [], index, before, next: null };
    before.next = last;
    at = end;
    gap = [];
    parent.children.push(last);
    return last;
  };
  const innermost = () => sections.at(-1) ?? post;
  const openSection = (end: number, key: string, level: number) => {
    while (innermost().level >= level) sections.pop();
    sections.push(add(innermost(), 'section', end, key, level));
    items = [];
  };

  const lastHeading = texts.findLastIndex((text, line) => {
    const name = headingOf(text, texts[line + 1])?.name;
    return name !== undefined && (around.names.size === 0 || around.names.has(name));
  });
  const isFence = (text: string | undefined) => text?.trimEnd() === '---';
  const frontEnd = isFence(texts[0]) ? texts.findIndex((text, line) => line > 0 && isFence(text)) : -1;
  const front = frontEnd === -1 ? post : add(post, 'front', 1, 'front');
  for (let line = lines[at]; line !== undefined; line = lines[at]) {
    const { text } = line;
    const heading = headingOf(text, texts[at + 1]);
    const picture = pictureOf(text);
    if (text.trim() === '') {
      gap.push(line);
      at += 1;
    } else if (at === frontEnd) {
      add(front, 'field', at + 1, '---');
    } else if (at < frontEnd) {
      add(front, 'field', endOfField(texts, at, frontEnd), fieldName.exec(text)?.[1] ?? null);
    } else if (heading !== null) {
      openSection(at + heading.lines, heading.name, levelOf(heading, sections, around));
    } else if (at > lastHeading && around.footers.has(picture ?? '')) {
      openSection(at + 1, `picture ${picture}`, 0);
    } else {
      const blockEnd = endOfBlock(texts, at);
      const column = columnOf(text);
      const isItem = blockEnd === null && bullet.test(text);
      const isLazy = gap.length === 0 && !isItem && blockEnd === null && picture === null;
      if (!isLazy || column > 0) items = items.filter((item) => columnOf(wordsOf(item)) < column);
      const parent = items.at(-1) ?? innermost();
      if (isItem) items.push(add(parent, 'item', at + 1, recordKey(text, around.renames)));
      else if (blockEnd !== null) add(parent, 'block', blockEnd, null);
      else
        add(parent, 'line', at + 1, picture === null ? lineKey(text, around.renames) : `picture ${picture}`);
    }
  }
  nodesOf(post).forEach(nameSection);
  add(post, 'end', at, 'end');
  return post;
}

/** Every node of a tree, each before what stands below it. */
export function nodesOf(root: PostNode, found: PostNode[] = []): PostNode[] {
  found.push(root);
  for (const child of root.children) nodesOf(child, found);
  return found;
}

/** What a node says, without line breaks. */
export function wordsOf({ lines }: PostNode): string {
  return lines.map(({ text }) => text).join('\n');
}

/** How far a line is indented. */
export function columnOf(text: string): number {
  return /^\s*/.exec(text)?.[0].replaceAll('\t', '    ').length ?? 0;
}

/** Behind the last line of a field, whose value may go on in indented lines and list items. */
function endOfField(texts: readonly string[], start: number, end: number): number {
  return texts.findIndex((text, at) => at > start && (at === end || !/^(?:\s+\S|- )/.test(text)));
}

/**
 * The level that a section of this name had below one of the open ones. Else, in a render, a name that is only bold stands one level
 * below the heading with `#` that it stands under.
 */
function levelOf({ name, level }: Heading, open: readonly PostNode[], around: Surroundings): number {
  const former = open.toReversed().map((section) => around.levels.get(`${section.name}\n${name}`));
  const known = former.find((one) => one !== undefined);
  if (level !== 7 || around.names.size > 0) return known ?? level;
  const above = open.findLast(({ lines: [line] }) => !/^\s*\*\*/.test(line?.text ?? ''))?.level ?? 0;
  return above > 0 ? above + 1 : level;
}

/** Behind the code block, HTML comment or table that begins here, or `null`. What is never closed is plain lines. */
function endOfBlock(texts: readonly string[], start: number): number | null {
  const isRow = (text: string | undefined) => /^\s*\|/.test(text ?? '');
  const hidden = endOfHidden(texts, start);
  if (hidden !== null) return hidden > texts.length ? null : hidden;
  let end = start;
  while (isRow(texts[end])) end += 1;
  return end === start ? null : end;
}

function lineKey(text: string, renames: Renames): string | null {
  const label = labelOf(text);
  if (label !== null) return `label ${label}`;
  return /^\s*\[/.test(text) ? recordKey(text, renames) : null;
}

/** A section with a time is a meeting: one of its series on that day, wherever it is told of. One with a page to download from is a release. */
function nameSection(node: PostNode): void {
  const find = (isIt: (label: string) => boolean) =>
    node.children.find(({ key }) => key?.startsWith('label ') && isIt(key.slice('label '.length)));
  const time = node.kind === 'section' ? find(isTimeLabel) : undefined;
  if (time !== undefined) node.key = `meeting ${node.name} ${dayOf(wordsOf(time)) ?? ''}`;
  else if (node.kind === 'section' && find(isReleaseLabel)) node.key = `release ${node.name}`;
}
