// Starts the local GitHub for people who want to try queries: tsx sandbox/main.ts [--port N] [--facts FILE] [--posts FILE]

import { parseArgs } from 'node:util';
import {
  createRest,
  loadFacts,
  loadPosts,
  loadSpringWorld,
  publicToken,
  startSandbox,
  type World,
  worldOf,
} from './sandbox.ts';

const { values } = parseArgs({
  options: { port: { type: 'string' }, facts: { type: 'string' }, posts: { type: 'string' } },
});

const world = await loadWorld(values.facts, values.posts);
const sandbox = await startSandbox({
  world,
  ...createRest(world, { now: () => new Date() }),
  ...(values.port !== undefined && { port: Number(values.port) }),
});

const query = '{ search(type: ISSUE, first: 3, query: "org:mosn is:merged sort:updated") { issueCount } }';
process.stdout.write(
  [
    `GITHUB_API_URL=${sandbox.url}`,
    `GITHUB_GRAPHQL_URL=${sandbox.graphqlUrl}`,
    `GITHUB_TOKEN=${publicToken}`,
    '',
    `curl -s ${sandbox.graphqlUrl} -H 'authorization: bearer ${publicToken}' \\`,
    `  -d '${JSON.stringify({ query })}'`,
    '',
    'Ctrl-C stops it.',
    '',
  ].join('\n'),
);

async function loadWorld(facts: string | undefined, posts: string | undefined): Promise<World> {
  if (facts === undefined) return loadSpringWorld();
  return worldOf(await loadFacts(facts), posts === undefined ? [] : await loadPosts(posts));
}
