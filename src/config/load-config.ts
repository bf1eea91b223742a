// Reads the configuration file. One message reports all mistakes in it.
import { readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { Failure } from '../model/errors.ts';
import type { Config } from './config.ts';
import { describeProblems } from './config-problems.ts';
import { resolveConfig } from './resolve-config.ts';
import { writtenConfigSchema } from './written-config.ts';

/** @throws Failure `usage` when the file is missing or cannot be read, is not YAML, or has mistakes */
export async function loadConfig(path: string): Promise<Config> {
  let source: string;
  try {
    source = await readFile(path, 'utf8');
  } catch (cause) {
    throw explainUnreadable(path, cause);
  }
  return parseConfig(source, path);
}

function explainUnreadable(path: string, cause: unknown): Failure {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Failure('usage', `There is no configuration at ${path}`, {
        hint: 'Name one with --config FILE.',
        cause,
      });
    case 'EISDIR':
      return new Failure('usage', `${path} is a folder, not a configuration file`, {
        hint: 'Name the file in it with --config FILE.',
        cause,
      });
    default:
      return new Failure('usage', `The configuration ${path} cannot be read (${code})`, {
        hint: 'Let whoever runs this read the file, or name another one with --config FILE.',
        cause,
      });
  }
}

/** @param name what to call the source in messages */
export function parseConfig(source: string, name: string): Config {
  const input = readYaml(source, name) ?? {};
  const result = writtenConfigSchema.safeParse(input);
  if (!result.success) {
    const problems = describeProblems(result.error.issues, input);
    const count = problems.length === 1 ? 'a mistake' : `${problems.length} mistakes`;
    throw new Failure(
      'usage',
      `${name} has ${count}\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    );
  }
  return resolveConfig(result.data);
}

function readYaml(source: string, name: string): unknown {
  const document = parseDocument(source, { uniqueKeys: true });
  const problems: { message: string }[] = [...document.errors];
  try {
    if (problems.length === 0) return document.toJS();
  } catch (error) {
    // YAML aliases are resolved only here: one may have no anchor, or expand without end.
    problems.push(error instanceof Error ? error : new Error(String(error)));
  }
  const lines = problems.map(({ message }) => `  ${message.trim()}`);
  throw new Failure('usage', `${name} is not valid YAML\n${lines.join('\n')}`);
}
