import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeLines, parseLines } from '../../src/merge/text-lines.ts';

test('lines remember how they ended: any text comes back to the byte', () => {
  const pieces = fc.constantFrom('a', '中', '', '\n', '\r\n', '\r', '\uFEFF', '\u2028', ' ');
  fc.assert(
    fc.property(fc.array(pieces), (all) => {
      const text = all.join('');
      const written = parseLines(text);
      expect(composeLines(written.lines, written)).toBe(text);
    }),
  );
});

test('a line that comes in ends as most lines of the file do', () => {
  const written = parseLines('a\r\nb\r\nc\n');
  expect(composeLines([...written.lines, { text: 'new', end: '' }], written)).toBe('a\r\nb\r\nc\nnew\r\n');
});
