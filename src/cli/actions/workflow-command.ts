// What a step says to GitHub Actions: commands in the log, outputs, and the page of its run.
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
import { randomUUID } from 'node:crypto';
import type { Host } from '../host/host.ts';

/** A message shown with the run and, if it names a file, next to that line in the changes. `line` counts from 1. */
export interface Annotation {
  readonly level: 'notice' | 'warning' | 'error';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
}

/** The annotation as a line of a log, without its line break. */
export function formatAnnotation({ level, message, ...properties }: Annotation): string {
  const { title, file, line } = properties;
  const written = Object.entries({ title, file, line })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]))
    .join(',');
  return `::${level}${written === '' ? '' : ` ${written}`}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** An output's name → its value, which is empty if there is nothing to report. */
export type StepOutputs = Readonly<Record<string, string>>;

/**
 * @param delimiter ends each value; it must be impossible to guess, or a value could contain it and set other outputs
 * @throws Error if a name or a value contains the delimiter
 */
export function formatOutputs(outputs: StepOutputs, delimiter: string): string {
  return Object.entries(outputs)
    .map(([name, value]) => {
      if (`${name}\n${value}`.includes(delimiter))
        throw new Error(`The output ${name} contains its own delimiter`);
      return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    })
    .join('');
}

/** Wraps the text so that GitHub Actions takes no line of it for a command. Elsewhere the text is returned as it is. */
export function withoutCommands(text: string, { env }: Pick<Host, 'env'>): string {
  if (env.GITHUB_ACTIONS !== 'true') return text;
  const end = randomUUID();
  return `::stop-commands::${end}\n${text.replace(/\n?$/, '\n')}::${end}::\n`;
}

/** The page of the run that this process belongs to, or `null` outside of GitHub Actions. */
export function runUrl({ env }: Pick<Host, 'env'>): string | null {
  const { GITHUB_ACTIONS, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
  if (GITHUB_ACTIONS !== 'true' || !server || !repository || !id) return null;
  return `${server}/${repository}/actions/runs/${id}`;
}
