// Three-way merges of lists whose items are known by their links.
import { describe, expect, test } from 'vitest';
import { merge } from '../../src/merge/merge.ts';
import { lines, merged, pull } from './merged.ts';

describe('records', () => {
  const list = (...items: string[]) => lines('## MOSN', '', ...items, '', '## Layotto', '', pull(90));
  /** An editor moved the second one to the top. */
  const highlighted = lines('## Highlights', '', pull(2), '', ...list(pull(1)).trimEnd().split('\n'));

  test('brings a new one in beside an edited one', () => {
    const ours = list(`${pull(1)}, great!`, pull(3));
    expect(merged(list(pull(1), pull(3)), ours, list(pull(1), pull(2), pull(3)))).toEqual({
      text: list(`${pull(1)}, great!`, pull(2), pull(3)),
      leftOut: [],
    });
  });

  test('puts a new one after the nearest one before it that is still there', () => {
    const base = list(pull(1), pull(2), pull(4));
    const theirs = list(pull(1), pull(2), pull(3), pull(4));
    expect(merged(base, list(pull(1), 'x', pull(4)), theirs).text).toBe(
      list(pull(1), 'x', '', pull(3), pull(4)),
    );
  });

  test('puts a new one before the one after it where none before it is left', () => {
    const ours = list(pull(3));
    expect(merged(list(pull(1), pull(3)), ours, list(pull(1), pull(2), pull(3))).text).toBe(
      list(pull(2), pull(3)),
    );
  });

  test('puts a new one under its heading where the editor emptied the list', () => {
    const ours = list('本周无');
    expect(merged(list(pull(1)), ours, list(pull(1), pull(2))).text).toBe(list('本周无', '', pull(2)));
  });

  test('leaves a new one out where its whole section is gone', () => {
    const ours = lines('## Layotto', '', pull(90));
    expect(merged(list(pull(1)), ours, list(pull(1), pull(2)))).toEqual({
      text: ours,
      leftOut: [`no-place 1: ${pull(2)}`],
    });
  });

  test('brings one in that had no place before, as soon as there is one', () => {
    const recall = (text: string) => (text === pull(2) ? 'no-place' : null);
    const { text, leftOut } = merge(
      list(pull(1), pull(2)),
      list(pull(1), 'mine'),
      list(pull(1), pull(2), pull(3)),
      [],
      recall,
    );
    expect({ text, leftOut }).toEqual({ text: list(pull(1), 'mine', '', pull(2), pull(3)), leftOut: [] });
  });

  test('keeps a deleted one deleted although it has another title now', () => {
    const ours = list(pull(1));
    expect(merged(list(pull(1), pull(2)), ours, list(pull(1), pull(2, 'other')))).toEqual({
      text: ours,
      leftOut: [`deleted 3: ${pull(2, 'other')}`],
    });
  });

  test('leaves a moved one where it is, with its new title', () => {
    expect(merged(list(pull(1), pull(2)), highlighted, list(pull(1), pull(2, 'other'))).text).toBe(
      highlighted.replace('title 2', 'other'),
    );
  });

  test('does not draw a new one after a moved one', () => {
    expect(merged(list(pull(1), pull(2)), highlighted, list(pull(1), pull(2), pull(3))).text).toBe(
      highlighted.replace(pull(1), `${pull(1)}\n${pull(3)}`),
    );
  });

  test('brings a new one into a section that was moved as a whole', () => {
    const ours = lines('## Layotto', '', pull(90), '', '## MOSN', '', pull(1), pull(2));
    expect(merged(list(pull(1), pull(2)), ours, list(pull(1), pull(3), pull(2))).text).toBe(
      lines('## Layotto', '', pull(90), '', '## MOSN', '', pull(1), pull(3), pull(2)),
    );
  });

  test('takes one away that GitHub took back, wherever it is', () => {
    expect(merged(list(pull(1), pull(2)), highlighted, list(pull(1)))).toEqual({
      text: lines('## Highlights', '', '## MOSN', '', pull(1), '', '## Layotto', '', pull(90)),
      leftOut: [],
    });
  });

  test('keeps an edited one that GitHub took back, and says so', () => {
    const ours = list(pull(1), `${pull(2)}, great!`);
    expect(merged(list(pull(1), pull(2)), ours, list(pull(1)))).toEqual({
      text: ours,
      leftOut: [`withdrawn 4: ${pull(2)}, great!`],
    });
  });

  test('keeps the heading of a section that GitHub took back while words of an editor stand below it', () => {
    const ours = list(pull(1), '', 'My words.');
    expect(merged(list(pull(1)), ours, lines('## Layotto', '', pull(90)))).toEqual({
      text: lines('## MOSN', '', 'My words.', '', '## Layotto', '', pull(90)),
      leftOut: ['withdrawn 1: ## MOSN'],
    });
  });

  test('has one once that an editor wrote about before the tool found it', () => {
    const mine = `${pull(2)}: my own words`;
    const ours = lines('## Highlights', '', mine, '', '## MOSN', '', pull(1), '', '## Layotto', '', pull(90));
    expect(merged(list(pull(1)), ours, list(pull(1), pull(2)))).toEqual({
      text: ours,
      leftOut: [`edited 3: ${pull(2)}`],
    });
  });

  test('names nothing where an editor has it with more lines below', () => {
    const ours = list(pull(1), pull(2), '  a great one');
    expect(merged(list(pull(1)), ours, list(pull(1), pull(2)))).toEqual({ text: ours, leftOut: [] });
  });

  test('has a person in two lists, each by itself', () => {
    const thanks = (reviews: string, issues: string) =>
      lines('## Reviews', '', reviews, '', '## Issues', '', issues);
    const octo = (count: number) => `- [@octo](https://github.com/octo): ${count}`;
    expect(
      merged(thanks(octo(1), octo(5)), thanks(octo(1), `${octo(5)} (!)`), thanks(octo(2), octo(6))),
    ).toEqual({
      text: thanks(octo(2), `${octo(5)} (!)`),
      leftOut: [`edited 7: ${octo(6)}`],
    });
  });

  test("follows the new render's order, unless an editor arranged the list", () => {
    const base = list(pull(1), pull(2), pull(3));
    const theirs = list(pull(3), pull(1), pull(2));
    expect(merged(base, list(pull(1), pull(2), pull(3), '', 'x'), theirs).text).toBe(
      list(pull(3), pull(1), pull(2), '', 'x'),
    );
    const arranged = list(pull(2), pull(1), pull(3), '', 'x');
    expect(merged(base, arranged, theirs).text).toBe(arranged);
  });

  test('takes nothing for another record in other words that only stands behind a new one', () => {
    const [octo, zoo] = ['- [@octo](https://github.com/octo)', '- [@zoo](https://github.com/zoo)'];
    const ours = list(zoo, pull(9), '- and all of you');
    expect(merged(list(zoo, octo), ours, list(octo, zoo)).text).toBe(ours);
  });

  test('puts nothing of the render below a record that the editor wrote before it came', () => {
    const ours = list(pull(1), pull(2, 'mine'));
    const theirs = list(pull(1), pull(2), '  closes 7');
    expect(merged(list(pull(1)), ours, theirs).text).toBe(ours);
  });

  test('names work that was deleted by its page, or by its meeting, and all else by the heading above it', () => {
    const kept = ['### Week', '', '#### MOSN', '', pull(1)];
    const meeting = ['', '#### Layotto 社区会议', '', '**时间：**5 月 17 日', ''];
    const gone = [pull(2), '- words', '', `[Talk](https://github.com/mosn/mosn/pull/4)`];
    const base = lines(...kept, ...gone, ...meeting, pull(3));
    expect(merge(base, lines(...kept, ...meeting), base).deleted).toEqual([
      'meeting layotto 社区会议 5-17 › mosn/mosn#3',
      'mosn › - words',
      'mosn › mosn/mosn#4',
      'week › mosn/mosn#2',
    ]);
  });

  test('has indented lines with their item, and merges them line by line', () => {
    const base = list(pull(1), '  closes 7', pull(2));
    const ours = list(pull(1, 'mine'), '  closes 7', pull(2));
    expect(merged(base, ours, list(pull(1), '  closes 7 and 8', pull(2)))).toEqual({
      text: list(pull(1, 'mine'), '  closes 7 and 8', pull(2)),
      leftOut: [],
    });
  });

  test('puts a new nested item below its parent', () => {
    const base = list(pull(1), `  ${pull(11)}`, pull(2));
    const ours = list(pull(2), pull(1), `  ${pull(11)}, great!`);
    expect(merged(base, ours, list(pull(1), `  ${pull(11)}`, `  ${pull(12)}`, pull(2))).text).toBe(
      list(pull(2), pull(1), `  ${pull(11)}, great!`, `  ${pull(12)}`),
    );
  });

  test('stays with its words, unnamed, when the new render lists it under another project', () => {
    const post = (mosn: string[], layotto: string[]) =>
      lines('## MOSN', '', ...mosn, '', '## Layotto', '', ...layotto);
    const own = pull(2, 'in other words');
    expect(
      merged(
        post([pull(1), pull(2)], [pull(90)]),
        post([pull(1), own], [pull(90)]),
        post([pull(1)], [pull(90), pull(2)]),
      ),
    ).toEqual({ text: post([pull(1), own], [pull(90)]), leftOut: [] });
  });

  test('is the same in its place though the editor wrote it anew, and what the render says by now is named', () => {
    const [base, theirs] = [list(pull(1), '- one of them'), list(pull(1), '- one of them all')];
    const ours = list(pull(1), '- 另一句话');
    expect(merged(base, ours, theirs)).toEqual({ text: ours, leftOut: ['edited 4: - one of them all'] });
  });

  test('leaves the words under an item with that item', () => {
    const ours = list(pull(1), '- mine', 'and some words about it', pull(3));
    expect(merged(list(pull(1), pull(3)), ours, list(pull(1), pull(2), pull(3))).text).toBe(
      list(pull(1), '- mine', 'and some words about it', '', pull(2), pull(3)),
    );
    const lazy = list(pull(1), 'words about 1', pull(3));
    expect(merged(list(pull(1), pull(3)), lazy, list(pull(1), pull(2), pull(3))).text).toBe(
      list(pull(1), 'words about 1', '', pull(2), pull(3)),
    );
  });

  test('does not take a list in a code block for records', () => {
    const ours = list('```md', pull(2), '```', '', pull(1));
    expect(merged(list(pull(1)), ours, list(pull(1), pull(2))).text).toBe(
      list('```md', pull(2), '```', '', pull(1), pull(2)),
    );
  });

  test('brings a new project in with its heading, below what the editor added to the one before', () => {
    const ours = list(pull(1), '- mine');
    const theirs = lines('## MOSN', '', pull(1), '', '## HTNN', '', pull(5), '', '## Layotto', '', pull(90));
    expect(merged(list(pull(1)), ours, theirs).text).toBe(
      lines('## MOSN', '', pull(1), '- mine', '', '## HTNN', '', pull(5), '', '## Layotto', '', pull(90)),
    );
  });
});
