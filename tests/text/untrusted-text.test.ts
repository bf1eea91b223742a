// Text from outside refuses to become a string by itself, in every way in which a string is made.
import { expect, test } from 'vitest';
import { untrusted } from '../../src/text/untrusted-text.ts';

const text = untrusted('<b>title</b>');

test.each([
  ['a template', () => `${text}`],
  ['a sum', () => `a ${String(text)}`],
  ['a list', () => [text].join()],
  ['a comparison of texts', () => 'a'.localeCompare(text as never)],
])('%s is an error at once', (_name, write) => {
  expect(write).toThrow('must pass an encoder');
});

test('JSON carries it as it is', () => {
  expect(JSON.stringify({ text })).toBe('{"text":"<b>title</b>"}');
});
