// Without news nothing changes, and without edits the post is the render.
import { expect, test } from 'vitest';
import { merge } from '../door.ts';
import { allEdits } from '../edits/all-edits.ts';
import { tryCases } from './try-cases.ts';

test('a refresh without news leaves the post as the editor wrote it, to the byte', () => {
  const { problems } = tryCases(allEdits.length, allEdits, ([first = '', second = ''], { edited }) => {
    const still = merge(first, edited, first, []);
    const merged = merge(first, edited, second, still.deleted);
    const again = merge(second, merged.text, second, merged.deleted, merged.recall);
    const wrong = [
      ...(still.text === edited && still.leftOut.length === 0 ? [] : ['the first refresh without news']),
      ...(again.text === merged.text ? [] : ['a refresh without news after one with news']),
      ...(String(again.deleted) === String(merged.deleted) ? [] : ['what is deleted changes without news']),
    ];
    return { refreshes: 3, problem: wrong.length === 0 ? null : wrong.join('\n') };
  });
  expect(problems.join('\n')).toBe('');
});

test('a post that nobody edited is the new render, to the byte', () => {
  const { problems } = tryCases(80, allEdits, ([first = '', second = '', third = '']) => {
    const merged = merge(first, first, second, []);
    const isRender =
      merged.text === second && merge(second, merged.text, third, merged.deleted).text === third;
    return { refreshes: 2, problem: isRender && merged.leftOut.length === 0 ? null : 'not the render' };
  });
  expect(problems.join('\n')).toBe('');
});
