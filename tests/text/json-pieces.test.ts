import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from '../../src/text/json-pieces.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';

const text = (value: object) => [...jsonPieces(value)].join('');

test('is what JSON.stringify writes, whatever the value', () => {
  fc.assert(
    fc.property(fc.oneof(fc.object({ maxDepth: 7 }), fc.array(fc.object({ maxDepth: 6 }))), (value) => {
      expect(text(value)).toBe(JSON.stringify(value, null, 2));
    }),
  );
});

test.each([
  [{}],
  [[]],
  [{ a: undefined, b: [], c: {}, d: [undefined] }],
  [{ deep: { deeper: { deepest: { list: [1, { a: 'line\nbreak' }] } } } }],
  [{ title: untrusted('a\n"b"'), list: [untrusted('c')] }],
])('is what JSON.stringify writes of %j', (value) => {
  expect(text(value)).toBe(JSON.stringify(value, null, 2));
});

test('never holds a large value as a whole', () => {
  const value = { list: Array.from({ length: 10_000 }, (_, n) => ({ n, title: 'x'.repeat(100) })) };
  const pieces = [...jsonPieces(value)];

  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
  expect(pieces.length).toBeGreaterThan(15);
});
