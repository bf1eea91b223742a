// What an editor deletes, moves and sets in another form: records, projects, meetings, sections.
import type { Random } from '../random.ts';
import { type Block, extentOf, findBlock, readBlocks } from './blocks.ts';
import type { Edit, Rewrite } from './edit.ts';
import { distinct, linesOf, onBlock, spliced, without } from './places.ts';

const meetingSection = /会议|meeting/;
const thanks = /^#### (?:感谢|Thank|🎉)/;

const isSection = ({ kind, lines: [line = ''] }: Block) => kind === 'section' && line.startsWith('### ');
const isMeeting = ({ kind, section }: Block) => kind === 'name' && meetingSection.test(section);
const isProject = ({ kind, section, lines: [line = ''] }: Block) =>
  kind === 'name' && /贡献|Contributions/.test(section) && !thanks.test(line);
const isThanks = ({ kind, lines: [line = ''] }: Block) => kind === 'name' && thanks.test(line);
const isRelease = ({ kind, section }: Block) => kind === 'name' && /发布|Releases/.test(section);

/** Deletes a heading with everything below it. What came to stand below it since was not deleted: then it is another matter. */
function deleting(name: string, isMeant: (block: Block) => boolean): Edit {
  return {
    name: `deletes ${name}`,
    kind: 'anchored',
    choose(post, random) {
      const blocks = readBlocks(post);
      const heading = random.pick(blocks.filter((block) => block.id !== null && isMeant(block)));
      if (heading === null) return null;
      const text = linesOf(post, extentOf(blocks, heading)).join('\n');
      return (later) => {
        const now = readBlocks(later);
        const found = findBlock(now, heading.id);
        const extent = found === null ? [] : extentOf(now, found);
        const isLast = extent.length === extentOfSection(now, found).length;
        return linesOf(later, extent).join('\n') === text && !isLast ? [without(later, extent)] : [];
      };
    },
  };
}

/** Nobody leaves a section's heading over nothing. */
function extentOfSection(blocks: readonly Block[], name: Block | null): readonly Block[] {
  if (name === null || name.kind === 'section') return [];
  const section = blocks.slice(0, blocks.indexOf(name)).findLast(({ kind }) => kind === 'section');
  return section === undefined ? [] : extentOf(blocks, section).slice(1);
}

/** Deletes one record, known again by its link or, if it has none, by its words. */
const deletesRecord: Edit = {
  name: 'deletes a record',
  kind: 'anchored',
  choose(post, random) {
    const lists = readBlocks(post).filter(
      ({ kind, id, lines }) => kind === 'list' && id !== null && lines.length > 1,
    );
    const list = random.pick(lists);
    const line = list === null ? null : random.pick(list.lines.filter((one) => one.startsWith('- ')));
    if (list === null || line === null) return null;
    return onBlock(list.id, (lines) => {
      const at = lines.findIndex((one) => nameOf(one) === nameOf(line));
      if (at === -1) return null;
      const nested = lines.slice(at + 1).findIndex((one) => !/^\s/.test(one));
      const left = lines.toSpliced(at, nested === -1 ? lines.length : nested + 1);
      return left.length === 0 ? null : left;
    });
  },
};

/** What a record is about: the page that its first link leads to. */
function nameOf(record: string): string {
  return /\]\(([^)]*)\)/.exec(record)?.[1] ?? record;
}

function deletingBlock(name: string, isMeant: (block: Block) => boolean): Edit {
  return {
    name: `deletes ${name}`,
    kind: 'anchored',
    choose(post, random) {
      const block = random.pick(readBlocks(post).filter((one) => one.id !== null && isMeant(one)));
      if (block === null) return null;
      return (later) => {
        const found = findBlock(readBlocks(later), block.id);
        return found?.lines.join('\n') === block.lines.join('\n') ? [without(later, [found])] : [];
      };
    },
  };
}

/** Moves a whole section, with whatever stands in it; only the heading above or the one below it says where to. */
function moving(name: string, isMeant: (block: Block) => boolean): Edit {
  return {
    name: `moves ${name}`,
    kind: 'anchored',
    choose(post, random: Random) {
      const blocks = readBlocks(post);
      const all = blocks.filter((block) => block.id !== null && isMeant(block));
      const chosen = random.pick(all);
      const isBeside = (one: Block) =>
        one.section !== chosen?.section && one.kind === 'name'
          ? false
          : one !== chosen && one !== before(all, chosen);
      const target = random.pick(all.filter(isBeside));
      if (chosen === null || target === null) return null;
      const next = all[all.indexOf(target) + 1] ?? null;
      const [from, to] = [all.indexOf(chosen), all.indexOf(target)];
      const passed = from < to ? all.slice(from + 1, to + 1) : all.slice(to + 1, from);
      return (later) => {
        const now = readBlocks(later);
        // In another order, where one goes is anybody's guess.
        const places = all
          .slice(Math.min(from, to), Math.max(from, to) + 1)
          .map(({ id }) => findBlock(now, id)?.start ?? -1);
        if (places.some((start, at) => start <= (places[at - 1] ?? -1))) return [];
        return distinct([
          ...moved(later, [chosen], target, next === chosen ? null : next),
          // Whether one moved down or the others moved up, nobody can tell.
          ...(from < to
            ? moved(later, passed, all[from - 1] ?? blocks[blocks.indexOf(chosen) - 1] ?? null, chosen)
            : moved(later, passed, chosen, all[from + 1] ?? blockAfter(blocks, chosen))),
        ]);
      };
    },
  };
}

function before(all: readonly Block[], block: Block | null): Block | undefined {
  return block === null ? undefined : all[all.indexOf(block) - 1];
}

function blockAfter(blocks: readonly Block[], heading: Block): Block | null {
  const last = extentOf(blocks, heading).at(-1);
  return last === undefined ? null : (blocks[blocks.indexOf(last) + 1] ?? null);
}

/** Moves headings, each with what stands below it, below one of their rank or above another. */
function moved(
  post: string,
  headings: readonly Block[],
  target: Block | null,
  next: Block | null,
): readonly string[] {
  const blocks = readBlocks(post);
  const found = headings.flatMap(({ id }) => findBlock(blocks, id) ?? []);
  if (found.length < headings.length) return [];
  const text = found.flatMap((heading) => ['', ...linesOf(post, extentOf(blocks, heading))]).slice(1);
  const rest = headings.reduce((last, { id }) => {
    const now = readBlocks(last);
    const heading = findBlock(now, id);
    return heading === null ? last : without(last, extentOf(now, heading));
  }, post);
  const left = readBlocks(rest);
  const above = findBlock(left, target?.id ?? null);
  const below = findBlock(left, next?.id ?? null);
  const isHeading = above?.kind === 'section' || above?.kind === 'name';
  const end = above === null ? undefined : isHeading ? extentOf(left, above).at(-1) : above;
  return [
    ...(end === undefined ? [] : [spliced(rest, end.end, 0, ['', ...text])]),
    ...(below === null ? [] : [spliced(rest, below.start, 0, [...text, ''])]),
  ];
}

/** One heading, or every one of a kind, in another form. If they all have it, a new one may follow them. */
function reheading(
  name: string,
  isMeant: (block: Block) => boolean,
  change: (line: string) => string,
  all = false,
): Edit {
  const meant = (post: string) =>
    readBlocks(post).filter(
      (block) => block.id !== null && isMeant(block) && block.lines[0]?.startsWith('#'),
    );
  const changed = (post: string, headings: readonly Block[]) =>
    headings.reduce((text, { start, lines: [line = ''] }) => spliced(text, start, 1, [change(line)]), post);
  return {
    name,
    kind: 'anchored',
    choose(post, random) {
      const headings = meant(post);
      const one = random.pick(headings);
      const chosen = all ? headings : one === null ? [] : [one];
      if (chosen.length === 0) return null;
      const isStyle = chosen.length === headings.length;
      return (later) => {
        const now = readBlocks(later);
        const found = chosen.flatMap(({ id }) => findBlock(now, id) ?? []);
        if (found.length < chosen.length) return [];
        return distinct([changed(later, found), ...(isStyle ? [changed(later, meant(later))] : [])]);
      };
    },
  };
}

/** Sets a list in another form, however long it has become. A record in other words is another matter: its line was written anew. */
function relisting(name: string, change: (lines: readonly string[]) => readonly string[]): Edit {
  return {
    name,
    kind: 'anchored',
    choose(post, random) {
      const lists = readBlocks(post).filter(
        ({ kind, id, lines }) =>
          kind === 'list' && id !== null && lines.every((line) => line.startsWith('- ')),
      );
      const list = random.pick(lists);
      if (list === null) return null;
      // Without the repository, which may have been renamed.
      const numberOf = (line: string) => nameOf(line).split('/').slice(-2).join('/');
      const known = new Map(list.lines.map((line) => [numberOf(line), line]));
      const isKnown = (line: string) => line.startsWith('- ') && (known.get(numberOf(line)) ?? line) === line;
      return onBlock(list.id, (lines) => (lines.every(isKnown) ? change(lines) : null));
    },
  };
}

/** Puts what stands below a heading into a comment: it is to come later. Once it has changed, it is another matter. */
const commentsOut: Edit = {
  name: "puts a project's list into a comment",
  kind: 'anchored',
  choose(post, random) {
    const list = random.pick(readBlocks(post).filter(({ kind, id }) => kind === 'list' && id !== null));
    return list === null
      ? null
      : onBlock(list.id, (lines) =>
          lines.join('\n') === list.lines.join('\n') ? ['<!--', ...lines, '-->'] : null,
        );
  },
};

const doublesBlank: Rewriter = (post, random) => {
  const headings = readBlocks(post).filter(
    ({ kind, id }) => (kind === 'section' || kind === 'name') && id !== null,
  );
  const chosen = random.pick(headings);
  return chosen === null ? null : onBlock(chosen.id, ([line = '', ...more]) => [line, '', ...more]);
};
type Rewriter = (post: string, random: Random) => Rewrite | null;

const bold = (line: string) => `**${line.replace(/^#+ /, '')}：**`;
const bolder = (line: string) => `**${line.replace(/^#+ /, '')}**`;

export const structuredEdits: readonly Edit[] = [
  deletesRecord,
  deleting('a project', isProject),
  deleting('a meeting', isMeeting),
  deleting('a release', isRelease),
  deleting('a list of thanks', isThanks),
  deleting('a section', isSection),
  deletingBlock(
    'a field of a meeting',
    ({ kind, section, name }) => kind === 'paragraph' && meetingSection.test(section) && name !== '',
  ),
  deletingBlock(
    'a paragraph',
    ({ kind, lines: [first = ''] }) => kind === 'paragraph' && !first.startsWith('!'),
  ),
  deletingBlock('a picture', ({ kind, lines: [first = ''] }) => kind !== 'list' && /^!\[/.test(first)),
  moving('a section', isSection),
  moving('a project', isProject),
  reheading('makes a heading a bold name', isProject, bold),
  reheading('makes every heading of projects a bold name', isProject, bolder, true),
  reheading('makes a heading of thanks a bold name', isThanks, bold),
  reheading('gives a section a higher heading', isSection, (line) => line.replace(/^### /, '## ')),
  reheading('gives projects lower headings', isProject, (line) => line.replace(/^#### /, '##### '), true),
  relisting('numbers a list', (lines) => lines.map((line, at) => `${at + 1}. ${line.slice(2)}`)),
  relisting('gives a list other bullets', (lines) => lines.map((line) => `* ${line.slice(2)}`)),
  commentsOut,
  { name: 'doubles a blank line', kind: 'anchored', choose: doublesBlank },
];
