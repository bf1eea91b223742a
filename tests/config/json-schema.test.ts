// The schema that editors use is the one that the program checks with.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { configJsonSchema, contributorsJsonSchema } from '../../src/config/json-schema.ts';

const file = (path: string) => readFileSync(new URL(`../../config/${path}`, import.meta.url), 'utf8');

test('the schema beside the configuration is in step (npm run schema)', () => {
  expect(file('sofa-weekly.schema.json')).toBe(configJsonSchema());
  expect(file('contributors.schema.json')).toBe(contributorsJsonSchema());
});

test('the configuration names its schema for completion', () => {
  expect(file('sofa-weekly.yml')).toMatch(
    /^# yaml-language-server: \$schema=\.\/sofa-weekly\.schema\.json\n/,
  );
});

test('every key is explained', () => {
  const unexplained: string[] = [];
  const visit = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(Reflect.get(node, 'properties') ?? {})) {
      const text = JSON.stringify(value);
      if (!text.includes('"description"')) unexplained.push(`${path}.${key}`);
      visit(value, `${path}.${key}`);
    }
  };
  visit(JSON.parse(configJsonSchema()), '');

  expect(unexplained.filter((path) => !/\.(code|phones|url|id|series|headings?)$/.test(path))).toEqual([]);
});
