// npm run demo: the real `draft`, over HTTP, against a local GitHub that holds the spring of 2023.
import { nodeHost } from '../../src/cli/host.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import { withAvatars } from './avatars.ts';
import { startSandbox } from './server.ts';
import { publicToken } from './world.ts';
import { loadSpringWorld } from './worlds.ts';

const flags = process.argv.slice(2);
const sandbox = await startSandbox({ world: await loadSpringWorld() });
const machine = nodeHost();
const host = {
  ...machine,
  env: { GITHUB_API_URL: sandbox.url, GITHUB_GRAPHQL_URL: sandbox.graphqlUrl, GITHUB_TOKEN: publicToken },
  // The local GitHub asks nobody to be patient.
  sleep: async () => {},
  fetch: withAvatars(machine.fetch),
};

try {
  const edition = flagValue('--edition') ?? '2023-05-19';
  const isSet = (flag: string) => flagValue(flag) !== undefined;
  process.exitCode = await runCli(
    [
      'draft',
      ...flags,
      ...(isSet('--edition') ? [] : ['--edition', edition]),
      // As if it were that Friday afternoon.
      ...(isSet('--now') ? [] : ['--now', `${edition}T15:00:00+08:00`]),
    ],
    host,
  );
} finally {
  await sandbox.close();
}

function flagValue(flag: string): string | undefined {
  const at = flags.findIndex((one) => one === flag || one.startsWith(`${flag}=`));
  return at === -1 ? undefined : flags[at]?.slice(flag.length + 1) || flags[at + 1];
}
