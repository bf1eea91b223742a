// Every mistake in a configuration: where, what was expected, and what stands there.
import * as z from 'zod';
import { formIn } from '../model/expected-form.ts';
import type { Expected, Got, Mistake, ValueType } from '../words/mistake-words.ts';

/** @param input the whole configuration as written, to quote what was got */
export function findMistakes(issues: readonly z.core.$ZodIssue[], input: unknown): Mistake[] {
  return issues.flatMap((issue) => mistakesOf(issue, input));
}

function mistakesOf(issue: z.core.$ZodIssue, input: unknown): Mistake[] {
  const at = (path: readonly PropertyKey[], expected: Expected): Mistake => ({
    path: pathText(path),
    expected,
    got: quote(valueAt(input, path)),
  });
  switch (issue.code) {
    case 'invalid_type':
      return [at(issue.path, typeOf(issue.expected))];
    case 'invalid_value':
      return [at(issue.path, { kind: 'one of', values: issue.values.map(String) })];
    case 'unrecognized_keys':
      return issue.keys.map((key) => at([...issue.path, key], { kind: 'no such key' }));
    case 'too_small':
      return [
        at(
          issue.path,
          issue.origin === 'number'
            ? { kind: 'at least', count: String(issue.minimum) }
            : { kind: 'at least one' },
        ),
      ];
    case 'too_big':
      return [at(issue.path, { kind: 'at most', count: String(issue.maximum) })];
    case 'invalid_union':
      return mistakesOfUnion(issue, input) ?? [at(issue.path, { kind: 'another form' })];
    case 'invalid_key': {
      const key = { json: JSON.stringify(issue.path.at(-1)) };
      return [{ path: pathText(issue.path), expected: { kind: 'login as key' }, got: key }];
    }
    default:
      return [at(issue.path, contrastIn(issue) ?? formOf(issue.message))];
  }
}

/** What the theme's check says in its `params`. */
const lowContrast = z.object({
  params: z.object({
    kind: z.literal('contrast'),
    background: z.string(),
    found: z.string(),
    better: z.string(),
  }),
});

function contrastIn(issue: z.core.$ZodIssue): Expected | null {
  return lowContrast.safeParse(issue).data?.params ?? null;
}

function formOf(message: string): Expected {
  const form = formIn(message);
  if (form !== null) return { kind: 'form', form };
  return { kind: 'words', words: message.replace(/^expected /, '') };
}

/** The mistakes of the form in a union that fits best. */
function mistakesOfUnion(issue: z.core.$ZodIssueInvalidUnion, input: unknown): Mistake[] | null {
  const value = valueAt(input, issue.path);
  const branch = issue.errors.find(
    (errors) =>
      (typeof value === 'object') ===
      errors.some((error) => error.path.length > 0 || error.code === 'unrecognized_keys'),
  );
  if (branch === undefined) return null;
  return branch.flatMap((inner) => mistakesOf({ ...inner, path: [...issue.path, ...inner.path] }, input));
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? String(key) : `.${String(key)}`))
    .join('');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function quote(value: unknown): Got {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list';
  if (typeof value === 'object' && value !== null) return 'mapping';
  const json = JSON.stringify(value);
  return { json: json.length > 80 ? `${json.slice(0, 77)}…` : json };
}

function typeOf(expected: string): Expected {
  const types: Readonly<Record<string, ValueType>> = {
    object: 'mapping',
    record: 'mapping',
    array: 'list',
    string: 'text',
    number: 'number',
    int: 'whole number',
    boolean: 'true or false',
  };
  const type = types[expected];
  return type === undefined ? { kind: 'words', words: expected } : { kind: 'type', type };
}
