// A post as a tree: front matter with its fields, sections with their extent, list items with what stands below them, lines.
import { dayOf, headingOf, isTimeLabel, labelOf, pictureOf, type Renames, recordKey } from './identity.ts';
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

export function parsePost(lines: readonly Line[], around: Surroundings): PostNode {
  const post: PostNode = {
    kind: 'post',
    lines: [],
    gap: [],
    key: '',
    name: '',
    level: -1,
    parent: null,
    children: [],
    index: -1,
    before: null,
    next: null,
  };
  const sections: PostNode[] = [post];
  let items: PostNode[] = [];
  let gap: Line[] = [];
  let last = post;
  let at = 0;
  const add = (parent: PostNode, kind: NodeKind, size: number, key: string | null, level = 0): PostNode => {
    const own = lines.slice(at, at + size);
    const index = last.index + 1;
    const name = key ?? '';
    const node = {
      kind,
      lines: own,
      gap,
      key,
      name,
      level,
      parent,
      children: [],
      index,
      before: last,
      next: null,
    };
    at += size;
    gap = [];
    last.next = node;
    last = node;
    parent.children.push(node);
    return node;
  };
  const innermost = () => sections.at(-1) ?? post;
  const openSection = (size: number, key: string, level: number) => {
    while (innermost().level >= level) sections.pop();
    sections.push(add(innermost(), 'section', size, key, level));
    items = [];
  };

  const lastFooter = lines.findLastIndex(({ text }) => around.footers.has(pictureOf(text) ?? ''));
  const frontEnd = endOfFrontMatter(lines);
  const front = frontEnd === -1 ? post : add(post, 'front', 1, 'front');
  for (let line = lines[at]; line !== undefined; line = lines[at]) {
    const { text } = line;
    const heading = headingOf(text, lines[at + 1]?.text);
    const picture = pictureOf(text);
    if (text.trim() === '') {
      gap.push(line);
      at += 1;
    } else if (at === frontEnd) {
      add(front, 'field', 1, '---');
    } else if (at < frontEnd) {
      add(front, 'field', endOfField(lines, at, frontEnd) - at, fieldName.exec(text)?.[1] ?? null);
    } else if (heading !== null) {
      const level =
        knownLevel(heading.name, sections, around.levels) ??
        (around.names.size > 0 ? heading.level : levelOf(heading.level, sections));
      openSection(heading.lines, heading.name, level);
    } else if (at === lastFooter && isLastOf(lines.slice(at), around.names)) {
      openSection(1, `picture ${picture}`, 0);
    } else {
      const blockEnd = endOfBlock(lines, at);
      const column = columnOf(text);
      const isItem = blockEnd === null && bullet.test(text);
      const isLazy = gap.length === 0 && !isItem && blockEnd === null && picture === null;
      if (!isLazy || column > 0) items = items.filter((item) => columnOf(wordsOf(item)) < column);
      const parent = items.at(-1) ?? innermost();
      if (isItem) items.push(add(parent, 'item', 1, recordKey(text, around.renames)));
      else if (blockEnd !== null) add(parent, 'block', blockEnd - at, null);
      else add(parent, 'line', 1, picture === null ? lineKey(text, around.renames) : `picture ${picture}`);
    }
  }
  nameMeetings(post);
  add(post, 'end', 0, 'end');
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

export function sectionOf(node: PostNode): PostNode {
  let above = node.parent ?? node;
  while (above.kind !== 'section' && above.parent !== null) above = above.parent;
  return above;
}

function isLastOf(lines: readonly Line[], names: ReadonlySet<string>): boolean {
  return !lines.some(({ text }) => names.has(headingOf(text)?.name ?? ''));
}

/** The line that closes the front matter, or -1. */
function endOfFrontMatter(lines: readonly Line[]): number {
  const isFence = (line: Line | undefined) => line?.text.trimEnd() === '---';
  return isFence(lines[0]) ? lines.findIndex((line, at) => at > 0 && isFence(line)) : -1;
}

/** Behind the last line of a field, whose value may go on in indented lines and list items. */
function endOfField(lines: readonly Line[], start: number, end: number): number {
  return lines.findIndex((line, at) => at > start && (at === end || !/^(?:\s+\S|- )/.test(line.text)));
}

/** In a render, a name that is only bold stands one level below the heading with `#` that it stands under. */
function levelOf(level: number, open: readonly PostNode[]): number {
  const above = open.findLast(({ lines: [line] }) => !/^\s*\*\*/.test(line?.text ?? ''))?.level ?? 0;
  return level === 7 && above > 0 ? above + 1 : level;
}

/** The level that a section of this name has below one of the open ones. */
function knownLevel(
  name: string,
  open: readonly PostNode[],
  levels: Surroundings['levels'],
): number | undefined {
  return open
    .toReversed()
    .map((section) => levels.get(`${section.name}\n${name}`))
    .find((level) => level !== undefined);
}

/** Behind the code block, HTML comment or table that begins here, or `null`. What is never closed is plain lines. */
function endOfBlock(lines: readonly Line[], start: number): number | null {
  const text = lines[start]?.text ?? '';
  const [, fence] = /^\s*(`{3,}|~{3,})/.exec(text) ?? [];
  const behind = (isLast: RegExp, from: number) =>
    lines.findIndex((line, at) => at >= from && isLast.test(line.text)) + 1 || null;
  if (fence !== undefined) return behind(new RegExp(`^\\s*${fence}${fence[0]}*\\s*$`), start + 1);
  if (/^\s*<!--/.test(text)) return behind(/-->/, start);
  if (!/^\s*\|/.test(text)) return null;
  const end = lines.findIndex((line, at) => at > start && !/^\s*\|/.test(line.text));
  return end === -1 ? lines.length : end;
}

function lineKey(text: string, renames: Renames): string | null {
  const label = labelOf(text);
  if (label !== null) return `label ${label}`;
  return /^\s*\[/.test(text) ? recordKey(text, renames) : null;
}

/** A section with a time is a meeting: one of its series on that day, wherever it is told of. */
function nameMeetings(root: PostNode): void {
  for (const node of nodesOf(root)) {
    if (node.kind !== 'section') continue;
    const time = node.children.find(({ key }) => key?.startsWith('label ') && isTimeLabel(key.slice(6)));
    if (time !== undefined) node.key = `meeting ${node.name} ${dayOf(wordsOf(time)) ?? ''}`;
  }
}

/** How far a line is indented. */
export function columnOf(text: string): number {
  return /^\s*/.exec(text)?.[0].replaceAll('\t', '    ').length ?? 0;
}
