// A run of some organizations beside other runs: what it looks for, and what it leaves to them.
import { expect, test } from 'vitest';
import { withOnly } from '../../src/config/with-only.ts';
import { aConfig, aWrittenSeries } from '../builders/config.ts';

const config = aConfig({
  organizations: ['mosn', 'sofastack'],
  repositories: ['octo-org/engine'],
  articles: { repository: 'sofastack/site', path: 'blog', url: 'https://www.example.org/' },
  meetings: { series: [aWrittenSeries({ repositories: ['mosn/layotto', 'SOFAStack/sofa-ark'] })] },
});
const meetIn = ({ meetings }: typeof config) => meetings.series.flatMap(({ repositories }) => repositories);

test('no name is all of them', () => {
  expect(withOnly(config, [])).toBe(config);
});

test('what belongs to the others is left to them: their work, their meetings, their website', () => {
  const only = withOnly(config, ['MOSN']);

  expect([only.organizations, only.repositories]).toEqual([['mosn'], []]);
  expect(only.alongside).toEqual({ organizations: ['sofastack'], repositories: ['octo-org/engine'] });
  expect(only.articles).toBeNull();
  expect(meetIn(only)).toEqual(['mosn/layotto']);
});

test('the website and the meetings of those that are named stay', () => {
  const only = withOnly(config, ['sofastack', 'octo-org/engine']);

  expect([only.organizations, only.repositories]).toEqual([['sofastack'], ['octo-org/engine']]);
  expect(only.articles).toEqual(config.articles);
  expect(meetIn(only)).toEqual(['SOFAStack/sofa-ark']);
});

test('a name that the configuration does not have is a mistake', () => {
  expect(() => withOnly(config, ['mosn', 'octo-none'])).toThrow(expect.objectContaining({ kind: 'usage' }));
});
