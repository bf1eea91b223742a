// The editions of April to June 2023, built again: what docs/replay.md says of them is so.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadFacts, loadSpringWorld } from '../../sandbox/sandbox.ts';
import { springFridays } from './fridays.ts';
import { mergedWork } from './merged-work.ts';
import { publishedPosts, type Replay, replay } from './replay.ts';

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const [alike = '', others = ''] = file('../../docs/replay.md').split('## Where they differ');
const [different = '', rest = ''] = others.split('## What projected previews promised');
const [promised = '', credited = ''] = rest.split('## What was credited');
const linesIn = (text: string) =>
  [...text.matchAll(/^- `(\d{4}-[^`]+)`/gm)].map(([, line]) => line).toSorted();

let replayed: Replay;

beforeAll(async () => {
  const posts = publishedPosts.parse(JSON.parse(file('../../sandbox/worlds/published-2023-q2.json')));
  const facts = await loadFacts(new URL('../../sandbox/worlds/2023-q2.json', import.meta.url));
  replayed = await replay(await loadSpringWorld(), mergedWork(facts), posts, springFridays);
}, 120_000);

describe('a replay of the spring of 2023', () => {
  test('agrees with the posts where the document says so', () => {
    expect(replayed.same.toSorted()).toEqual(linesIn(alike));
  });

  test('differs from the posts where the document says who is right, and nowhere else', () => {
    expect(replayed.differences.toSorted()).toEqual(linesIn(different));
  });

  test('credits all that was merged, and the people that the document counts', () => {
    expect(replayed.credits.toSorted()).toEqual(linesIn(credited));
    for (const line of replayed.credits)
      expect(line).toMatch(/ (\d+) of \1 pull requests, (\d+) of \2 commits;/);
  });

  test('promises of meetings to come what the document says, and no link', () => {
    expect(replayed.promises.toSorted()).toEqual(linesIn(promised));
    expect(replayed.promises.filter((line) => /code wrong|link promised/.test(line))).toEqual([]);
  });
});
