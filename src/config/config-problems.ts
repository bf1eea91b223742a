// Every mistake in a configuration as one line: `path: expected …, got …`.
import type * as z from 'zod';

/** @param input the whole configuration as written, to quote what was got */
export function describeProblems(issues: readonly z.core.$ZodIssue[], input: unknown): string[] {
  return issues.flatMap((issue) => describe(issue, input));
}

function describe(issue: z.core.$ZodIssue, input: unknown): string[] {
  const got = quote(valueAt(input, issue.path));
  const line = (expected: string) => `${pathText(issue.path)}: expected ${expected}, got ${got}`;
  switch (issue.code) {
    case 'invalid_type':
      return [line(typeName(issue.expected))];
    case 'invalid_value':
      return [line(oneOf(issue.values))];
    case 'unrecognized_keys':
      return issue.keys.map(
        (key) =>
          `${pathText([...issue.path, key])}: expected no such key, got ${quote(valueAt(input, [...issue.path, key]))}`,
      );
    case 'too_small':
      return [line(issue.origin === 'number' ? `at least ${issue.minimum}` : 'at least one')];
    case 'too_big':
      return [line(`at most ${issue.maximum}`)];
    case 'invalid_union':
      return unionProblems(issue, input) ?? [line('one of the allowed forms')];
    case 'invalid_key':
      return [
        `${pathText(issue.path)}: expected a GitHub login as the key, got ${JSON.stringify(issue.path.at(-1))}`,
      ];
    default:
      return [line(issue.message.replace(/^expected /, ''))];
  }
}

/** The problems of the form in a union that fits best. */
function unionProblems(issue: z.core.$ZodIssueInvalidUnion, input: unknown): string[] | null {
  const value = valueAt(input, issue.path);
  const branch = issue.errors.find(
    (errors) =>
      (typeof value === 'object') ===
      errors.some((error) => error.path.length > 0 || error.code === 'unrecognized_keys'),
  );
  if (branch === undefined) return null;
  return branch.flatMap((inner) => describe({ ...inner, path: [...issue.path, ...inner.path] }, input));
}

function pathText(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'configuration';
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

function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'a mapping';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function typeName(expected: string): string {
  const names: Record<string, string> = {
    object: 'a mapping',
    record: 'a mapping',
    array: 'a list',
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
  };
  return names[expected] ?? expected;
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(', ')}`;
}
