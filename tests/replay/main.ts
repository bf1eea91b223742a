// npm run replay [-- --facts FILE --posts FILE]: replays editions over facts, and prints what is alike and what is not.

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadFacts, loadPosts, loadSpringWorld, worldOf } from '../../sandbox/sandbox.ts';
import { springFridays } from './fridays.ts';
import { mergedWork } from './merged-work.ts';
import { publishedPosts, replay } from './replay.ts';

const { values } = parseArgs({ options: { facts: { type: 'string' }, posts: { type: 'string' } } });
const published = new URL('../../sandbox/worlds/published-2023-q2.json', import.meta.url);
const postsFile = values.posts ?? published;
const facts = await loadFacts(values.facts ?? new URL('../../sandbox/worlds/2023-q2.json', import.meta.url));
const world =
  values.facts === undefined ? await loadSpringWorld() : worldOf(facts, await loadPosts(postsFile));
const posts = publishedPosts.parse(JSON.parse(await readFile(postsFile, 'utf8')));
const { same, differences, promises, credits } = await replay(world, mergedWork(facts), posts, springFridays);
process.stdout.write(
  `${[...credits, ...promises].map((line) => `${line}\n`).join('')}${same.length} alike\n${same.map((line) => `  ${line}\n`).join('')}${differences.length} different\n${differences.map((line) => `  ${line}\n`).join('')}`,
);
