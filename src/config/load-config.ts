// Reads the configuration, and contributors.yml beside it. One message reports all mistakes in a file.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseDocument } from 'yaml';
import type * as z from 'zod';
import { Failure } from '../model/errors.ts';
import type { Config } from './config.ts';
import { findMistakes } from './find-mistakes.ts';
import { resolveConfig } from './resolve-config.ts';
import { writtenConfigSchema } from './written-config.ts';
import { contributorsFileSchema, mergeContributors } from './written-contributors.ts';

/** A text and what to call it in messages. */
export interface Source {
  readonly name: string;
  readonly source: string;
}

/** The files that a configuration is made of. */
export interface ConfigSources {
  readonly config: Source;
  /** `null` if there is no contributors.yml. */
  readonly contributors: Source | null;
}

/** Where contributors may say who they are, beside the configuration. */
export function contributorsFileOf(path: string): string {
  return join(dirname(path), 'contributors.yml');
}

/** @throws Failure `usage` when a file is missing or cannot be read, is not YAML, or has mistakes */
export async function loadConfig(path: string): Promise<Config> {
  return parseSources(await readSources(path));
}

/** @throws Failure `usage` when there is no configuration, or a file cannot be read */
export async function readSources(path: string): Promise<ConfigSources> {
  const beside = contributorsFileOf(path);
  return {
    config: { name: path, source: await readFile(path, 'utf8').catch((cause) => refuse(path, cause)) },
    contributors: await readFile(beside, 'utf8').then(
      (source) => ({ name: beside, source }),
      (cause) => (codeOf(cause) === 'ENOENT' ? null : refuse(beside, cause)),
    ),
  };
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}

function refuse(path: string, cause: unknown): never {
  throw explainUnreadable(path, cause);
}

function explainUnreadable(path: string, cause: unknown): Failure {
  const code = codeOf(cause);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Failure('no-config', { path }, { cause });
    case 'EISDIR':
      return new Failure('config-is-folder', { path }, { cause });
    default:
      return new Failure('config-unreadable', { path, reason: code }, { cause });
  }
}

/** @param name what to call the source in messages */
export function parseConfig(source: string, name: string): Config {
  return parseSources({ config: { name, source }, contributors: null });
}

/** @throws Failure `usage` if one of them is not YAML or has mistakes, or if they contradict each other */
export function parseSources({ config, contributors }: ConfigSources): Config {
  const written = parseWith(writtenConfigSchema, config);
  if (contributors === null) return resolveConfig(written);
  const said = parseWith(contributorsFileSchema, contributors);
  const { merged, clashes } = mergeContributors(written.contributors, said);
  if (clashes.length === 0) return resolveConfig({ ...written, contributors: merged });
  throw new Failure('contributors-contradict', {
    contributors: contributors.name,
    config: config.name,
    clashes: clashes.map(({ alias, logins: [ours, theirs] }) => ({ alias, ours, theirs })),
  });
}

function parseWith<Schema extends z.ZodType>(schema: Schema, { source, name }: Source): z.output<Schema> {
  const input = readYaml(source, name) ?? {};
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Failure('config-mistaken', { name, mistakes: findMistakes(result.error.issues, input) });
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
  throw new Failure('not-yaml', { name, problems: problems.map(({ message }) => message.trim()) });
}
