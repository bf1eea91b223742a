// npm run bench [-- WEEK…] [--run RUN] [--latency MS]: what runs cost in requests, points, time and memory. Requests are answered by the local GitHub
// once, and recorded; then the installed program runs over the recording at a set latency.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as z from 'zod';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    latency: { type: 'string', multiple: true, default: ['60', '300'] },
    run: { type: 'string', multiple: true, default: ['cold', 'warm', 'refresh', 'first'] },
  },
});
const names = positionals.length > 0 ? positionals : ['quiet', 'busy', 'merges'];

const counted = z.object({
  isComplete: z.boolean(),
  requests: z.number(),
  points: z.number(),
  chain: z.number(),
});
const measured = z.object({ wall: z.number(), cpu: z.number(), inFlight: z.number(), memory: z.number() });

function execute(...args: readonly string[]): unknown {
  const script = fileURLToPath(new URL('run.ts', import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} did not finish: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

process.stdout.write(
  '| week | run | requests | points | chain | latency | wall | × chain × latency | own CPU | × by CPU alone | in flight | memory |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n',
);
for (const name of names) {
  for (const run of values.run) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    try {
      const { isComplete, requests, points, chain } = counted.parse(execute(name, run, folder));
      if (!isComplete) throw new Error(`${name} is not complete`);
      for (const latency of values.latency) {
        const { wall, cpu, inFlight, memory } = measured.parse(execute(name, run, folder, latency));
        const ideal = chain * Number(latency);
        // The second is what a machine that does nothing else would come to.
        const [ratio, least] = [wall, ideal + cpu].map((took) => (took / ideal).toFixed(2));
        process.stdout.write(
          `| ${name} | ${run} | ${requests} | ${points} | ${chain} | ${latency} ms | ${wall} ms | ${ratio} | ${cpu} ms | ${least} | ${inFlight} | ${memory} MB |\n`,
        );
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
