// A line means the same to everybody who reads it: agendas, minutes, release notes.
// Before there was one reader, each of these lines was read differently by two of them.
import { describe, expect, it } from 'vitest';
import { contentOf, readBlocks } from '../../src/markdown/blocks.ts';
import { readInline } from '../../src/markdown/inline.ts';
import { parseMinutes } from '../../src/meetings/parse-minutes.ts';
import { readReleaseNotes } from '../../src/sections/releases/release-notes.ts';
import { workPages } from '../../src/sections/work-pages.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { aRelease, aSnapshot } from '../builders/snapshot.ts';
import { aServerlessSeries, aSofaArkSeries, readMeeting } from '../meetings/builders.ts';

const repository = 'mosn/layotto';
const context = { repository, issueUrl: `https://github.com/${repository}/issues/929` };

/** The words of one list item, by everybody who reads lists. */
const consumers: Readonly<Record<string, (line: string) => string>> = {
  'a single line': (line) => readInline(line, context).text,
  'a block': (line) =>
    readBlocks(`- ${line}`, context)
      .map((block) => contentOf(block).text)
      .join(' '),
  'an agenda below a label': (line) => topic(`议题：\n- ${line}`),
  'an agenda below headings': (line) => topic(`## 议题\n- ${line}`, aServerlessSeries()),
  "a monthly meeting's heading": (line) => topic(`# 议题\n## ${line}`, aSofaArkSeries()),
  'a row of a table': (line) => topic(`议题：\n|事项|\n|-|\n| ${line.replaceAll('|', '\\|')} |`),
  minutes: (line) => {
    const comment = { body: `会议纪要：\n- ${line}`, createdAt: '2023-05-18T00:00:00Z' };
    return parseMinutes([comment], { recordingHosts: [] }).decisions[0]?.raw ?? '';
  },
  'release notes': (line) =>
    readReleaseNotes(aRelease({ notes: untrusted(`- ${line}`), repository }), workPages(aSnapshot()))[0]?.text
      .raw ?? '',
};

function topic(agenda: string, series?: Parameters<typeof readMeeting>[1]): string {
  const body = `时间：05月17日 14:00-15:00\n${agenda}`;
  return readMeeting({ body, title: '2023-05-17 社区会议' }, series).agenda[0]?.text.raw ?? '';
}

describe.each(Object.entries(consumers))('%s', (_, wordsOf) => {
  it.each([
    ['Support `Map<String, Object>` as a parameter', 'Support Map<String, Object> as a parameter'],
    ['`List<Invoker>` is closed', 'List<Invoker> is closed'],
    ['`__init__` runs once', '__init__ runs once'],
    ['`a * b` and `c * d`', 'a * b and c * d'],
    ['``a ` b`` is one word', 'a ` b is one word'],
    ['`**not bold**` in code', '**not bold** in code'],
    ['**时间：**2023 年', '时间：2023 年'],
    ['支持**「热部署」**功能', '支持「热部署」功能'],
    ['2 * 3 * 4 and snake_case_name', '2 * 3 * 4 and snake_case_name'],
    ['keep ~~the old~~ the new name', 'keep the new name'],
    ['from 14:00~15:00 to 16:00~17:00', 'from 14:00~15:00 to 16:00~17:00'],
    ['\\*not emphasis\\* and \\`not code\\`', '*not emphasis* and `not code`'],
    ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['use <b>bold</b> words', 'use bold words'],
    ['first<br/>second', 'first second'],
    ['read [the [new] guide](https://mosn.io/docs_(v2)) first', 'read the [new] guide first'],
    ['see [**bold** `code`](https://mosn.io "title") here', 'see bold code here'],
    ['![logo](https://mosn.io/a_(b).png) with words', 'with words'],
    ['Revert #12, which broke mosn/api#3 twice', 'Revert #12, which broke mosn/api#3 twice'],
    ['ask octo-user@example.com or @octo-user', 'ask or @octo-user'],
  ])('reads %j as %j', (line, words) => {
    expect(wordsOf(line)).toBe(words);
  });
});

describe('what people write beyond CommonMark', () => {
  it.each([
    ['1、a\n2、b', ['item a', 'item b']],
    ['（1）a\n（2）b', ['item a', 'item b']],
    ['一、a\n二、b', ['item a', 'item b']],
    ['1.发布\n2.评审', ['item 发布', 'item 评审']],
    ['议题\n2. a', ['line 议题', 'item a']],
    ['-#894\n-[x] #2', ['item #894', 'item #2']],
    ['• a\n· b', ['item a', 'item b']],
    ['- a\n\t- b\n\t\t- c', ['item a', 'item b', 'item c']],
    ['- a\n　　- b', ['item a', 'item b']],
    ['##议题\n#1', ['heading 议题', 'line #1']],
    ['    主题：a\n\t时间：b', ['line 主题：a', 'line 时间：b']],
    ['主题：a<br/>时间：b', ['line 主题：a', 'line 时间：b']],
    ['a\n---\nb', ['line a', 'break', 'line b']],
    ['a\n===\nb', ['line a', 'blank', 'line b']],
    ['|a|b|\n|-|\n|c|d|\ne', ['header a · b', 'row c · d', 'line e']],
    ['<details>\n**a**\n- b\n</details>', ['fold', 'line', 'line a', 'item b', 'line', 'fold']],
    ['> - a\n\nb', ['item a', 'blank', 'line b']],
    ['```\n- a\n```\n- b', ['item b']],
  ])('is read: %j', (markdown, blocks) => {
    expect(readBlocks(markdown).map((block) => `${block.kind} ${contentOf(block).text}`.trim())).toEqual(
      blocks,
    );
  });
});
