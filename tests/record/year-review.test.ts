import { describe, expect, it, test } from 'vitest';
import { artifactText } from '../../src/model/artifact.ts';
import { reviewYear } from '../../src/record/year-review.ts';
import { renderYear } from '../../src/render/post/render-year.ts';
import { loadTemplates } from '../../src/render/templates/load-templates.ts';
import { aConfig } from '../builders/config.ts';
import { aHistory, aHistoryConfig } from './a-history.ts';
import { aLedger, anAccount } from './a-ledger.ts';

describe('a year', () => {
  const review = reviewYear(2023, aHistory, aHistoryConfig('en'));

  it('has its people under what they are called today, and nobody who is not to be named', () => {
    expect(
      review.people.map(({ login, editions, counts, isNew }) => ({ login, editions, counts, isNew })),
    ).toEqual([
      {
        login: 'octo-after',
        editions: ['2023-05-12', '2023-12-29'],
        counts: { pullRequests: 3, reviews: 3, comments: 1 },
        isNew: true,
      },
      {
        login: 'octo-home',
        editions: ['2023-05-12', '2023-12-29'],
        counts: { pullRequests: 1, commits: 1, issues: 2 },
        isNew: false,
      },
    ]);
  });

  it('has the projects of what was merged, older ledgers included', () => {
    expect(review.projects).toEqual([
      { project: 'mosn', pullRequests: 4 },
      { project: 'Engine', pullRequests: 3 },
    ]);
  });

  it('has twelve months, which add up to it', () => {
    expect(review.months.map(({ pullRequests }) => pullRequests)).toEqual([
      0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 2,
    ]);
    expect(review.totals).toMatchObject({ pullRequests: 7, newcomers: 2 });
    expect(review.uncounted).toBe(1);
  });

  it('counts those who are not to be named, and not the machines and those left out', () => {
    const config = aConfig({
      contributors: { optOut: ['octo-shy'], bots: ['octo-robot'] },
      exclude: { people: ['octo-intern'] },
    });
    const people = ['octo-user', 'octo-shy', 'octo-robot', 'octo-intern'].map((login) => anAccount(login));
    const counted = reviewYear(2023, [aLedger('2023-05-19', { people })], config);

    expect(counted.people.map(({ login }) => login)).toEqual(['octo-user']);
    expect(counted.unnamed).toBe(1);
    expect(counted.months[4]?.people).toBe(2);
    expect(reviewYear(2024, [aLedger('2023-05-19', { people })], config).unnamed).toBe(0);
  });

  it('leaves other years alone', () => {
    expect(reviewYear(2024, aHistory, aHistoryConfig('en'))).toMatchObject({
      editions: ['2024-01-05'],
      people: [{ login: 'octo-after', counts: { reviews: 1 }, isNew: false }],
    });
    expect(reviewYear(2022, aHistory, aHistoryConfig('en')).editions).toEqual([]);
  });
});

describe.each(['zh', 'en'] as const)('the post in %s', (language) => {
  test.each([
    ['with-picture', true],
    ['without', false],
  ])('%s is what it was', async (name, hasPicture) => {
    const config = aHistoryConfig(language);
    const templates = await loadTemplates({ language, folder: null });
    const post = renderYear(reviewYear(2023, aHistory, config), templates, config, hasPicture);

    expect(post.path).toBe('content/zh/blog/sofa-weekly-2023/index.md');
    await expect(artifactText(post)).toMatchFileSnapshot(`golden/year-${name}.${language}.golden.md`);
  });
});

test('names of projects and people are text, whatever they are', async () => {
  const config = aConfig({
    contributors: { names: { 'octo-user': '<b>*Octo*</b> [x](y) {{< z >}}' } },
    projects: { '# A | `B`': ['mosn/mosn'] },
  });
  const ledger = aLedger('2023-05-19', { people: [anAccount('octo-user')], pullRequests: ['mosn/mosn#1'] });
  const templates = await loadTemplates({ language: 'zh', folder: null });
  const text = artifactText(renderYear(reviewYear(2023, [ledger], config), templates, config, true));

  expect(text).not.toMatch(/<b>|\[x\]\(y\)|\{\{<|^# /m);
});
