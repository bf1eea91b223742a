// A process of its own that is the local GitHub of a week: prints its address, and ends with its parent.
import { createRest, startSandbox } from '../../sandbox/sandbox.ts';
import { weeks } from './weeks.ts';

const week = weeks[process.argv[2] ?? ''];
if (week === undefined) throw new Error(`Name one of ${Object.keys(weeks).join(', ')}`);
const world = week.make();
const sandbox = await startSandbox({ world, ...createRest(world) });
process.on('disconnect', () => process.exit());
process.send?.({ url: sandbox.url, graphqlUrl: sandbox.graphqlUrl });
