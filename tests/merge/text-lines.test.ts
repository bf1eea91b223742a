import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeLines, lineBreakOf, parseLines } from '../../src/merge/text-lines.ts';

test('lines remember how they ended: any text comes back to the byte', () => {
  const pieces = fc.constantFrom('a', '中', '', '\n', '\r\n', '\r', '\uFEFF', '\u2028', ' ');
  fc.assert(
    fc.property(fc.array(pieces), (all) => {
      const text = all.join('');
      const { mark, lines } = parseLines(text);
      const finalBreak = lines.at(-1)?.end !== '';
      expect(composeLines(lines, mark, lineBreakOf(lines), finalBreak)).toBe(text);
    }),
  );
});

test('a line that comes in ends as most lines of the file do', () => {
  const { mark, lines } = parseLines('a\r\nb\r\nc\n');
  expect(composeLines([...lines, { text: 'new', end: '' }], mark, lineBreakOf(lines), true)).toBe(
    'a\r\nb\r\nc\nnew\r\n',
  );
});
