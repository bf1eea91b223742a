import { expect, it } from 'vitest';
import { hasWords } from '../../../sandbox/search/free-text.ts';

it.each([
  ['fix: the Panic in grpc', 'panic', true],
  ['fix: the panics in grpc', 'panic', false],
  ['unpanic', 'panic', false],
  ['2023-05-17 社区会议', '社区会议', true],
  ['【月会】23.05.08 SOFAArk 月会（第二次月会）', '月会', true],
  ['SOFAArk月会', 'SOFAArk', true],
  ['SOFAArk月会', 'sofaark月会', true],
  ['a slow  start', 'slow start', true],
  ['a slow and a start', 'slow start', false],
  ['v1.5.0 is out', 'v1.5.0', true],
  ['v1x5x0 is out', 'v1.5.0', false],
])('in “%s” the words “%s”: %s', (text, words, expected) => {
  expect(hasWords(text, words)).toBe(expected);
});
