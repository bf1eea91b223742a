// Which files among the badges are ours.
import { expect, test } from 'vitest';
import { isBadgeOf } from '../../src/record/compose-badges.ts';

const badge = (changes: object = {}) =>
  JSON.stringify({
    schemaVersion: 1,
    label: 'SOFA Weekly',
    message: '1 edition',
    color: '2460e0',
    ...changes,
  });

test.each([
  ['a badge of this weekly', badge(), true],
  ['one of another weekly', badge({ label: 'Octo Weekly' }), false],
  ['one of another form', badge({ schemaVersion: 2 }), false],
  ['no JSON', 'not a badge', false],
])('%s', (_name, text, isOurs) => {
  expect(isBadgeOf('SOFA Weekly', text)).toBe(isOurs);
});
