// What a line of a post is about.
import { describe, expect, test } from 'vitest';
import { headingOf, isOneThing, labelOf, mentionsIn, recordKey } from '../../src/merge/identity.ts';
import { findRenames } from '../../src/merge/renames.ts';

const renames = (repository: string) => (repository === 'mosn/old' ? 'mosn/mosn' : repository);

test.each([
  ['- [a fix](https://github.com/mosn/old/pull/2)', 'mosn/mosn#2'],
  ['- [a fix](https://gitee.com/mosn/old/pulls/2)', 'gitee.com/mosn/mosn#2'],
  ['- [a commit](https://github.com/Mosn/old/commit/12ab)', 'mosn/mosn/commit/12ab'],
  ['- [a project](https://github.com/mosn/old)', 'mosn/mosn'],
  ['- [somebody](https://github.com/Octo-User)', '@octo-user'],
  ['- [Words](http://www.example.com/Words/)', 'example.com/Words'],
  ['- words', null],
])('%s is about %s', (line, key) => {
  expect(recordKey(line, renames)).toBe(key);
});

test.each([
  ['mosn/mosn#2', true],
  ['example.com/blog/go', true],
  ['mp.example.com/s', false],
  ['@octo-user', false],
  ['meeting layotto 5-17', false],
  ['release mosn v1/2', false],
  ['label a/b#1', false],
  [null, false],
])('%s is one thing: %s', (key, is) => {
  expect(isOneThing(key)).toBe(is);
});

test.each([
  ['**主题**：发版', '主题'],
  ['**主题：**发版', '主题'],
  ['「**发布页**」：https://example.com/1', '发布页'],
  ['**议题：**', '议题'],
  ['**主题**没有冒号', null],
  ['**Layotto：**', null],
])('the label of %s is %s', (line, label) => {
  expect(labelOf(line)).toBe(label);
});

describe('a heading', () => {
  test.each([
    ['#### MOSN', '', 4, 'mosn', 1],
    ['One', '===', 1, 'one', 2],
    ['Two', '---', 2, 'two', 2],
    ['**Layotto：**', '', 7, 'layotto', 1],
  ])('%s', (line, below, level, name, lines) => {
    expect(headingOf(line, below)).toEqual({ level, name, lines });
  });

  test.each([
    ['- an item', '---'],
    ['**时间：**', ''],
    ['**一句话，很重要**', ''],
    ['a line', 'another'],
  ])('%s is none', (line, below) => {
    expect(headingOf(line, below)).toBeNull();
  });
});

test('a text names what it links to, and numbers of the projects around it', () => {
  const around = ['mosn/mosn', 'mosn/layotto'];
  const named = (text: string) => [...mentionsIn(text, renames, around)];
  expect(named('https://github.com/mosn/old/pull/2, mosn/old#3')).toEqual(['mosn/mosn#2', 'mosn/mosn#3']);
  expect(named('layotto#4')).toEqual(['mosn/layotto#4']);
  expect(named('#5')).toEqual(['mosn/mosn#5', 'mosn/layotto#5']);
  expect(named('mosn/#6, see other/name#7')).toEqual(['other/name#7']);
});

test('a repository is called otherwise if a new one has work of it, and only then', () => {
  const link = (repository: string, number: number, title = `title ${number}`) =>
    `- [${title}](https://github.com/${repository}/pull/${number})\n`;
  const { current } = findRenames(
    link('mosn/old', 1) + link('mosn/gone', 2) + link('mosn/kept', 3) + link('mosn/left', 6),
    link('mosn/new', 1) + link('mosn/new', 3) + link('mosn/kept', 2, 'other') + link('mosn/kept', 6),
  );
  const names = ['old', 'gone', 'kept', 'left'].map((name) => current(`mosn/${name}`));
  expect(names).toEqual(['mosn/new', 'mosn/gone', 'mosn/kept', 'mosn/left']);
});
