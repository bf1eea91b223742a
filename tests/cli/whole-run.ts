// Everything that a run in a workflow says, writes and sends, in whatever format: for tests about what must be nowhere.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import * as z from 'zod';
import { createRest, type Sandbox, startSandbox, type World } from '../../sandbox/sandbox.ts';
import type { WrittenConfig } from '../../src/config/written-config.ts';
import { aWrittenConfig } from '../builders/config.ts';
import { filesIn, run } from './run.ts';

export const website = 'octo-web/site';
export const postFolder = 'blog/2023-05-19';

const now = '2023-05-19T06:00:00Z';

/** Names of files, streams and parts of the pull request → what is in them. */
export type Outputs = Readonly<Record<string, string>>;

/** A dry run, then publishing, then the saved preview, of the edition of 2023-05-19. `token` is one of the world's. */
export async function runEverything(
  world: World,
  config: Partial<WrittenConfig>,
  token: string,
): Promise<Outputs> {
  const sandbox = await startSandbox({ world, ...createRest(world, { now: () => new Date(now) }) });
  const folder = await mkdtemp(join(tmpdir(), 'sofa-weekly-test-'));
  try {
    const settings = {
      organizations: ['octo-org'],
      language: 'en' as const,
      post: { path: 'blog/{date}/index.md' },
      github: { interval: 0 },
      publish: { repository: website },
    };
    await writeFile(join(folder, 'weekly.yml'), stringify(aWrittenConfig({ ...settings, ...config })));
    return {
      ...(await runCommands(sandbox, folder, token)),
      ...(await filesIn(join(folder, 'out'))),
      ...pullRequestIn(world),
      ...sentTo(sandbox),
    };
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true });
  }
}

async function runCommands(sandbox: Sandbox, folder: string, token: string): Promise<Outputs> {
  const inFolder = (name: string) => join(folder, name);
  const written = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'];
  const env = {
    ...Object.fromEntries(written.map((name) => [name, inFolder(name)])),
    GITHUB_ACTIONS: 'true',
    GITHUB_TOKEN: token,
    SOFA_WEEKLY_API_URL: sandbox.url,
  };
  const common = ['--config', inFolder('weekly.yml'), '--out', inFolder('out'), '--now', now];
  const outputs: Record<string, string> = {};
  for (const [name, args] of [
    ['dry run', ['publish', ...common, '--verbose', '--dry-run']],
    ['publish', ['publish', ...common, '--verbose', '--json']],
    ['preview', ['preview', ...common, '--export', inFolder('preview.html')]],
  ] as const) {
    const { code, stdout, stderr } = await run(args, { env });
    if (code !== 0) throw new Error(`${name} ended with ${code}: ${stderr}`);
    outputs[`${name}: stdout`] = stdout;
    outputs[`${name}: stderr`] = stderr;
  }
  for (const name of [...written, 'preview.html']) outputs[name] = await readFile(inFolder(name), 'utf8');
  return outputs;
}

function pullRequestIn(world: World): Outputs {
  const [pullRequest] = world.repository(website)?.pullRequests.values() ?? [];
  return {
    'pull request: title': pullRequest?.title ?? '',
    'pull request: body': pullRequest?.body ?? '',
    'pull request: branch': pullRequest?.headRefName ?? '',
  };
}

/** What was written to GitHub; and of that, the messages of commits, and the ledger. */
function sentTo({ requests }: Sandbox): Outputs {
  const sent = requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'));
  return {
    sent: sent.map(({ path, body }) => `${path} ${JSON.stringify(body)}`).join('\n'),
    ledger:
      sent.flatMap(({ body }) => filesMade(body)).find((text) => text.startsWith('{\n  "schemaVersion"')) ??
      '',
    messages: sent.map(({ body }) => String(Reflect.get(Object(body), 'message') ?? '')).join(''),
  };
}

const madeFile = z.object({ content: z.string(), encoding: z.string().optional() });
const madeTree = z.object({ tree: z.array(z.unknown()) });

/** The files that a request makes: one, or those of a tree. */
function filesMade(body: unknown): string[] {
  return [body, ...(madeTree.safeParse(body).data?.tree ?? [])].flatMap((one) => {
    const file = madeFile.safeParse(one).data;
    if (file === undefined) return [];
    return [file.encoding === 'base64' ? Buffer.from(file.content, 'base64').toString('utf8') : file.content];
  });
}
