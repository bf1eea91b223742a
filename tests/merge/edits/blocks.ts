// A rendered post as a person sees it: headings, paragraphs and lists, each with the headings it stands under.

/** A run of lines without a blank one between them. */
export interface Block {
  /** Where it begins, counted from 0, and where it ends, excluded. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
  readonly kind: 'front matter' | 'section' | 'name' | 'list' | 'paragraph' | 'footer';
  /** What it is called from one render to the next: the headings above it and what it is; `null` if two are called so. */
  readonly id: string | null;
  /** The heading of the section, and of the project, meeting or release within it; empty if there is none. */
  readonly section: string;
  readonly name: string;
}

const labels = /^(「?\*\*[^*]+\*\*(?:」：|：|:))/;
const picture = /^!\[[^\]]*\]\(([^)]*)\)$/;
/** A meeting's name is a bold line of its own: `**Layotto：**`, `**Layotto**`. */
const boldName = /^\*\*[^*]+\*\*$/;
const meetings = /会议|meeting/;
const time = /^\*\*(?:时间|Time)\*\*/;

export function readBlocks(post: string): Block[] {
  const runs = readRuns(post.split('\n'));
  const blocks: Omit<Block, 'id'>[] = [];
  let section = '';
  let name = '';
  runs.forEach(({ start, end, lines }, at) => {
    const [first = ''] = lines;
    const kind = kindOf(first, start, section, at === runs.length - 1);
    if (kind === 'section') [section, name] = [first, ''];
    if (kind === 'name') name = `${first}${meetingTime(runs.slice(at + 1))}`;
    if (kind === 'footer') [section, name] = ['', ''];
    blocks.push({ start, end, lines, kind, section, name });
  });
  const ids = blocks.map((block) => `${block.section}\n${block.name}\n${keyOf(block)}`);
  return blocks.map((block, at) => ({
    ...block,
    id: ids.filter((id) => id === ids[at]).length === 1 ? (ids[at] ?? null) : null,
  }));

  function meetingTime(following: readonly Run[]): string {
    if (!meetings.test(section)) return '';
    const own = following.findIndex(({ lines: [line = ''] }) => boldName.test(line) || line.startsWith('#'));
    const fields = own === -1 ? following : following.slice(0, own);
    return ` ${fields.find(({ lines: [line = ''] }) => time.test(line))?.lines[0] ?? ''}`;
  }
}

/** The block of that name, if there is one and only one. */
export function findBlock(blocks: readonly Block[], id: string | null): Block | null {
  return id === null ? null : (blocks.find((block) => block.id === id) ?? null);
}

/** The blocks from a heading to the next one of its rank or higher; the footer belongs to no heading. */
export function extentOf(blocks: readonly Block[], heading: Block): readonly Block[] {
  const from = blocks.indexOf(heading);
  const ends = (block: Block) =>
    block.kind === 'section' || block.kind === 'footer' || (block.kind === 'name' && heading.kind === 'name');
  const length = blocks.slice(from + 1).findIndex(ends);
  return blocks.slice(from, length === -1 ? blocks.length : from + 1 + length);
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

function readRuns(lines: readonly string[]): Run[] {
  const runs: Run[] = [];
  let start: number | null = null;
  for (let at = 0; at <= lines.length; at += 1) {
    const isBlank = (lines[at] ?? '').trim() === '';
    if (!isBlank) start ??= at;
    if (!isBlank || start === null) continue;
    runs.push({ start, end: at, lines: lines.slice(start, at) });
    start = null;
  }
  return runs;
}

function kindOf(first: string, start: number, section: string, isLast: boolean): Block['kind'] {
  if (first === '---' && start === 0) return 'front matter';
  if (/^#{2,3} /.test(first)) return 'section';
  if (/^#{4,6} /.test(first) || (boldName.test(first) && meetings.test(section))) return 'name';
  if (/^(?:[-*+]|\d+\.) /.test(first)) return 'list';
  return isLast && picture.test(first) ? 'footer' : 'paragraph';
}

function keyOf({ kind, lines: [first = ''] }: Omit<Block, 'id'>): string {
  if (kind !== 'paragraph') return kind;
  const address = picture.exec(first)?.[1];
  if (address !== undefined) return address === 'contributions.png' ? 'poster' : 'picture';
  if (/^(?:本周共有|This week) \*\*\d/.test(first)) return 'totals';
  return labels.exec(first)?.[1] ?? first;
}
