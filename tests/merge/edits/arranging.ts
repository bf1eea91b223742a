// What an editor arranges otherwise: order, prose instead of lists, headings between records. More than one result is right.
import { type Block, extentOf, findBlock, readBlocks } from './blocks.ts';
import type { Edit } from './edit.ts';
import { linesOf, onBlock, spliced, without } from './places.ts';

const isContributions = ({ section }: Block) => /贡献|Contributions/.test(section);
const thanks = /^#### (?:感谢|Thank|🎉)/;
const isProject = (block: Block) =>
  block.kind === 'name' && isContributions(block) && !thanks.test(block.lines[0] ?? '');
const isProjectList = (block: Block) =>
  block.kind === 'list' && block.id !== null && isContributions(block) && !thanks.test(block.name);
const link = /\[((?:\\.|[^\]\\])*)\]\(([^)]*)\)/;

function onList(
  name: string,
  least: number,
  change: (lines: readonly string[], at: number) => readonly string[],
): Edit {
  return {
    name,
    kind: 'arranging',
    choose(post, random) {
      const lists = readBlocks(post).filter((block) => isProjectList(block) && block.lines.length >= least);
      const list = random.pick(lists);
      const at = 1 + random.below(Math.max(1, (list?.lines.length ?? 1) - 1));
      return list === null ? null : onBlock(list.id, (lines) => change(lines, at));
    },
  };
}

/** `change` gets a post and two of its projects. */
function onTwoProjects(
  name: string,
  change: (post: string, one: Block, other: Block) => string | null,
): Edit {
  return {
    name,
    kind: 'arranging',
    choose(post, random) {
      const projects = readBlocks(post).filter((block) => block.id !== null && isProject(block));
      const one = random.pick(projects);
      const other = random.pick(projects.filter((project) => project !== one));
      if (one === null || other === null) return null;
      return (later) => {
        const blocks = readBlocks(later);
        const [first, second] = [findBlock(blocks, one.id), findBlock(blocks, other.id)];
        const changed = first === null || second === null ? null : change(later, first, second);
        return changed === null ? [] : [changed];
      };
    },
  };
}

function listOf(post: string, project: Block): Block | null {
  const blocks = readBlocks(post);
  const found = findBlock(blocks, project.id);
  return found === null ? null : (extentOf(blocks, found).find(({ kind }) => kind === 'list') ?? null);
}

/** The records of one project, put at the end of another's list, without their heading. */
function mergeProjects(post: string, one: Block, other: Block): string | null {
  const from = listOf(post, one);
  if (from === null) return null;
  const rest = without(post, extentOf(readBlocks(post), findBlock(readBlocks(post), one.id) ?? one));
  const into = listOf(rest, other);
  return into === null ? null : spliced(rest, into.end, 0, from.lines);
}

/** The first record of one project, put at the top of another's list. */
function moveRecord(post: string, one: Block, other: Block): string | null {
  const from = listOf(post, one);
  const [record] = from?.lines ?? [];
  if (from === null || record === undefined || from.lines.length < 2) return null;
  const rest = spliced(post, from.start, 1, []);
  const into = listOf(rest, other);
  return into === null ? null : spliced(rest, into.start, 0, [record]);
}

export const arrangingEdits: readonly Edit[] = [
  onList('sorts records by their words', 2, (lines) => lines.toSorted()),
  onList('turns a list round', 2, (lines) => lines.toReversed()),
  onList('puts a record first', 2, (lines, at) => [lines[at] ?? '', ...lines.toSpliced(at, 1)]),
  onList('writes prose instead of a list', 1, (lines) => [
    `本周这个项目有 ${lines.length} 项改动：${lines.map((line) => link.exec(line)?.[0] ?? line).join('，')}。`,
  ]),
  onList('writes prose without links instead of a list', 1, (lines) => [
    `本周合并了 ${lines
      .map((line) => /\/pull\/(\d+)/.exec(line)?.[1] ?? '')
      .filter((number) => number !== '')
      .map((number) => `#${number}`)
      .join('、')}，都很重要。`,
  ]),
  onList('makes a table of a list', 1, (lines) => [
    '| 改动 | 谁 |',
    '| --- | --- |',
    ...lines.map((line) => `| ${link.exec(line)?.[0] ?? ''} | 社区 |`),
  ]),
  onList('writes a sentence between records', 2, (lines, at) => [
    ...lines.slice(0, at),
    '',
    '以下是修复：',
    '',
    ...lines.slice(at),
  ]),
  onList('divides a list by a bold heading', 2, (lines, at) => [
    ...lines.slice(0, at),
    '',
    '**文档**',
    '',
    ...lines.slice(at),
  ]),
  onList('divides a list by a fifth heading', 2, (lines, at) => [
    ...lines.slice(0, at),
    '',
    '##### 文档',
    '',
    ...lines.slice(at),
  ]),
  onList('puts a bold heading above a list', 1, (lines) => ['**功能：**', '', ...lines]),
  onList('nests records below a word of their own', 2, (lines, at) => [
    ...lines.slice(0, at),
    '- 其他：',
    ...lines.slice(at).map((line) => `    ${line}`),
  ]),
  onList('folds a list up', 1, (lines) => [
    '<details>',
    '<summary>展开</summary>',
    '',
    ...lines,
    '',
    '</details>',
  ]),
  onList('numbers and sorts a list', 2, (lines) =>
    lines.toReversed().map((line, at) => `${at + 1}. ${line.slice(2)}`),
  ),
  onList('spreads a list out', 2, (lines) => lines.flatMap((line, at) => (at === 0 ? [line] : ['', line]))),
  onTwoProjects('merges two projects', mergeProjects),
  onTwoProjects('moves a record to another project', moveRecord),
  {
    name: 'sorts the projects',
    kind: 'arranging',
    choose: () => (post) => {
      const blocks = readBlocks(post);
      const projects = blocks.filter(isProject);
      const texts = projects.map((project) => linesOf(post, extentOf(blocks, project)));
      const sorted = texts.toSorted((a, b) => (a.join() < b.join() ? -1 : 1));
      const start = projects[0]?.start;
      const end = projects.map((project) => extentOf(blocks, project).at(-1)?.end ?? 0).at(-1);
      if (start === undefined || end === undefined || projects.length < 2) return [];
      const text = sorted.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
      return [spliced(post, start, end - start, text)];
    },
  },
  {
    name: 'puts all records into one list',
    kind: 'arranging',
    choose: () => (post) => {
      const blocks = readBlocks(post);
      const projects = blocks.filter(isProject);
      const start = projects[0]?.start;
      const end = projects.map((project) => extentOf(blocks, project).at(-1)?.end ?? 0).at(-1);
      if (start === undefined || end === undefined || projects.length < 2) return [];
      const records = blocks.filter(isProjectList).flatMap(({ lines }) => lines);
      return [spliced(post, start, end - start, ['#### 本周改动', '', ...records])];
    },
  },
  {
    name: 'tells of a record among the events, and leaves it where it is',
    kind: 'arranging',
    choose(post, random) {
      const blocks = readBlocks(post);
      const list = random.pick(blocks.filter(isProjectList));
      const record = list === null ? null : random.pick(list.lines);
      const [, text = '', address = ''] = link.exec(record ?? '') ?? [];
      const waits = blocks.find(({ lines }) => /^(?:【待编辑|\[editor)/.test(lines[0] ?? ''));
      if (record === null || waits === undefined || address === '') return null;
      return onBlock(waits.id, () => [`本周的亮点是 [${text}](${address})，欢迎试用。`]);
    },
  },
  {
    name: 'makes one sentence of all thanks',
    kind: 'arranging',
    choose(post) {
      const heading = readBlocks(post).find(
        ({ kind, id, name }) => kind === 'name' && id !== null && thanks.test(name),
      );
      return heading === undefined ? null : (later) => oneSentence(later, heading);
    },
  },
];

function oneSentence(post: string, heading: Block): readonly string[] {
  const blocks = readBlocks(post);
  const found = findBlock(blocks, heading.id);
  const [first, ...more] = found === null ? [] : extentOf(blocks, found).slice(1);
  if (first === undefined) return [];
  const links = [first, ...more].flatMap(({ lines }) =>
    lines.flatMap((line) => line.match(/\[@[^\]]*\]\([^)]*\)/g) ?? []),
  );
  const end = more.at(-1)?.end ?? first.end;
  return [spliced(post, first.start, end - first.start, [`感谢 ${[...new Set(links)].join('、')}！`])];
}
