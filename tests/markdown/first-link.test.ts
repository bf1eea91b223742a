import { expect, test } from 'vitest';
import { firstLink, namesOneThing } from '../../src/markdown/first-link.ts';

test.each([
  [
    '- [title](https://github.com/mosn/mosn/pull/1) by [@octo](https://github.com/octo)',
    'https://github.com/mosn/mosn/pull/1',
  ],
  ['- [fix: [api] panic](https://example.com/a)', 'https://example.com/a'],
  ['- [title](https://example.com/a "words (and more)")', 'https://example.com/a'],
  ['- ![picture](https://example.com/p.png) [title](/a/b)', '/a/b'],
  ['- [![picture](https://example.com/p.png)](https://example.com/a)', 'https://example.com/a'],
  ['- <https://example.com/a>: words', 'https://example.com/a'],
  ['- 见 https://example.com/a/，谢谢', 'https://example.com/a/，谢谢'],
  ['- see https://example.com/a/ please', 'https://example.com/a'],
  ['- *[*https://example.com/a*](https://example.com/a)*', 'https://example.com/a'],
  ['- no link', null],
  ['- ![picture](https://example.com/p.png)', null],
])('the first link of %s', (line, expected) => {
  expect(firstLink(line)).toBe(expected);
});

test('is looked for in linear time: these lines would take for ever otherwise', () => {
  expect(firstLink(`- ${'['.repeat(20_000)}${'![a](b'.repeat(500)}`)).toBeNull();
  expect(firstLink(`- [${'![a](x)'.repeat(20_000)}`)).toBeNull();
});

test('a pull request is one thing, a profile is named by many lines', () => {
  expect(namesOneThing('https://github.com/mosn/mosn/pull/1')).toBe(true);
  expect(namesOneThing('https://github.com/octo-user')).toBe(false);
  expect(namesOneThing('https://example.com')).toBe(false);
});
