// One measured run, in a process of its own: `run.ts WEEK LATENCY MODE`, with a local GitHub in another process. Prints one line of JSON.
import { fork } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { publicToken } from '../../sandbox/sandbox.ts';
import { nodeHost } from '../../src/cli/host/host.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { createLine, longestChain, mostInFlight } from './line.ts';
import { weeks } from './weeks.ts';

const [week = 'quiet', latencyText = '60', mode = 'usual'] = process.argv.slice(2);
const latency = Number(latencyText);
const date = '2023-05-19';
const now = `${date}T15:00:00+08:00`;
const addresses = z.object({ url: z.string(), graphqlUrl: z.string() });
const reportSchema = z.object({
  counts: z.record(z.string(), z.number()).nullable(),
  requests: z.object({ graphql: z.number(), rest: z.number(), points: z.number() }),
});

const github = fork(new URL('github.ts', import.meta.url), [week], { execArgv: ['--import', 'tsx'] });
const { url, graphqlUrl } = addresses.parse(await new Promise((resolve) => github.once('message', resolve)));
const folder = await mkdtemp(join(tmpdir(), 'bench-'));
try {
  const config = join(folder, 'config.yml');
  await writeFile(
    config,
    stringify({
      organizations: ['mosn', 'sofastack'],
      edition: { weekday: 'friday', time: '15:00', timeZone: 'Asia/Shanghai' },
      post: { path: 'content/zh/blog/sofa-weekly-{yyyymmdd}/index.md' },
      poster: { avatarHosts: [] },
      // Nothing holds the run back that measures how long its chain of requests is.
      ...(mode === 'chain' ? { github: { interval: 0 } } : {}),
    }),
  );
  const line = createLine(latency);
  const machine = nodeHost();
  const host = {
    ...machine,
    env: { GITHUB_API_URL: url, GITHUB_GRAPHQL_URL: graphqlUrl, GITHUB_TOKEN: publicToken },
    fetch: line.fetch,
    stdout: () => {},
    stderr: mode === 'verbose' ? machine.stderr : () => {},
  };
  const out = join(folder, 'out');
  const flags = ['--config', config, '--edition', date, '--now', now, '--out', out, '--json'];
  const code = await runCli(['collect', ...flags], host);
  const snapshot = z
    .object({ pullRequests: z.array(z.unknown()) })
    .parse(JSON.parse(await readFile(join(out, 'snapshot.json'), 'utf8')));
  const report = reportSchema.parse(JSON.parse(await readFile(join(out, 'report.json'), 'utf8')));
  const first = Math.min(...line.spans.map(({ start }) => start));
  const last = Math.max(...line.spans.map(({ end }) => end));
  const usage = process.resourceUsage();
  process.stdout.write(
    `${JSON.stringify({
      week,
      latency,
      code,
      complete: snapshot.pullRequests.length === weeks[week]?.pullRequests,
      requests: report.requests.graphql + report.requests.rest,
      points: report.requests.points,
      chain: longestChain(line.spans),
      wall: Math.round(last - first),
      own: Math.round(Math.max(...line.spans.map(({ own }) => own))),
      inFlight: mostInFlight(line.spans),
      bytes: line.spans.reduce((sum, { bytes }) => sum + bytes, 0),
      memory: Math.round(usage.maxRSS / 1024),
      cpu: Math.round((usage.userCPUTime + usage.systemCPUTime) / 1000),
    })}\n`,
  );
} finally {
  github.disconnect();
  await rm(folder, { recursive: true, force: true });
}
