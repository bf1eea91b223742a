// The editions of April to June 2023, as people published them: every slip that the rules cover, and no false alarm.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadSpringWorld } from '../../../sandbox/sandbox.ts';
import { type CheckedPost, checkPublished } from './check-published.ts';
import { handmadePosts } from './rebuild-post.ts';

const posts = handmadePosts.parse(
  JSON.parse(readFileSync(new URL('published-2023-q2.json', import.meta.url), 'utf8')),
);
const docs = readFileSync('docs/check.md', 'utf8');
const [, table = ''] = docs.split('## The slips of a spring');
const rows = table.split(/^## /m)[0]?.match(/^\| 2023.*$/gm) ?? [];

let checked: CheckedPost[];

beforeAll(async () => {
  checked = await checkPublished(await loadSpringWorld(), posts);
}, 120_000);

describe('the posts of a spring', () => {
  test('have the slips that the document lists, and no other finding', () => {
    const found = checked.flatMap(({ date, findings }) =>
      findings.map((finding) => `${date} ${finding.replace(/:.*$/, '')}`),
    );
    const told = rows.flatMap((row) => {
      const [, date = '', , rules = ''] = row.split('|').map((cell) => cell.trim());
      return [...rules.matchAll(/`([\w-]+)` (error|notice)(?: ×(\d))?/g)].flatMap(
        ([, rule, severity, times = '1']) =>
          Array.from({ length: Number(times) }, () => `${date} ${rule} ${severity}`),
      );
    });
    expect(found.toSorted()).toEqual(told.toSorted());
  });

  test('have a row for every slip that is known', () => {
    const known = checked.flatMap(({ date, slips }) => slips.map(() => date));
    expect(rows.map((row) => row.slice(2, 12))).toEqual(known);
  });

  test('are built again from everything that is known of them', () => {
    for (const [at, { text }] of checked.entries()) {
      const addresses = JSON.stringify(posts[at]).match(/(?<="(?:href|url)":")h[^"]+/g) ?? [];
      for (const address of addresses) expect(text).toContain(`](${address})`);
    }
  });
});
