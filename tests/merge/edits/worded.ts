// What an editor writes anew: sentences, titles, links, the places that wait for words.
import type { Random } from '../random.ts';
import { type Block, readBlocks } from './blocks.ts';
import type { Edit } from './edit.ts';
import { onBlock, onLine } from './places.ts';

const placeholder = /【待编辑：[^】]*】|\[editor: [^\]]*\]/;
const linked = /^(\s*- )\[((?:\\.|[^\]\\])*)\]\(([^)]*)\)(.*)$/;

/** Rewrites one line. `change` is `null` for a line that has nothing of the kind. */
function rewording(
  name: string,
  isMeant: (block: Block) => boolean,
  change: (line: string) => readonly string[] | null,
): Edit {
  return {
    name,
    kind: 'anchored',
    choose(post, random: Random) {
      const lines = readBlocks(post)
        .filter((block) => block.id !== null && isMeant(block))
        .flatMap(({ id, lines }) => lines.flatMap((line) => (change(line) === null ? [] : [{ id, line }])));
      const chosen = random.pick(lines);
      return chosen === null ? null : onLine(chosen.id, chosen.line, (line) => change(line) ?? [line]);
    },
  };
}

const isRecord = ({ kind }: Block) => kind === 'list';
const isWords = ({ kind, lines: [first = ''] }: Block) => kind === 'paragraph' && !first.startsWith('!');
const isTop = ({ section }: Block) => section.startsWith('## ');

export const wordedEdits: readonly Edit[] = [
  rewording(
    'adds a sentence to the introduction',
    (block) => isWords(block) && isTop(block),
    (line) => [`${line} 编辑加的一句话。`],
  ),
  rewording('adds a sentence to any paragraph', isWords, (line) => [
    `${line} One more sentence, by the editor.`,
  ]),
  rewording('breaks a paragraph in two', isWords, (line) => [line, '', '编辑另起的一段。']),
  rewording('writes a line on below a paragraph', isWords, (line) => [`${line}  `, '换行写的一句。']),
  rewording('adds words to a record', isRecord, (line) => [`${line}，非常感谢！`]),
  rewording('marks a record with emoji', isRecord, (line) => [line.replace(/^(\s*- )/, '$1🔥 ')]),
  rewording('corrects the text of a link', isRecord, (line) => {
    const [, bullet, , address, rest] = linked.exec(line) ?? [];
    return address === undefined ? null : [`${bullet}[编辑改过的标题 $&](${address})${rest}`];
  }),
  rewording('translates a record and keeps its link', isRecord, (line) => {
    const [, bullet, , address] = linked.exec(line) ?? [];
    return address === undefined ? null : [`${bullet}支持了一个新功能，见 [这里](${address})`];
  }),
  rewording('points a link elsewhere', isRecord, (line) => {
    const [, bullet, text, address, rest] = linked.exec(line) ?? [];
    return address === undefined ? null : [`${bullet}[${text}](${address}#discussion)${rest}`];
  }),
  rewording('makes a record bold', isRecord, (line) => [line.replace(/^(\s*- )(.*)$/, '$1**$2**')]),
  rewording('ends a record with blanks', isRecord, (line) => [`${line}  `]),
  rewording('writes a list of their own below a record', isRecord, (line) => [
    line,
    `${indentOf(line)}    - 编辑补充的说明`,
    `${indentOf(line)}    - 见 [背景](https://example.com/background)`,
  ]),
  rewording('writes an indented line below a record', isRecord, (line) => [
    line,
    `${indentOf(line)}  编辑补充的一句。`,
  ]),
  rewording('writes a record of their own below another', isRecord, (line) => [
    line,
    `${indentOf(line)}- 编辑自己加的一条，没有链接`,
  ]),
  rewording('adds a pull request by hand', isRecord, (line) => [
    line,
    `${indentOf(line)}- [手工补充的 PR #42](https://github.com/mosn/mosn/pull/42) [@octo-user](https://github.com/octo-user)`,
  ]),
  rewording(
    'fills a place that waits for words',
    (block) => placeholder.test(block.lines.join()),
    (line) =>
      placeholder.test(line)
        ? [line.replace(placeholder, () => '大家讨论了 $& 与 $1，结论见 [记录](https://example.com/notes)')]
        : null,
  ),
  rewording(
    'fills a place that waits for words with paragraphs and a list',
    (block) => placeholder.test(block.lines.join()),
    (line) =>
      placeholder.test(line) && placeholder.exec(line)?.index === 0
        ? ['本周有三件大事。', '', '- 第一件', '- 第二件', '', '还有 **第三件**。']
        : null,
  ),
  rewording('takes the people off a record', isRecord, (line) => {
    const bare = line.replace(/ \[@.*$/, '');
    return bare === line ? null : [bare];
  }),
  rewording(
    "changes a heading's words",
    ({ kind, lines: [first = ''] }) => kind === 'section' && first.startsWith('### '),
    (line) => [`${line}（特刊）`],
  ),
  rewording(
    'puts emoji on a name',
    ({ kind, lines: [first = ''] }) => kind === 'name' && first.startsWith('#'),
    (line) => [`${line} 🚀`],
  ),
  rewording(
    'gives a picture another text',
    ({ lines: [first = ''] }) => /^!\[/.test(first) && !first.includes('contributions.png'),
    (line) => [line.replace(/^!\[[^\]]*\]/, '![编辑的说明]')],
  ),
  {
    name: 'writes a recap as prose',
    kind: 'anchored',
    choose(post, random) {
      const blocks = readBlocks(post);
      const lists = blocks.filter(
        (block, at) =>
          block.kind === 'list' && block.id !== null && placeholder.test(blocks[at - 1]?.lines.join() ?? ''),
      );
      const list = random.pick(lists);
      const before = list === null ? undefined : blocks[blocks.indexOf(list) - 1];
      if (list === null || before === undefined) return null;
      return (later) => {
        const [filled] = onBlock(before.id, (lines) =>
          lines.join() === before.lines.join() ? ['大家先看了上周的进展，再讨论了新课题。'] : null,
        )(later);
        if (filled === undefined) return [];
        return onBlock(list.id, (lines) =>
          lines.join() === list.lines.join() ? ['会上还定下了下次的主题，**欢迎**参加。'] : null,
        )(filled);
      };
    },
  },
];

function indentOf(line: string): string {
  return /^\s*/.exec(line)?.[0] ?? '';
}
