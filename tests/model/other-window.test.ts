// A window that somebody set by hand says what it doubles and what it skips.
import { expect, test } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import { otherWindow } from '../../src/model/other-window.ts';

const usual: Edition = {
  date: '2023-05-19',
  publishesAt: '2023-05-19T07:00:00Z',
  timeZone: 'Asia/Shanghai',
  window: { from: '2023-05-12T07:00:00Z', to: '2023-05-19T07:00:00Z' },
};
const now = '2023-05-25T00:00:00Z';

test.each([
  ['nothing set', { since: null, until: null }, usual.window, []],
  [
    'an earlier beginning',
    { since: '2023-05-10T07:00:00Z', until: null },
    { from: '2023-05-10T07:00:00Z', to: usual.window.to },
    [['window-doubles', { from: '2023-05-10 15:00', to: '2023-05-12 15:00' }]],
  ],
  [
    'a later beginning and an earlier end',
    { since: '2023-05-14T07:00:00Z', until: '2023-05-16T07:00:00Z' },
    { from: '2023-05-14T07:00:00Z', to: '2023-05-16T07:00:00Z' },
    [
      ['window-skips', { from: '2023-05-12 15:00', to: '2023-05-14 15:00' }],
      ['window-skips', { from: '2023-05-16 15:00', to: '2023-05-19 15:00' }],
    ],
  ],
  [
    'a later end, which is now at the latest',
    { since: null, until: '2023-06-19T07:00:00Z' },
    { from: usual.window.from, to: now },
    [['window-doubles', { from: '2023-05-19 15:00', to: '2023-05-25 08:00' }]],
  ],
] as const)('%s', (_, edges, window, told) => {
  const { edition, notes } = otherWindow(usual, edges, now);

  expect(edition).toEqual({ ...usual, window });
  expect(notes.map(({ code, data }) => [code, data])).toEqual(told);
});

test('an empty window is a usage error that names the usual one', () => {
  expect(() => otherWindow(usual, { since: '2023-05-20T00:00:00Z', until: null }, now)).toThrow(
    expect.objectContaining({
      kind: 'usage',
      hint: '--since has to lie before --until, and both before now. Without them it is 2023-05-12T07:00:00Z to 2023-05-19T07:00:00Z.',
    }),
  );
});
