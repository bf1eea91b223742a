import { expect, test } from 'vitest';
import { findUnreadableTrailers } from '../../../src/collect/people/trailers.ts';

test.each([
  'Co-authored-by: Octo Friend <octo-friend@example.org>',
  'co-authored-by: octo-friend <octo-friend@example.org>',
  'Signed-off-by: Octo User <octo-user@example.org>',
  'We are all co-authors of this',
  'Co-authors are welcome',
  'Reviewed by @octo-reviewer',
])('nothing is wrong with %s', (line) => {
  expect(findUnreadableTrailers(`fix: it\n\n${line}\n`)).toEqual([]);
});

test.each([
  ['Co-authored by: Gus <gus@example.org>', [['Gus', null]]],
  ['Co-authored-by: @gus', [[null, 'gus']]],
  ['Co-author: Gus <gus@example.org>', [['Gus', null]]],
  [
    'Co-authors: @gus, @ida',
    [
      [null, 'gus'],
      [null, 'ida'],
    ],
  ],
  ['Co-developed-by: Gus <gus@example.org>', [['Gus', null]]],
  ['Co-authored-by: <@gus>', [[null, 'gus']]],
  ['Co-authored-by：Gus（@gus）', [['Gus', 'gus']]],
  ['Co-authored-by: Gus', [['Gus', null]]],
  ['* Coauthored-by: Gus <12+gus@users.noreply.github.com>', [['Gus', 'gus']]],
  [
    'Co-authored-by: Gus <gus@example.org>, Ida <7+ida@users.noreply.github.com>',
    [
      ['Gus', null],
      ['Ida', 'ida'],
    ],
  ],
  [
    'Co-authored-by: @gus and @ida',
    [
      [null, 'gus'],
      [null, 'ida'],
    ],
  ],
])('%s names whom it names', (line, people) => {
  const [found] = findUnreadableTrailers(`fix: it\n\n${line}`);

  expect(found?.people.map(({ name, login }) => [name, login])).toEqual(people);
});

test('a line is told once, and never with an address', () => {
  const message = 'fix\n\nCo-authored by: Gus <gus@example.org> gus@example.org\n';
  const lines = findUnreadableTrailers(message.repeat(2));

  expect(lines.map(({ line }) => line)).toEqual(['Co-authored by: Gus <…> …']);
});
