// The commands, in the order in which --help lists them. A command's file is loaded when somebody asks for that command.
import type { Command } from 'commander';
import type { Host } from '../host/host.ts';

interface Entry {
  readonly name: string;
  /** One line of --help. */
  readonly description: string;
  /** Loads what gives the command its flags and runs it. */
  load(): Promise<(command: Command, host: Host) => void>;
}

const entries: readonly Entry[] = [
  {
    name: 'draft',
    description: 'write the draft of an edition into a folder; publishes nothing',
    load: async () => (await import('./draft.ts')).defineDraft,
  },
  {
    name: 'collect',
    description: 'collect from GitHub what an edition needs, and write it to snapshot.json',
    load: async () => (await import('./collect.ts')).defineCollect,
  },
  {
    name: 'render',
    description: 'write the draft from a snapshot; needs no network',
    load: async () => (await import('./render.ts')).defineRender,
  },
  {
    name: 'check',
    description: 'compare edited posts with the facts; exit code 9 if there are errors',
    load: async () => (await import('./check.ts')).defineCheck,
  },
  {
    name: 'preview',
    description: 'show an edition in a browser: post, WeChat version, poster, diagnostics; needs no token',
    load: async () => (await import('./preview.ts')).definePreview,
  },
  {
    name: 'publish',
    description: 'draft, then open or refresh the draft pull request of the edition',
    load: async () => (await import('./publish.ts')).definePublish,
  },
  {
    name: 'serve',
    description: 'the daemon: runs every edition on the schedule in serve.schedule',
    load: async () => (await import('./serve.ts')).defineServe,
  },
  {
    name: 'backfill',
    description: 'write every edition of a range, a folder each, with its ledger; publishes nothing',
    load: async () => (await import('./backfill.ts')).defineBackfill,
  },
  {
    name: 'explain',
    description: 'say why a pull request, an issue, a commit or a person is, or is not, in an edition',
    load: async () => (await import('./explain.ts')).defineExplain,
  },
  {
    name: 'report-run',
    description: "open, update or close the issue about the weekly run's failures; for GitHub Actions",
    load: async () => (await import('./report-run.ts')).defineReportRun,
  },
  {
    name: 'record',
    description: "write the record of everybody's work, made of the ledgers of all editions",
    load: async () => (await import('./record.ts')).defineRecord,
  },
  {
    name: 'year',
    description: 'write the post of a year in review, with its picture, made of the ledgers',
    load: async () => (await import('./year.ts')).defineYear,
  },
  {
    name: 'init',
    description: 'write a configuration and a workflow into a repository',
    load: async () => (await import('./init.ts')).defineInit,
  },
  {
    name: 'doctor',
    description: 'check token, access, configuration, templates and target repository; writes nothing',
    load: async () => (await import('./doctor.ts')).defineDoctor,
  },
  {
    name: 'demo',
    description:
      'write the draft of a real edition of 2023 from a local GitHub; needs no token and no network',
    load: async () => (await import('./demo.ts')).defineDemo,
  },
];

/** Adds every command by its name, and the asked one with its flags. */
export async function addCommands(program: Command, args: readonly string[], host: Host): Promise<void> {
  const asked = askedCommand(args);
  if (entries.some(({ name }) => name === asked)) await import('../host/interpret-schemas.ts');
  for (const { name, description, load } of entries) {
    const command = program.command(name).description(description);
    if (name !== asked) continue;
    const define = await load();
    define(command, host);
  }
}

/** `sofa-weekly draft …` and `sofa-weekly help draft` both need the flags of `draft`. */
function askedCommand(args: readonly string[]): string | undefined {
  const [first, second] = args.filter((arg) => !arg.startsWith('-'));
  return first === 'help' ? second : first;
}
