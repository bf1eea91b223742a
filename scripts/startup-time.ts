// Prints how long `--version` takes beside Node alone, and `render --no-pictures` if a snapshot is named: the medians of nine
// rounds, in each of which everything runs once.
// npm run build && npx tsx scripts/startup-time.ts [SNAPSHOT]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const rounds = 9;
const [, , snapshot] = process.argv;
const folder = mkdtempSync(join(tmpdir(), 'startup-time-'));
const program = 'dist/cli/main.js';
const commands = [
  { name: '--version', atMost: 3, args: [program, '--version'] },
  ...(snapshot === undefined
    ? []
    : [
        {
          name: 'render --no-pictures',
          atMost: 5,
          args: [program, 'render', '--no-pictures', '--quiet', '--snapshot', snapshot, '--out', folder],
        },
      ]),
];

function milliseconds(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args);
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const measured = Array.from({ length: rounds }, () => ({
  node: milliseconds(['-e', '0']),
  commands: commands.map(({ args }) => milliseconds(args)),
}));
process.stdout.write(`node -e 0: ${median(measured.map(({ node }) => node)).toFixed(0)} ms\n`);
for (const [at, { name, atMost }] of commands.entries()) {
  const took = median(measured.map((round) => round.commands[at] ?? Number.NaN));
  const times = median(measured.map((round) => (round.commands[at] ?? Number.NaN) / round.node));
  process.stdout.write(`${name}: ${took.toFixed(0)} ms; ${times.toFixed(2)} × (at most ${atMost})\n`);
}
rmSync(folder, { recursive: true });
