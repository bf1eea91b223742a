// What the editor writes about in lines of their own is not listed again, and nothing else stays out for it.
import { describe, expect, test } from 'vitest';
import { merge } from '../../src/merge/merge.ts';
import { lines, merged, pull } from './merged.ts';

const link = (number: number) => `https://github.com/mosn/mosn/pull/${number}`;
const mosn = (...items: string[]) => lines('### Week', '', '#### MOSN', '', ...items);
const edited = expect.stringMatching(/^edited \d+: - \[title 2\]/);

describe('in a line of the render', () => {
  const [base, theirs] = [mosn(pull(1)), mosn(pull(1), pull(2))];

  test('what the editor put in says it', () => {
    const ours = mosn(`${pull(1)}, and #2`);
    expect(merged(base, ours, theirs)).toEqual({ text: ours, leftOut: [edited] });
  });

  test('what the render had there does not', () => {
    const about = (...words: string[]) => mosn(`${pull(1)} before #2${words.join('')}`);
    const ours = about(', great!');
    expect(merged(about(), ours, `${about()}${pull(2)}\n`)).toEqual({
      text: `${ours}${pull(2)}\n`,
      leftOut: [],
    });
  });
});

test('what stands below a record that the editor wrote about stays out with it, unnamed', () => {
  const ours = mosn(pull(1), '', 'And #2.');
  expect(merged(mosn(pull(1)), ours, mosn(pull(1), pull(2), '  closes 7'))).toEqual({
    text: ours,
    leftOut: [edited],
  });
});

test.each([
  ['Docs', '##### Docs'],
  ['Bold', '**Docs**'],
  ['both', '##### Docs\n\n**Bold**'],
])(
  'a bare number below a heading of the editor’s is one of the project that it stands in: %s',
  (_, heading) => {
    const own = lines('', heading, '', 'And #2.');
    const base = mosn(pull(1));
    expect(merged(base, base + own, mosn(pull(1), pull(2)))).toEqual({ text: base + own, leftOut: [edited] });
  },
);

describe('a meeting or a release tells of work, and lists none', () => {
  const meeting = (...all: string[]) => ['', '#### Layotto 社区会议', '', '**时间**：5 月 17 日', ...all];
  const release = (...all: string[]) => [
    '',
    '#### MOSN 1.0',
    '',
    `**发布页**：https://example.com/1`,
    ...all,
  ];
  const agenda = (text: string) => ['', '**议题**：', '', text];

  test.each([
    ['a line in a meeting', meeting('', `We talked about ${link(2)}.`)],
    ['an item in a meeting', meeting('', '- a topic', '  - and mosn/mosn#2')],
    ['a line in a part of a meeting', meeting('', '##### Notes', '', `See ${link(2)}.`)],
    ['a line in a release', release('', `It has ${link(2)}.`)],
  ])('%s of the editor’s keeps nothing out of the list', (_, own) => {
    const place = own.slice(0, 4);
    const [base, ours] = [mosn(pull(1), ...place), mosn(pull(1), ...own)];
    expect(merged(base, ours, mosn(pull(1), pull(2), ...place))).toEqual({
      text: mosn(pull(1), pull(2), ...own),
      leftOut: [],
    });
  });

  test.each([
    ['a topic', meeting(), agenda(pull(2))],
    ['one below a topic', meeting(...agenda('- topics')), [`  ${pull(2)}`]],
    ['a line of a release', release(), ['', pull(2)]],
    ['a link that is no item', [], ['', '#### Reading', '', `[title 2](${link(2)})`]],
  ])('%s comes although the editor wrote about the same', (_, place, news) => {
    const write = (post: string) => post.replace('### Week\n', `$&\nThe best is ${link(2)}.\n`);
    const [base, theirs] = [mosn(pull(1), ...place), mosn(pull(1), ...place, ...news)];
    expect(merged(base, write(base), theirs)).toEqual({ text: write(theirs), leftOut: [] });
  });
});

test('words that the editor took back delete nothing: what they were about is news when it comes again', () => {
  const [base, both] = [mosn(pull(1)), mosn(pull(1), pull(2))];
  const recall = (text: string) => (text === pull(2) ? 'edited' : null);
  const gone = merge(both, mosn(pull(1), '', 'My words.'), base, [], recall);
  expect(gone.deleted).toEqual([]);
  expect(merge(base, gone.text, both, gone.deleted).text).toBe(mosn(pull(1), pull(2), '', 'My words.'));
});
