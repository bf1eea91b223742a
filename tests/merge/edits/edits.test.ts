// The edits themselves: that there are many, that each finds something to edit, and finds it again.
import { describe, expect, test } from 'vitest';
import { aHistory, doEdit } from '../worlds/a-history.ts';
import { allEdits, anchoredEdits } from './all-edits.ts';
import { readBlocks } from './blocks.ts';

const histories = Array.from({ length: 16 }, (_, seed) => aHistory(seed, 2));

test('there are many, each with a name of its own', () => {
  const names = allEdits.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(anchoredEdits.length).toBeGreaterThan(60);
  expect(allEdits.length - anchoredEdits.length).toBeGreaterThan(15);
  expect(anchoredEdits.every(({ kind }) => kind === 'anchored')).toBe(true);
});

describe.each(allEdits.map((edit) => [edit.name, edit] as const))('%s', (_name, edit) => {
  const done = histories.flatMap(({ seed, refreshes: [first] }) => {
    const one = first === undefined ? null : doEdit(edit, first.post, seed);
    return one === null || first === undefined ? [] : [{ ...one, seed, post: first.post }];
  });

  test('finds something to edit', () => {
    expect(done.length).toBeGreaterThan(1);
  });

  test('does one thing to the post in which it was chosen, and the same thing again', () => {
    for (const { rewrite, edited, post, seed } of done) {
      expect(rewrite(post)).toEqual([edited]);
      expect(doEdit(edit, post, seed)?.edited).toBe(edited);
    }
  });
});

test.each(anchoredEdits.map((edit) => [edit.name, edit] as const))(
  '%s can be done after news, too',
  (_name, edit) => {
    const after = histories.flatMap(({ seed, refreshes: [first, second] }) => {
      if (first === undefined || second === undefined) return [];
      return doEdit(edit, first.post, seed)?.rewrite(second.post).slice(0, 1) ?? [];
    });
    expect(after.length).toBeGreaterThan(0);
  },
);

test('a post is read as blocks with the headings that they stand under', () => {
  const post = [
    '---\ntitle: "SOFA Weekly"\n---\n',
    '## SOFA WEEKLY | 每周精选\n',
    '**筛选每周精华问答**\n',
    '### SOFA 社区会议预告\n',
    '**Layotto：**\n',
    '**主题**：Layotto 社区会议\n',
    '**时间**：5 月 17 日 14:00 - 15:00\n',
    '### SOFAStack 社区本周贡献\n',
    '#### MOSN\n',
    '- one\n- two\n',
    '![图片](https://img.example.com/footer.png)\n',
  ].join('\n');
  expect(readBlocks(post).map(({ kind, section, name, start }) => [start, kind, section, name])).toEqual([
    [0, 'front matter', '', ''],
    [4, 'section', '## SOFA WEEKLY | 每周精选', ''],
    [6, 'paragraph', '## SOFA WEEKLY | 每周精选', ''],
    [8, 'section', '### SOFA 社区会议预告', ''],
    [10, 'name', '### SOFA 社区会议预告', '**Layotto：** **时间**：5 月 17 日 14:00 - 15:00'],
    [12, 'paragraph', '### SOFA 社区会议预告', '**Layotto：** **时间**：5 月 17 日 14:00 - 15:00'],
    [14, 'paragraph', '### SOFA 社区会议预告', '**Layotto：** **时间**：5 月 17 日 14:00 - 15:00'],
    [16, 'section', '### SOFAStack 社区本周贡献', ''],
    [18, 'name', '### SOFAStack 社区本周贡献', '#### MOSN'],
    [20, 'list', '### SOFAStack 社区本周贡献', '#### MOSN'],
    [23, 'footer', '', ''],
  ]);
});
