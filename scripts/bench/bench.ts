// npm run bench [-- WEEK…] [--latency MS]: what a run costs in requests, points, time and memory, against the local GitHub at a set latency.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { weeks } from './weeks.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { latency: { type: 'string', multiple: true, default: ['300', '60'] } },
});
const names = positionals.length > 0 ? positionals : Object.keys(weeks);

const figures = z.object({
  code: z.number(),
  complete: z.boolean(),
  requests: z.number(),
  points: z.number(),
  chain: z.number(),
  wall: z.number(),
  own: z.number(),
  inFlight: z.number(),
  bytes: z.number(),
  memory: z.number(),
  cpu: z.number(),
});

function measure(week: string, latency: string, mode: string): z.output<typeof figures> {
  const script = fileURLToPath(new URL('run.ts', import.meta.url));
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, week, latency, mode],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${week} did not finish: ${stderr}`);
  return figures.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
}

process.stdout.write(
  '| week | latency | requests | points | chain | wall | × chain × latency | in flight | answers | memory | CPU | complete |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n',
);
for (const name of names) {
  for (const latency of values.latency) {
    const { chain } = measure(name, latency, 'chain');
    const run = measure(name, latency, 'usual');
    const ratio = (run.wall / (chain * Number(latency))).toFixed(2);
    process.stdout.write(
      `| ${weeks[name]?.name} | ${latency} ms | ${run.requests} | ${run.points} | ${chain} | ${run.wall} ms | ${ratio} | ${run.inFlight} | ${Math.round(run.bytes / 1024)} KB | ${run.memory} MB | ${run.cpu} ms | ${run.complete ? 'yes' : 'no'} |\n`,
    );
  }
}
