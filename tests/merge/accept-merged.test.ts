// Merged texts with a mistake in them, which no merge should make: none of them is given out.
import { describe, expect, test } from 'vitest';
import { acceptMerged } from '../../src/merge/accept-merged.ts';
import { lines, pull } from './merged.ts';

const post = (mosn: string[], layotto: string[], front = 'title: "Weekly"') =>
  lines('---', front, '---', '', '#### MOSN', '', ...mosn, '', '#### Layotto', '', ...layotto);

const base = post([pull(1)], [pull(9)]);
const ours = post([pull(1), '', 'My words.'], [pull(9)]);
const theirs = post([pull(1), pull(2)], [pull(9)]);
const right = post([pull(1), pull(2), '', 'My words.'], [pull(9)]);

/** What comes of a merged text: the text, and `leftOut` as `reason line: fact`. */
function accepted(text: string, versions = { base, ours, theirs }): { text: string; leftOut: string[] } {
  const merging = { ...versions, deleted: [], renames: (repository: string) => repository };
  const merged = acceptMerged(merging, { text, leftOut: [], starts: new Map() });
  return {
    text: merged.text,
    leftOut: merged.leftOut.map(({ reason, line, text: fact }) => `${reason} ${line}: ${fact.raw}`),
  };
}

test('the right text is given as it is', () => {
  expect(accepted(right)).toEqual({ text: right, leftOut: [] });
});

describe('a fact that does not stand once under its heading is left out and named', () => {
  test.each([
    ['under another heading', post([pull(1), '', 'My words.'], [pull(9), pull(2)])],
    ['twice', post([pull(1), pull(2), pull(2), '', 'My words.'], [pull(9)])],
    ['under both headings', post([pull(1), pull(2), '', 'My words.'], [pull(2), pull(9)])],
    ['nowhere', ours],
  ])('%s', (_, text) => {
    expect(accepted(text)).toEqual({ text: ours, leftOut: [`no-place 1: ${pull(2)}`] });
  });

  test('though it is an old one', () => {
    const text = right.replace(`${pull(1)}\n`, '');
    expect(accepted(text)).toEqual({ text, leftOut: [`no-place 1: ${pull(1)}`] });
  });

  test('though the editor deleted another one beside it', () => {
    const [text, old] = [post([pull(3)], [pull(9)]), post([pull(1), pull(2)], [pull(9)])];
    const versions = {
      base: old,
      ours: post([pull(1)], [pull(9)]),
      theirs: post([pull(1), pull(2), pull(3)], [pull(9)]),
    };
    expect(accepted(text, versions)).toEqual({ text, leftOut: [`no-place 1: ${pull(1)}`] });
  });

  test('in the editor’s line breaks', () => {
    const text = post([pull(1), '', 'My words.'], [pull(9), pull(2)]).replaceAll('\n', '\r\n');
    expect(accepted(text).text).toBe(ours.replaceAll('\n', '\r\n'));
  });
});

describe('the file stays the editor’s, and the news is named', () => {
  test.each([
    ['a line of theirs is gone', theirs],
    ['a line of theirs is gone with its heading', right.replace(/#### MOSN[\s\S]*(?=#### Layotto)/, '')],
    ['a line of theirs stands under another heading', post([pull(1), pull(2)], [pull(9), '', 'My words.'])],
    ['a line of theirs is in a comment', right.replace('My words.', '<!--\nMy words.\n-->')],
    ['the front matter is broken', right.replace('"Weekly"', '"Weekly')],
    ['the front matter has a field twice', right.replace('---', '---\ntitle: again')],
  ])('%s', (_, text) => {
    expect(accepted(text)).toEqual({ text: ours, leftOut: [`no-place 1: ${pull(2)}`] });
  });
});

describe('what the editor did to a fact is no mistake', () => {
  const other = (number: number, title: string) => pull(number).replace(/title \d+/, title);
  const both = post([pull(1), pull(2)], [pull(9)]);

  test.each([
    ['reworded', post([pull(1), other(2, 'mine')], [pull(9)]), post([pull(1), other(2, 'new')], [pull(9)])],
    ['deleted', post([pull(1)], [pull(9)]), post([pull(1), other(2, 'new')], [pull(9)])],
    ['copied', post([pull(1), pull(2)], [pull(2), pull(9)]), both],
    [
      'deleted with its section',
      lines('---', 'title: "Weekly"', '---', '', '#### MOSN', '', pull(1), pull(2)),
      post([pull(1), pull(2)], [pull(9), pull(8)]),
    ],
  ])('%s', (_, text, news) => {
    expect(accepted(text, { base: both, ours: text, theirs: news })).toEqual({ text, leftOut: [] });
  });

  test('one of two that say the same deleted', () => {
    const twice = post([pull(1), pull(1)], [pull(9)]);
    const text = post([pull(1)], [pull(9)]);
    expect(accepted(text, { base: twice, ours: text, theirs: twice })).toEqual({ text, leftOut: [] });
  });
});
