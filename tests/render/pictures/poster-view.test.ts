import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareOut } from '../../../src/render/pictures/poster/poster-view.ts';

it('gives everybody their first before anybody their second', () => {
  expect(shareOut([5, 1, 3], 6)).toEqual([3, 1, 2]);
  expect(shareOut([5, 1, 3], 2)).toEqual([1, 1, 0]);
  expect(shareOut([], 6)).toEqual([]);
});

it('hands out all places that are wanted, and none twice', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(50), (lengths, places) => {
      const shown = shareOut(lengths, places);
      const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
      expect(sum(shown)).toBe(Math.min(places, sum(lengths)));
      expect(shown.every((one, at) => one <= (lengths[at] ?? 0))).toBe(true);
    }),
  );
});
