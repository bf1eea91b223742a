// Which repositories the weekly is about, whatever capitals somebody writes.
import { expect, test } from 'vitest';
import { covers, namedRepositories } from '../../src/config/named-repositories.ts';
import { aConfig, aWrittenSeries } from '../builders/config.ts';

const config = aConfig({
  organizations: ['mosn'],
  repositories: ['octo-org/engine'],
  exclude: { repositories: ['mosn/site', 'Octo-Org/Engine'] },
  meetings: { series: [aWrittenSeries({ repositories: ['mosn/layotto', 'octo-org/engine'] })] },
});

test.each([
  ['MOSN/mosn', true],
  ['octo-org/ENGINE', true],
  ['octo-org/other', false],
  ['mosn-others/mosn', false],
])('%s', (repository, isCovered) => {
  expect(covers(repository, config)).toBe(isCovered);
});

test('those that are named one by one, each once, as they were written first', () => {
  expect(namedRepositories(config)).toEqual(['octo-org/engine', 'mosn/layotto', 'mosn/site']);
});
