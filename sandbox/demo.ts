// npm run demo: the real `draft` and `publish`, over HTTP, against a local GitHub that holds the spring of 2023.

import { nodeHost } from '../src/cli/host/host.ts';
import { runCli } from '../src/cli/run-cli.ts';
import {
  createRest,
  loadSpringWorld,
  publicToken,
  type Sandbox,
  startSandbox,
  withAvatars,
} from './sandbox.ts';

const flags = process.argv.slice(2);
const edition = flagValue('--edition') ?? '2023-05-19';
const target = 'sofastack/sofastack.tech';

const world = await loadSpringWorld();
const sandbox = await startSandbox({
  world,
  ...createRest(world, { now: () => new Date(`${edition}T15:00:00+08:00`) }),
});
try {
  process.exitCode = await demonstrate(sandbox);
} finally {
  await sandbox.close();
}

/** With `--json` there is one report, that of `publish`; otherwise `draft` comes first, for everybody to see. */
async function demonstrate({ url, graphqlUrl }: Sandbox): Promise<number> {
  const machine = nodeHost();
  const host = {
    ...machine,
    env: { GITHUB_API_URL: url, GITHUB_GRAPHQL_URL: graphqlUrl, GITHUB_TOKEN: publicToken },
    // The local GitHub asks nobody to be patient.
    sleep: async () => {},
    fetch: withAvatars(machine.fetch),
  };
  const args = [
    ...flags,
    ...(flagValue('--edition') === undefined ? ['--edition', edition] : []),
    // As if it were that Friday afternoon.
    ...(flagValue('--now') === undefined ? ['--now', `${edition}T15:00:00+08:00`] : []),
  ];
  if (flags.includes('--json') || flags.includes('--help')) return runCli(['publish', ...args], host);
  const drafted = await runCli(['draft', ...args], host);
  if (drafted !== 0) return drafted;
  const published = await runCli(
    ['publish', ...args.filter((flag) => flag !== '--verbose'), '--quiet'],
    host,
  );
  if (published === 0 && !flags.includes('--quiet')) showPullRequest();
  return published;
}

function showPullRequest(): void {
  const opened = [...(world.repository(target)?.pullRequests.values() ?? [])].find(
    ({ state }) => state === 'OPEN',
  );
  if (opened === undefined) return;
  const labels = opened.labels.map(({ name }) => name).join(', ');
  process.stderr.write(
    `\nThe draft pull request in the local ${target}: #${opened.number} "${opened.title}" (${labels})\n\n` +
      `${opened.body.replace(/^(?=.)/gm, '  │ ')}\n`,
  );
}

function flagValue(flag: string): string | undefined {
  const at = flags.findIndex((one) => one === flag || one.startsWith(`${flag}=`));
  return at === -1 ? undefined : flags[at]?.slice(flag.length + 1) || flags[at + 1];
}
