import { expect, test } from 'vitest';
import { parseLines } from '../../src/merge/text-lines.ts';
import { parseUnits, wording } from '../../src/merge/units.ts';

const unitsOf = (...lines: string[]) =>
  parseUnits(parseLines(lines.join('\n')).lines)
    .filter(({ kind }) => kind !== 'start' && kind !== 'end')
    .map(
      (unit) =>
        `${unit.kind}${unit.key === null ? '' : ` ${unit.key}`}: ${wording(unit).replaceAll('\n', '⏎')}`,
    );

test('the front matter has fields, by their names', () => {
  expect(unitsOf('---', 'title: "a"', 'tags:', '  - x', '- y', '', 'date: 1', '---', 'text')).toEqual([
    'field: ---',
    'field title: title: "a"',
    'field tags: tags:⏎  - x⏎- y',
    'field date: date: 1',
    'field: ---',
    'text: text',
  ]);
});

test('a list item with a link is a record with its indented lines; a nested one with a link is its own', () => {
  expect(
    unitsOf(
      '- [a](https://x/1)',
      '  more',
      '  - detail',
      '  - [b](https://x/2)',
      'text',
      '1. no link',
      '* [c](https://x/3)',
    ),
  ).toEqual([
    'record https://x/1: - [a](https://x/1)⏎  more⏎  - detail',
    'record https://x/2:   - [b](https://x/2)',
    'text: text',
    'item: 1. no link',
    'record https://x/3: * [c](https://x/3)',
  ]);
});

test("headings are Markdown's and the weekly's bold lines", () => {
  expect(
    unitsOf(
      '## A',
      '**SOFA 大事记**',
      ' **议题：** ',
      '**议题**：',
      '**主题：**会议',
      '**a** and **b**',
      '#no',
    ),
  ).toEqual([
    'heading: ## A',
    'heading: **SOFA 大事记**',
    'heading:  **议题：** ',
    'heading: **议题**：',
    'text: **主题：**会议',
    'text: **a** and **b**',
    'text: #no',
  ]);
});

test('a code block has neither; one that is never closed is none', () => {
  expect(unitsOf('````md', '- [a](https://x/1)', '```', '# A', '````', '- [b](https://x/2)')).toEqual([
    'fence: ````md',
    'fence: - [a](https://x/1)',
    'fence: ```',
    'fence: # A',
    'fence: ````',
    'record https://x/2: - [b](https://x/2)',
  ]);
  expect(unitsOf('```', '- [a](https://x/1)')).toEqual([
    'text: ```',
    'record https://x/1: - [a](https://x/1)',
  ]);
});
