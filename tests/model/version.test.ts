import { describe, expect, test } from 'vitest';
import { compareVersions, isPreliminary, packageOf } from '../../src/model/version.ts';

test.each([
  ['v5.10.0', ''],
  ['5.10.0', ''],
  ['core/v1.2.0', 'core/'],
  ['@octo/cli@3.0.0-rc.1', '@octo/cli@'],
  ['rpc-all-5.3.1', 'rpc-all-'],
])('%s is a version of %j', (tag, name) => {
  expect(packageOf(tag)).toBe(name);
});

describe('the order of versions', () => {
  test('is that of numbers, and what leads to a version comes before it', () => {
    const tags = ['v1.10.0', 'v1.9.0', 'v1.10.0-rc.2', 'v1.10.0-rc.1', 'v2.0.0-M1'];

    expect(tags.toSorted(compareVersions)).toEqual([
      'v1.9.0',
      'v1.10.0-rc.1',
      'v1.10.0-rc.2',
      'v1.10.0',
      'v2.0.0-M1',
    ]);
  });
});

test.each([
  ['4.0.0-M2', true],
  ['1.0.0-rc.1', true],
  ['1.3.13.beta', true],
  ['v5.10.0', false],
  ['vendor-1', false],
])('%s is preliminary: %s', (tag, is) => {
  expect(isPreliminary(tag)).toBe(is);
});
