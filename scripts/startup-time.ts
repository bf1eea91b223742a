// Prints how long `--version` takes beside Node alone: the median of nine pairs, each pair one after the other.
// npm run build && npx tsx scripts/startup-time.ts
import { spawnSync } from 'node:child_process';

const pairs = 9;

function milliseconds(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args);
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const measured = Array.from({ length: pairs }, () => {
  const node = milliseconds(['-e', '0']);
  const version = milliseconds(['dist/cli/main.js', '--version']);
  return { node, version, times: version / node };
});
const [node, version, times] = [
  median(measured.map((pair) => pair.node)),
  median(measured.map((pair) => pair.version)),
  median(measured.map((pair) => pair.times)),
];
process.stdout.write(
  `node -e 0: ${node.toFixed(0)} ms; --version: ${version.toFixed(0)} ms; ${times.toFixed(2)} × (at most 3)\n`,
);
