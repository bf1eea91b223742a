// What an editor writes between what is there: paragraphs, pictures, tables, code, comments, sections.
import type { Random } from '../random.ts';
import { type Block, extentOf, findBlock, readBlocks } from './blocks.ts';
import type { Edit, Rewrite } from './edit.ts';
import { atEndOf, between, distinct, spliced } from './places.ts';

const texts: Readonly<Record<string, readonly string[]>> = {
  'a paragraph': ['本周社区很热闹，`$&` 与 $1 都有进展，**欢迎**大家参与。'],
  'a paragraph of two lines': [
    'An editor’s words on the week,',
    'and where to read [more](https://example.com/more).',
  ],
  'a picture': ['![编辑的图片](https://img.example.com/own.png)'],
  'a table': ['| 项目 | 版本 |', '| --- | --- |', '| Octo | 1.0 |', '| Zoo | 2.0 |'],
  'a fence with a list and a heading in it': [
    '```md',
    '- [an example #1](https://github.com/mosn/mosn/pull/1)',
    '',
    '#### Not a heading',
    '```',
  ],
  'a comment of one line': ['<!-- 编辑备注：发布前再看一遍 -->'],
  'a comment with a list in it': ['<!--', '- still to do', '', '- #### not a heading', '-->'],
  'a quote': ['> 引用一句社区同学的话。', '>', '> —— octo-user'],
  'a horizontal rule': ['***'],
  'a rule that looks like front matter': ['---'],
  'words in HTML': ['<p align="center">', '<b>社区公告</b>', '</p>'],
  'a video': ['<iframe src="https://player.example.com/own" allowfullscreen></iframe>'],
  'a shortcode': ['{{< figure src="own.png" title="$& $1" >}}'],
  'a list with words before it': [
    '编辑另外推荐：',
    '',
    '- 第一件事',
    '- 第二件事，见 [这里](https://example.com/second)',
  ],
  'a numbered list': ['接下来：', '', '1. 报名', '2. 参会'],
  'a paragraph of emoji': ['🎉🎉🎉'],
  'folded details': ['<details>', '<summary>更多</summary>', '', '折叠起来的话。', '', '</details>'],
  'a paragraph with two blank lines around it': ['', '空行多一些的一段话。', ''],
};

/** Whatever stands between two blocks under the same heading, or at the end of what stands under one. */
function inserting(name: string, text: readonly string[]): Edit {
  return {
    name: `inserts ${name}`,
    kind: 'anchored',
    choose(post, random) {
      const blocks = readBlocks(post);
      const slots = blocks.filter(
        ({ id, kind }) => id !== null && kind !== 'front matter' && kind !== 'footer',
      );
      const before = random.pick(slots);
      return before === null ? null : below(blocks, before, text);
    },
  };
}

/** Below a block: before the next one of the same heading, or at the end of what stands there. */
function below(blocks: readonly Block[], before: Block, text: readonly string[]): Rewrite {
  const next = blocks[blocks.indexOf(before) + 1];
  const stays =
    next !== undefined && isBody(next) && next.section === before.section && next.name === before.name;
  const heading = stays ? null : headingOf(blocks, before);
  return (post) => {
    const [first, ...others] = between(before, stays ? next : null, text)(post);
    if (first === undefined) return [];
    // A section goes on with its projects; only under the last heading of all an end is an end.
    const ends = heading === null || heading.kind === 'section' ? [] : atEndOf(heading.id, text)(post);
    return distinct([first, ...others, ...ends]);
  };
}

function isBody({ kind }: Block): boolean {
  return kind === 'list' || kind === 'paragraph';
}

function headingOf(blocks: readonly Block[], block: Block): Block | null {
  const above = blocks.slice(0, blocks.indexOf(block) + 1);
  return above.findLast(({ kind }) => kind === 'section' || kind === 'name') ?? null;
}

const closing: Edit = {
  name: 'adds closing words below everything',
  kind: 'anchored',
  choose(post) {
    const last = readBlocks(post).at(-1);
    const text = ['以上就是本周的全部内容，下周见！'];
    return last === undefined ? null : (later) => atTheEnd(later, last, text);
  },
};

/** Below the footer; where there is none, the words may also belong to what stands above them. */
function atTheEnd(post: string, last: Block, text: readonly string[]): readonly string[] {
  const end = readBlocks(post).at(-1);
  if (end === undefined) return [];
  const atEnd = spliced(post, end.end, 0, ['', ...text]);
  if (last.kind === 'footer') return end.kind === 'footer' ? [atEnd] : [];
  const below = between(last, null, text)(post);
  return below.length === 0 ? [] : distinct([atEnd, ...below]);
}

const notice: Edit = {
  name: 'puts a notice above the first heading',
  kind: 'anchored',
  choose(post) {
    const [front, first] = readBlocks(post);
    return front === undefined || first === undefined
      ? null
      : between(front, first, ['> 本期由社区同学代班编辑。']);
  },
};

function ownSection(name: string, text: readonly string[]): Edit {
  return {
    name: `writes ${name}`,
    kind: 'anchored',
    choose(post, random) {
      const blocks = readBlocks(post);
      const next = random.pick(
        blocks.filter((block) => block.id !== null && (isMain(block) || block.kind === 'footer')),
      );
      if (next === null) return null;
      return (later) => betweenSections(later, sectionBefore(blocks, next), next.id, text);
    },
  };
}

function isMain({ kind, lines: [line = ''] }: Block): boolean {
  return kind === 'section' && line.startsWith('### ');
}

function sectionBefore(blocks: readonly Block[], next: Block): Block | null {
  return blocks.slice(0, blocks.indexOf(next)).findLast(({ kind }) => kind === 'section') ?? null;
}

/** After the section that stood before, or before the one that stood after: new ones may have come in between. */
function betweenSections(
  post: string,
  before: Block | null,
  next: string | null,
  text: readonly string[],
): readonly string[] {
  const blocks = readBlocks(post);
  const previous = findBlock(blocks, before?.id ?? null);
  const after = findBlock(blocks, next);
  const end = previous === null ? undefined : extentOf(blocks, previous).at(-1);
  if (previous === null || after === null || end === undefined) return [];
  return distinct([spliced(post, end.end, 0, ['', ...text]), spliced(post, after.start, 0, [...text, ''])]);
}

const ownSections: readonly Edit[] = [
  ownSection('a section of their own', ['### 编辑寄语', '', '感谢大家一年来的陪伴。', '', '- 一件小事']),
  ownSection('a section with projects of their own', [
    '### 社区问答',
    '',
    '#### MOSN 怎么升级？',
    '',
    '见 [文档](https://example.com/upgrade)。',
    '',
    '**Layotto 呢？**',
    '',
    '也一样。',
  ]),
  ownSection('a section under a line', ['编辑部', '---', '', '本期编辑：octo-user']),
];

/** A heading of their own at the end of a project, a meeting or a release, with what only they wrote below it. */
function ownHeading(name: string, text: readonly string[]): Edit {
  return {
    name: `writes ${name} at the end of a project`,
    kind: 'anchored',
    choose(post, random: Random) {
      const names = readBlocks(post).filter(({ kind, id }) => kind === 'name' && id !== null);
      const heading = random.pick(names);
      return heading === null ? null : atEndOf(heading.id, text);
    },
  };
}

const ownHeadings: readonly Edit[] = [
  ownHeading('a bold heading', ['**延伸阅读**', '', '[一篇文章](https://example.com/article)']),
  ownHeading('a fifth heading', ['##### 延伸阅读', '', '一段话。', '', '- 一条自己的']),
];

const footnote: Edit = {
  name: 'adds a footnote to a paragraph',
  kind: 'anchored',
  choose(post, random) {
    const blocks = readBlocks(post);
    const words = blocks.filter(
      ({ kind, id, lines }) =>
        kind === 'paragraph' && id !== null && lines.length === 1 && !lines[0]?.startsWith('!'),
    );
    const chosen = random.pick(words);
    const last = blocks.at(-1);
    const line = chosen?.lines[0];
    if (chosen === null || last === undefined || line === undefined || last === chosen) return null;
    return (later) => {
      const found = findBlock(readBlocks(later), chosen.id);
      if (found === null || found.lines.join('\n') !== line) return [];
      const marked = spliced(later, found.start, 1, [`${line}[^1]`]);
      return atTheEnd(marked, last, ['[^1]: 编辑的脚注。']);
    };
  },
};

export const insertedEdits: readonly Edit[] = [
  ...Object.entries(texts).map(([name, text]) => inserting(name, text)),
  closing,
  notice,
  ...ownSections,
  ...ownHeadings,
  footnote,
];
