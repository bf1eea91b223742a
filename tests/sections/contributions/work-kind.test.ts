import { expect, test } from 'vitest';
import { kindOf } from '../../../src/sections/contributions/work-kind.ts';

test.each([
  ['feat: make layotto support unix', [], 'feature'],
  ['feat(api)!: a new field', [], 'feature'],
  ['feature: support init inherit old mosn config function', [], 'feature'],
  ['[bugfix] xds update panics when cluster with empty hosts', [], 'fix'],
  ['fix(Rhea): compatible a bug in jdk 11', [], 'fix'],
  ['docs：更新 README', [], 'docs'],
  ['Fix a typo', [], 'other'],
  ['avoid npe #1177', [], 'other'],
  ['ci: fix goimports lint', [], 'other'],
  ['Make it better', ['kind/bug'], 'fix'],
  ['Make it better', ['size/XL', 'enhancement'], 'feature'],
  ['fix: the manual', ['type: documentation'], 'docs'],
  ['constructor: prototype', ['__proto__'], 'other'],
] as const)('%s %j is of the kind %s', (title, labels, kind) => {
  expect(kindOf(title, labels)).toBe(kind);
});
