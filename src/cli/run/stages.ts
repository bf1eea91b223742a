// Shows progress: a live line on a terminal, plain lines in a log, nothing with `--quiet`.
import type { Config } from '../../config/config.ts';
import type { Report, Stage } from '../../model/report.ts';
import type { Stages } from '../../pipeline/stages.ts';
import { plainText } from '../../text/plain-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { wordsOf } from '../../words/languages.ts';
import type { Host } from '../host/host.ts';
import type { OutputFlags } from './common-flags.ts';

export function createStages({ language }: Pick<Config, 'language'>, flags: OutputFlags, host: Host): Stages {
  const titles = wordsOf[language].desk.progress.stages;
  const durations: Partial<Record<Stage, number>> = {};
  const show = flags.quiet ? silently : host.isTerminal ? onTerminal : inLines(host);
  return {
    async run(stage, work) {
      // What is published already is also reported.
      if (durations.publish === undefined) host.signal?.throwIfAborted();
      const start = host.clock();
      try {
        return await show(titles[stage], work);
      } finally {
        durations[stage] = Math.round(host.clock() - start + (durations[stage] ?? 0));
      }
    },
    durations: (): Report['durationMs'] => ({ ...durations }),
  };
}

type Work<Result> = (say: (message: string) => void) => Promise<Result>;

function silently<Result>(_title: string, work: Work<Result>): Promise<Result> {
  return work(() => {});
}

function inLines(host: Host) {
  return <Result>(title: string, work: Work<Result>): Promise<Result> => {
    host.stderr(`${title}\n`);
    return work((message) => host.stderr(`  ${plainText(untrusted(message))}\n`));
  };
}

/** Live output goes to stderr: stdout is for results. */
async function onTerminal<Result>(title: string, work: Work<Result>): Promise<Result> {
  const { Listr, ListrLogger, ProcessOutput } = await import('listr2');
  const results: Result[] = [];
  const logger = new ListrLogger({
    useIcons: true,
    processOutput: new ProcessOutput(process.stderr, process.stderr),
  });
  const task = {
    title,
    task: async (_context: unknown, shown: { output: string }) => {
      results.push(
        await work((message) => {
          shown.output = message;
        }),
      );
    },
  };
  process.once('SIGINT', interrupted);
  try {
    // The caller prints the failure, once. On Ctrl-C, listr2 would exit with code 127, "command not found".
    const rendererOptions = { logger, showErrorMessage: false };
    await new Listr([task], { rendererOptions, registerSignalListeners: false }).run();
  } finally {
    process.off('SIGINT', interrupted);
  }
  const [result] = results;
  if (results.length === 0) throw new Error(`${title} ended without a result`);
  return result as Result;
}

const showCursor = '\u001b[?25h';

/** On a signal: shows the cursor again, which the live line had hidden, and lets the signal end the process. */
function interrupted(): void {
  process.stderr.write(showCursor);
  process.kill(process.pid, 'SIGINT');
}
