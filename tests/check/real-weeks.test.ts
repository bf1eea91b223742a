// Real weeks: no error in a draft, nor in one that an editor has worked on; and slips that are found. `npm run test:check` tries all
// of both; otherwise a few weeks and a sample.
import { beforeAll, describe, expect, test } from 'vitest';
import { loadSpringWorld } from '../../sandbox/sandbox.ts';
import { allEdits } from '../merge/edits/all-edits.ts';
import { doEdit } from '../merge/worlds/a-history.ts';
import { springFridays } from '../replay/fridays.ts';
import { findIn } from './a-post.ts';
import { allMutations } from './mutations/all-mutations.ts';
import { correctPosts } from './mutations/correct-posts.ts';
import { type CorrectPost, tryMutations } from './mutations/try-mutations.ts';

const isWhole = process.env.CHECK === 'all';
const dates = isWhole ? springFridays : (['2023-04-21', '2023-05-26', '2023-06-16'] as const);
const patience = isWhole ? 3_600_000 : 120_000;

/** Of another edition: with it, a post says something wrong. */
const harmful = ['front matter: another date'];
const edits = allEdits.filter(({ name }) => !harmful.includes(name));

let posts: CorrectPost[];

beforeAll(async () => {
  posts = await correctPosts(await loadSpringWorld(), dates);
}, patience);

function errorsIn(text: string, { facts }: CorrectPost): string[] {
  return findIn(text, facts)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, told }) => `${rule} ${JSON.stringify(told)}`);
}

describe('real weeks', () => {
  test('are drafted without anything to find but places that wait for an editor', () => {
    for (const { name, text, facts } of posts)
      expect([name, findIn(text, facts).filter(({ rule }) => rule !== 'editor-place')]).toEqual([name, []]);
  });

  test(
    'have no errors after any harmless edit',
    () => {
      const tried = new Set<string>();
      const alarms: string[] = [];
      for (const [at, post] of posts.entries()) {
        for (const [n, edit] of edits.entries()) {
          // In a sample every edit is done to one post, if it has something to edit.
          if (!isWhole && n % posts.length !== at) continue;
          const done = doEdit(edit, post.text, at + n);
          if (done === null) continue;
          tried.add(edit.name);
          alarms.push(...errorsIn(done.edited, post).map((error) => `${post.name} · ${edit.name}: ${error}`));
        }
      }
      expect(alarms).toEqual([]);
      expect(tried.size).toBeGreaterThan(edits.length * 0.8);
    },
    patience,
  );

  test(
    'with a slip of the hand have it found by the right rule, nine times in ten of each kind, and mended to what it was or not at all',
    () => {
      const count = isWhole ? 2000 : allMutations.length * 10;
      const tried = tryMutations(posts, count, 1);
      for (const { kind, tried: all, found, missed, spoilt } of tried) {
        expect([kind, spoilt]).toEqual([kind, []]);
        expect(all).toBeGreaterThanOrEqual(Math.floor(count / allMutations.length));
        expect([kind, found / all >= 0.9 ? [] : missed]).toEqual([kind, []]);
      }
    },
    patience,
  );
});
