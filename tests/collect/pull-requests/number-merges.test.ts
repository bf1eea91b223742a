// Milestones, from the search counts to the post.
import { describe, expect, test } from 'vitest';
import type { WorldSpec } from '../../../sandbox/sandbox.ts';
import type { WrittenConfig } from '../../../src/config/written-config.ts';
import { renderPost } from '../../../src/render/post/render-post.ts';
import { loadTemplates } from '../../../src/render/templates/load-templates.ts';
import { composeDocument } from '../../../src/sections/compose-document.ts';
import { aConfig } from '../../builders/config.ts';
import { aPerson, aPullRequest, aSnapshot } from '../../builders/snapshot.ts';
import { collectFrom } from '../collect-from.ts';

const milestones = [3];
const createdAt = '2023-05-10T00:00:00Z';
const thisWeek = { repository: 'mosn/mosn', createdAt, mergedAt: '2023-05-15T01:00:00Z' };

/** So many pull requests of somebody were merged two years ago. */
function earlier(author: string, count: number, from: number) {
  return Array.from({ length: count }, (_, at) => ({
    repository: 'sofastack/sofa-rpc',
    number: from + at,
    author,
    createdAt: '2021-01-01T00:00:00Z',
    mergedAt: '2021-01-02T00:00:00Z',
  }));
}

async function ordinalsIn(world: WorldSpec, config: Partial<WrittenConfig> = { milestones }) {
  const { snapshot, operations } = await collectFrom(world, { config });
  return {
    ordinals: Object.fromEntries(snapshot.pullRequests.map(({ number, ordinal }) => [number, ordinal])),
    operations,
  };
}

describe('which of their pull requests it is', () => {
  test('is what was merged before, in any organization, and those of the week in their order', async () => {
    const { ordinals } = await ordinalsIn({
      pullRequests: [
        ...earlier('octo-known', 2, 900),
        { ...thisWeek, number: 2, author: 'octo-known', mergedAt: '2023-05-16T01:00:00Z' },
        { ...thisWeek, number: 3, author: 'octo-known' },
        { ...thisWeek, number: 4, author: 'octo-new' },
      ],
    });

    expect(ordinals).toEqual({ 2: 4, 3: 3, 4: 1 });
  });

  test('counts all accounts of a person', async () => {
    const { ordinals } = await ordinalsIn(
      {
        pullRequests: [
          ...earlier('octo-work', 1, 900),
          { ...thisWeek, number: 2, author: 'octo-home' },
          { ...thisWeek, number: 3, author: 'octo-work', mergedAt: '2023-05-16T01:00:00Z' },
        ],
      },
      { milestones, contributors: { aliases: { 'octo-home': ['octo-work'] } } },
    );

    expect(ordinals).toEqual({ 2: 2, 3: 3 });
  });

  test('is unknown for an account that search leaves out', async () => {
    const { ordinals } = await ordinalsIn({
      users: [{ login: 'octo-private', isSearchable: false }],
      pullRequests: [...earlier('octo-private', 2, 900), { ...thisWeek, number: 2, author: 'octo-private' }],
    });

    expect(ordinals).toEqual({ 2: undefined });
  });

  test('costs no request, and is in no snapshot if no number is celebrated', async () => {
    const world = { pullRequests: [{ ...thisWeek, number: 2, author: 'octo-user' }] };
    const [asked, not] = [await ordinalsIn(world), await ordinalsIn(world, {})];

    expect(asked.operations).toEqual(not.operations);
    expect(not.ordinals).toEqual({ 2: undefined });
  });
});

test.each([
  ['zh', '🏅 第 100 个 PR'],
  ['en', '🏅 pull request no. 100'],
] as const)(
  'the post in %s celebrates the number, but not of who would rather not be named',
  async (language, words) => {
    const config = aConfig({
      language,
      sections: ['contributions'],
      milestones: [100],
      contributors: { optOut: ['octo-shy'] },
    });
    const snapshot = aSnapshot({
      people: [aPerson({ login: 'octo-user' }), aPerson({ login: 'octo-shy' })],
      pullRequests: [
        aPullRequest({ number: 1, author: 'octo-user', ordinal: 100 }),
        aPullRequest({ number: 2, author: 'octo-user', ordinal: 101 }),
        aPullRequest({ number: 3, author: 'octo-shy', ordinal: 100 }),
      ],
    });
    const post = renderPost(
      composeDocument(snapshot, config),
      await loadTemplates({ language, folder: null }),
      config,
    );

    const marked = String(post.content)
      .split('\n')
      .filter((line) => line.includes('🏅'));
    expect(marked).toEqual([expect.stringContaining(words)]);
    expect(marked[0]).toContain('pull/1)');
  },
);
