// One run, in a process of its own: `run.ts WEEK RUN FOLDER` asks the local GitHub, counts, and records the answers in a folder;
// `run.ts WEEK RUN FOLDER LATENCY` runs the installed program over what was recorded, and measures. Prints one line of JSON.
import { fork } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import * as z from 'zod';
import { publicToken } from '../../sandbox/sandbox.ts';
import { mostInFlight, type Recording, record, replay } from './line.ts';
import { createRounds } from './rounds.ts';
import { benchedEdition, target, weeks } from './weeks.ts';

const [week = 'quiet', run = 'cold', folder = '.', latency] = process.argv.slice(2);
const now = `${benchedEdition}T15:00:00+08:00`;
const answersFile = join(folder, 'answers.json');
const config = join(folder, 'config.yml');
const snapshotSchema = z.object({ pullRequests: z.array(z.unknown()) });
const reportSchema = z.object({
  requests: z.object({ graphql: z.number(), rest: z.number(), points: z.number() }),
});

// What is measured is the program as it is installed.
const built = (path: string) => String(new URL(`../../dist/cli/${path}`, import.meta.url));
const { runCli }: typeof import('../../src/cli/run-cli.ts') = await import(built('run-cli.js'));
const { nodeHost }: typeof import('../../src/cli/host/host.ts') = await import(built('host.js'));

const command = run === 'first' || run === 'refresh' ? 'publish' : 'collect';

async function execute(line: typeof fetch, address: string, cache: string): Promise<void> {
  const host = {
    ...nodeHost(),
    env: { GITHUB_API_URL: address, GITHUB_GRAPHQL_URL: `${address}/graphql`, GITHUB_TOKEN: publicToken },
    fetch: line,
    stdout: () => {},
    stderr: () => {},
  };
  const when = ['--edition', benchedEdition, '--now', now];
  const where = ['--config', config, '--out', join(folder, 'out'), '--cache', join(folder, cache)];
  const code = await runCli([command, ...when, ...where, '--quiet'], host);
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
}

async function writeConfig(github: object): Promise<void> {
  const text = stringify({
    organizations: ['mosn', 'sofastack'],
    edition: { weekday: 'friday', time: '15:00', timeZone: 'Asia/Shanghai' },
    post: { path: 'content/zh/blog/sofa-weekly-{yyyymmdd}/index.md' },
    publish: { repository: target },
    poster: { avatarHosts: [] },
    github,
  });
  await writeFile(config, text);
}

async function prepare(): Promise<object> {
  const github = fork(new URL('github.ts', import.meta.url), [week], { execArgv: ['--import', 'tsx'] });
  try {
    const { url } = z
      .object({ url: z.string() })
      .parse(await new Promise((resolve) => github.once('message', resolve)));
    // Nothing holds a run back whose chain of requests is counted.
    await writeConfig({ interval: 0, concurrency: 100 });
    if (run === 'warm' || run === 'refresh') await execute(fetch, url, 'cache');
    const rounds = createRounds();
    const { fetch: line, recording } = record(rounds.fetch);
    await execute(line, url, 'cache');
    await writeFile(answersFile, JSON.stringify(recording));
    const out = join(folder, 'out');
    const snapshot = snapshotSchema.parse(JSON.parse(await readFile(join(out, 'snapshot.json'), 'utf8')));
    const report = reportSchema.parse(JSON.parse(await readFile(join(out, 'report.json'), 'utf8')));
    const { graphql, rest, points } = report.requests;
    return {
      isComplete: snapshot.pullRequests.length === weeks[week]?.pullRequests,
      requests: graphql + rest,
      points,
      chain: rounds.sizes.length,
    };
  } finally {
    github.disconnect();
  }
}

async function measure(milliseconds: number): Promise<object> {
  const recording: Recording = JSON.parse(await readFile(answersFile, 'utf8'));
  await writeConfig({});
  const { fetch: line, spans } = replay(recording, milliseconds);
  let before: NodeJS.CpuUsage | undefined;
  let used = 0;
  const measured: typeof fetch = async (input, init) => {
    before ??= process.cpuUsage();
    const answer = await line(input, init);
    const { user, system } = process.cpuUsage(before);
    used = user + system;
    return answer;
  };
  await execute(
    measured,
    'http://127.0.0.1:9',
    run === 'warm' || run === 'refresh' ? 'cache' : `cold-${milliseconds}`,
  );
  const first = Math.min(...spans.map(({ start }) => start));
  const last = Math.max(...spans.map(({ end }) => end));
  return {
    wall: Math.round(last - first),
    cpu: Math.round(used / 1000),
    inFlight: mostInFlight(spans),
    memory: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

const figures = latency === undefined ? await prepare() : await measure(Number(latency));
process.stdout.write(`${JSON.stringify(figures)}\n`);
