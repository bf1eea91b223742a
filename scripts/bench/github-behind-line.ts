// A process of its own that is the local GitHub of a week behind a slow line: `github-behind-line.ts WEEK LATENCY`. Prints its
// address; asked for it, says what it was asked so far; ends with its parent.
import { createRest, startSandbox } from '../../sandbox/sandbox.ts';
import { mostInAMinute, startSlowLine } from './slow-line.ts';
import { weeks } from './weeks.ts';

const [name = '', latency = '60'] = process.argv.slice(2);
const week = weeks[name];
if (week === undefined) throw new Error(`Name one of ${Object.keys(weeks).join(', ')}`);
const world = week.make();
const sandbox = await startSandbox({ world, ...createRest(world) });
const line = await startSlowLine(sandbox.url, Number(latency));
process.on('disconnect', () => process.exit());
process.on('message', () =>
  process.send?.({ requests: line.requests(), pointsPerMinute: mostInAMinute(line.paid) }),
);
process.send?.({ url: line.url });
