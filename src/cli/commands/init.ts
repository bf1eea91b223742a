// `init`: writes a configuration and a workflow for another repository, and asks for nothing that it can find out itself: with a token, the machines among the contributors too.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { github as defaults } from '../../config/written-config.ts';
import { writeNewFiles } from '../../local/write-folder.ts';
import { Failure } from '../../model/errors.ts';
import { login, repositoryName } from '../../model/scalars.ts';
import { type Language, languages } from '../../words/languages.ts';
import type { Host } from '../host/host.ts';
import { findMachines } from '../init/find-machines.ts';
import { findRepository, wayToRoot } from '../init/find-repository.ts';
import { composeSetupFiles, type Setup } from '../init/setup-files.ts';
import { connect } from '../run/connect.ts';

interface InitFlags {
  readonly dir: string;
  readonly organization?: readonly string[];
  readonly repository?: string;
  readonly language: Language;
  readonly force?: boolean;
}

export function defineInit(command: Command, host: Host): void {
  command
    .option('--dir <dir>', "the repository's folder", '.')
    .option('--organization <login...>', 'organizations to cover (default: the owner of the repository)')
    .option(
      '--repository <owner/name>',
      'where the draft pull request goes (default: taken from the Git remote)',
    )
    .addOption(
      new Option('--language <language>', 'the language of the post').choices(languages).default('zh'),
    )
    .option('--force', 'overwrite existing files')
    .action(async (flags: InitFlags) => {
      const { looked, ...setup } = await lookAround(await resolveSetup(flags), host);
      const files = await composeSetupFiles(setup);
      await writeNewFiles(flags.dir, files, { overwrite: flags.force === true });
      host.stdout(
        whatNext(
          setup,
          files.map(({ path }) => path),
          looked,
        ),
      );
    });
}

/** With the machines that were at work lately, if there is a token to look for them; `looked` says what came of it. */
async function lookAround(
  setup: Omit<Setup, 'machines'>,
  host: Host,
): Promise<Setup & { readonly looked: string }> {
  try {
    const github = connect({ github: defaults.parse({}) }, { quiet: true }, host);
    const { logins: machines, unread } = await findMachines(github, setup.organizations, host.now());
    return { ...setup, machines, looked: whatWasSeen(machines, unread) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const looked = `Nobody looked for machines that GitHub lists as ordinary accounts: ${error.message}. Name them in contributors.bots.`;
    return { ...setup, machines: [], looked };
  }
}

function whatWasSeen(machines: readonly string[], unread: readonly string[]): string {
  const seen =
    machines.length === 0
      ? 'no machine was at work under an ordinary account.'
      : `contributors.bots names ${machines.join(', ')}: take out whoever is a person.`;
  const cut = unread.length === 0 ? '' : ` GitHub did not show everything of ${unread.join(', ')}.`;
  return `Among those who were active in the last 30 days ${seen}${cut}`;
}

async function resolveSetup(flags: InitFlags): Promise<Omit<Setup, 'machines'>> {
  const folder = await stat(flags.dir).catch(() => null);
  if (folder?.isDirectory() !== true) {
    throw new Failure('no-folder', { folder: flags.dir });
  }
  if (flags.repository === undefined) await refuseBelowRoot(flags.dir);
  const repository = flags.repository ?? (await findRepository(flags.dir));
  if (repository === null) {
    throw new Failure('no-remote', { folder: flags.dir });
  }
  if (!repositoryName.safeParse(repository).success) {
    throw new Failure('not-a-repository', { name: repository });
  }
  const organizations = flags.organization ?? [repository.slice(0, repository.indexOf('/'))];
  const odd = organizations.find((one) => !login.safeParse(one).success);
  if (odd !== undefined) {
    throw new Failure('not-an-organization', { name: odd });
  }
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { organizations, repository, timeZone, language: flags.language };
}

async function refuseBelowRoot(folder: string): Promise<void> {
  const way = await wayToRoot(folder);
  if (way === '') return;
  throw new Failure('not-the-root', { folder, root: join(folder, way) });
}

function whatNext(
  { organizations, repository, timeZone }: Setup,
  paths: readonly string[],
  looked: string,
): string {
  return `Wrote ${paths.slice(0, -1).join(', ')} and ${paths.at(-1) ?? ''}:
the weekly of ${organizations.join(', ')}, on Fridays at 15:00 ${timeZone}, as a draft pull request in ${repository}.
${looked}

What is left to do:
  1. Read the configuration, and set the time, the projects, the meetings and the path of the post.
  2. Let the workflow open pull requests: in ${repository}, Settings → Actions → General,
     "Allow GitHub Actions to create and approve pull requests". To open them in another repository, set
     publish.repository, and store a token or an App for it: the README of sofa-weekly has the exact permissions.
  3. Try it: \`sofa-weekly doctor\` says what is missing, and \`sofa-weekly draft\` writes the next edition into out/.
  4. Commit the files and run the workflow once by hand: Actions → Weekly → Run workflow.
`;
}
