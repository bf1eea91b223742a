// Differences between two texts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differencesOf } from '../../src/text/differences.ts';

const letters = (text: string) => [...text];

test.each([
  ['', '', []],
  ['abc', 'abc', []],
  ['abc', 'axc', [{ at: 1, gone: 1, to: 1, come: 1 }]],
  ['abc', 'abxc', [{ at: 2, gone: 0, to: 2, come: 1 }]],
  ['abc', 'bc', [{ at: 0, gone: 1, to: 0, come: 0 }]],
  ['', 'ab', [{ at: 0, gone: 0, to: 0, come: 2 }]],
  ['a--b', 'a---b', [{ at: 3, gone: 0, to: 3, come: 1 }]],
  [
    'axbyc',
    'apbqc',
    [
      { at: 1, gone: 1, to: 1, come: 1 },
      { at: 3, gone: 1, to: 3, come: 1 },
    ],
  ],
  // The line that both have stands elsewhere, too.
  [
    'x-y!-',
    'p-q!-',
    [
      { at: 0, gone: 1, to: 0, come: 1 },
      { at: 2, gone: 1, to: 2, come: 1 },
    ],
  ],
])('between %j and %j', (before, after, differences) => {
  expect(differencesOf(letters(before), letters(after))).toEqual(differences);
});

test('lead from the one to the other, whatever they are', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      let made = [...before];
      for (const { at, gone, to, come } of differencesOf(before, after).toReversed())
        made = made.toSpliced(at, gone, ...after.slice(to, to + come));
      expect(made).toEqual(after);
    }),
  );
});
