// npm run bench:stages [-- WEEK] [--latency MS]: what each command takes for a week, as it is installed, each in a process of its own,
// with the local GitHub in another. Time is a machine's own; memory is not: 400 MB is the most.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import * as z from 'zod';
import { publicToken } from '../../sandbox/sandbox.ts';
import { benchedEdition, target, weeks } from './weeks.ts';

const mostMegabytes = 400;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { latency: { type: 'string', default: '60' }, keep: { type: 'boolean', default: false } },
});
const [name = 'tenth'] = positionals;
const week = weeks[name];
if (week === undefined) throw new Error(`Name one of ${Object.keys(weeks).join(', ')}`);

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const sayMemory = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.send?.(process.resourceUsage().maxRSS))",
)}`;
const counted = z.object({ requests: z.number(), pointsPerMinute: z.number() });

const github = fork(new URL('github-behind-line.ts', import.meta.url), [name, values.latency], {
  execArgv: ['--import', 'tsx'],
});
const { url } = z.object({ url: z.string() }).parse(await next(github));
const folder = await mkdtemp(join(tmpdir(), 'bench-'));
try {
  const config = join(folder, 'config.yml');
  await writeFile(
    config,
    stringify({
      organizations: ['mosn', 'sofastack'],
      edition: { weekday: 'friday', time: '15:00', timeZone: 'Asia/Shanghai' },
      post: { path: 'content/zh/blog/sofa-weekly-{yyyymmdd}/index.md' },
      publish: { repository: target },
      poster: { avatarHosts: [] },
    }),
  );
  const out = join(folder, 'out');
  const when = ['--edition', benchedEdition, '--now', `${benchedEdition}T15:00:00+08:00`];
  const common = ['--config', config, '--out', out, '--quiet'];
  process.stdout.write(
    '| command | wall | memory | requests | most points a minute |\n|---|---|---|---|---|\n',
  );
  const most = [
    await measure('collect', ['collect', ...when, ...common]),
    await measure('render', ['render', '--snapshot', join(out, 'snapshot.json'), ...common]),
    await measure('publish --dry-run', ['publish', '--dry-run', ...when, ...common]),
  ];
  process.stdout.write(`${await completeness(join(out, 'snapshot.json'))}\n`);
  if (Math.max(...most) > mostMegabytes) process.exitCode = 1;
} finally {
  github.disconnect();
  if (values.keep) process.stdout.write(`${folder}\n`);
  else await rm(folder, { recursive: true, force: true });
}

/** @returns the most megabytes that it held */
async function measure(command: string, args: readonly string[]): Promise<number> {
  const before = await asked();
  const start = performance.now();
  const run = fork(program, args, {
    execArgv: ['--import', sayMemory],
    env: {
      ...process.env,
      GITHUB_API_URL: url,
      GITHUB_GRAPHQL_URL: `${url}/graphql`,
      GITHUB_TOKEN: publicToken,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<number | null>((resolve) => run.once('exit', resolve));
  const megabytes = Math.round(z.number().parse(await next(run)) / 1024);
  const code = await ended;
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const after = await asked();
  process.stdout.write(
    `| \`${command}\` | ${seconds} s | ${megabytes} MB | ${after.requests - before.requests} | ${after.pointsPerMinute} |\n`,
  );
  return megabytes;
}

async function asked(): Promise<z.output<typeof counted>> {
  github.send('count');
  return counted.parse(await next(github));
}

function next(process: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    process.once('message', resolve);
    process.once('exit', (code) => reject(new Error(`A process ended with ${code}`)));
  });
}

/** What the snapshot has of what the world has. */
async function completeness(path: string): Promise<string> {
  const lists = z.object({
    pullRequests: z.array(z.unknown()),
    reviews: z.array(z.unknown()),
    comments: z.array(z.unknown()),
  });
  const { pullRequests, reviews, comments } = lists.parse(JSON.parse(await readFile(path, 'utf8')));
  const acts = reviews.length + comments.length;
  if (pullRequests.length !== week?.pullRequests || acts !== week.acts) process.exitCode = 1;
  const megabytes = Math.round((await stat(path)).size / 1_000_000);
  return `\n${pullRequests.length} of ${week?.pullRequests} pull requests, ${acts} of ${week?.acts} reviews and comments; snapshot.json has ${megabytes} MB.`;
}
