// npm run check:published [-- FILE]: the posts of April to June 2023, built again from facts, and what `check` finds in each.
import { readFile } from 'node:fs/promises';
import { loadSpringWorld } from '../../../sandbox/sandbox.ts';
import { checkPublished } from './check-published.ts';
import { handmadePosts } from './rebuild-post.ts';

const file = process.argv[2] ?? new URL('published-2023-q2.json', import.meta.url);
const posts = handmadePosts
  .parse(JSON.parse(await readFile(file, 'utf8')))
  .filter(({ date }) => date >= '2023-04' && date < '2023-07');
for (const { date, slips, findings } of await checkPublished(await loadSpringWorld(), posts)) {
  process.stdout.write(`${date}\n`);
  for (const slip of slips) process.stdout.write(`  slip     ${slip}\n`);
  for (const finding of findings) process.stdout.write(`  finding  ${finding}\n`);
}
