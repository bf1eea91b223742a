// npm run check:mutations [-- --count 2000 --seed 1]: slips in the drafts of a spring; how many of each kind are found, and what is missed.
import { parseArgs } from 'node:util';
import { loadSpringWorld } from '../../../sandbox/sandbox.ts';
import { springFridays } from '../../replay/fridays.ts';
import { correctPosts } from './correct-posts.ts';
import { tryMutations } from './try-mutations.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
const posts = await correctPosts(await loadSpringWorld(), springFridays);
for (const { kind, tried, found, missed, spoilt } of tryMutations(
  posts,
  Number(values.count),
  Number(values.seed),
)) {
  process.stdout.write(`${found} of ${tried}  ${kind}\n`);
  for (const one of spoilt) process.stdout.write(`    spoilt: ${one}\n`);
  for (const one of missed) process.stdout.write(`    missed: ${one}\n`);
}
