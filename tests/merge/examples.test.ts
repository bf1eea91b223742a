// The examples of docs/merge.md are what the program does.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { merge } from '../../src/merge/merge.ts';

const examples = readFileSync('docs/merge.md', 'utf8')
  .split(/^### (?=\d)/m)
  .slice(1)
  .map((section) => ({
    title: section.split('\n')[0] ?? '',
    versions: new Map(
      [...section.matchAll(/^```md (\w+)\n([\s\S]*?)^```$/gm)].map(([, name, text]) => [name, text]),
    ),
    leftOut: [...section.matchAll(/^- ([\w-]+): `(.*)`$/gm)].map(
      ([, reason, text = '']) => `${reason}: ${linked(text)}`,
    ),
  }));

function linked(text: string): string {
  return text.replace(/→ (\S+)#(\d+)/g, '[$1#$2](https://github.com/$1/pull/$2)');
}

test('there are ten', () => {
  expect(examples).toHaveLength(10);
});

test.each(examples)('$title', ({ versions, leftOut }) => {
  const [base, ours, theirs, merged] = ['base', 'ours', 'theirs', 'merged'].map((name) =>
    linked(versions.get(name) ?? ''),
  );
  const result = merge(base ?? '', ours ?? '', theirs ?? '');
  expect({
    text: result.text,
    leftOut: result.leftOut.map(({ reason, text }) => `${reason}: ${text.raw}`),
  }).toEqual({ text: merged, leftOut });
});
