// The action's inputs, as action.yml hands them over in the environment → the command line that they ask for.
import * as z from 'zod';
import { findMistakes } from '../config/find-mistakes.ts';
import { Failure } from '../model/errors.ts';
import { expects } from '../model/expected-form.ts';
import { calendarDate } from '../model/scalars.ts';
import { jobResults } from './failed-run/failed-run-issue.ts';

/** An input that nobody set is an empty string. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
}

const oneLine = z.string().regex(/^[^\p{Cc}]+$/u, expects('one-line'));

/** The environment variables: INPUT_ and the input's name in capitals, with `_` for `-`. */
const inputsSchema = z.object({
  command: z.enum(['publish', 'draft', 'check', 'report-run']),
  config: oneLine,
  edition: optional(calendarDate),
  now: optional(oneLine),
  'dry-run': optional(z.enum(['true', 'false'])),
  result: optional(z.enum(jobResults)),
  failure: optional(z.string()),
});
type Inputs = z.output<typeof inputsSchema>;

export const inputNames: readonly string[] = Object.keys(inputsSchema.shape);

export function variableOf(input: string): string {
  return `INPUT_${input.toUpperCase().replaceAll('-', '_')}`;
}

/** @throws Failure `usage` that lists every invalid input */
export function readInputs(env: Readonly<Record<string, string | undefined>>): string[] {
  const written = Object.fromEntries(inputNames.map((name) => [name, env[variableOf(name)]]));
  const read = inputsSchema.safeParse(written);
  if (read.success) return commandLine(read.data);
  throw new Failure('inputs-mistaken', { mistakes: findMistakes(read.error.issues, written) });
}

/** Every value is joined to its flag by `=`, so that no value can be taken for another flag. */
function commandLine(inputs: Inputs): string[] {
  const { command, config, edition, now, result, failure } = inputs;
  if (command === 'report-run') return [command, `--result=${result ?? ''}`, `--failure=${failure ?? ''}`];
  return [
    command,
    `--config=${config}`,
    ...(edition === undefined ? [] : [`--edition=${edition}`]),
    ...(now === undefined ? [] : [`--now=${now}`]),
    // The first parent of the merge that GitHub makes for a pull request.
    ...(command === 'check' ? ['--changed=HEAD^1'] : []),
    ...(command === 'publish' && inputs['dry-run'] === 'true' ? ['--dry-run'] : []),
  ];
}
