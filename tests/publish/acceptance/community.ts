// A small community: people who work in one repository, a website, and what the weekly is configured to do with both.

import { aWorld, type World, type WorldSpec } from '../../../sandbox/sandbox.ts';
import type { WrittenConfig } from '../../../src/config/written-config.ts';
import { aWrittenConfig } from '../../builders/config.ts';

/** The website, where the drafts go; and the repository where people work. */
export const website = 'octo-web/site';
export const project = 'octo-org/engine';

/** The edition of most tests. It appears at 15:00 in Shanghai, which is 07:00 in UTC. */
export const friday = '2023-05-19';

export const postOf = (date: string) => `blog/${date}/index.md`;
export const pictureOf = (date: string) => `blog/${date}/contributions.png`;
export const ledgerOf = (date: string) => `data/sofaweekly/${date}.json`;
export const branchOf = (date: string) => `sofa-weekly/${date}`;

type WrittenPublish = NonNullable<WrittenConfig['publish']>;

export function aCommunity(given: WorldSpec = {}): World {
  const members = ['octo-editor', 'octo-reviewer'];
  return aWorld({
    pullRequests: ['octo-one', 'octo-two', 'octo-three'].map((author, at) => ({
      repository: project,
      number: at + 1,
      author,
      title: `Improve part ${at + 1}`,
      mergedAt: `2023-05-1${at + 5}T01:00:00Z`,
    })),
    ...given,
    users: [...members, ...(given.users ?? [])],
    organizations: ['octo-org', { login: 'octo-web', members }, ...(given.organizations ?? [])],
    repositories: given.repositories ?? [
      { name: website, files: { 'README.md': 'The site\n' }, createdAt: '2023-05-01T00:00:00Z' },
    ],
  });
}

/** Without what takes time: one section, no pauses, nobody's picture. */
export function aSmallConfig(
  publish: Partial<WrittenPublish> = {},
  overrides: Partial<WrittenConfig> = {},
): WrittenConfig {
  return aWrittenConfig({
    organizations: ['octo-org'],
    sections: ['contributions'],
    language: 'en',
    post: { path: postOf('{date}') },
    poster: { avatarHosts: [] },
    github: { interval: 0 },
    publish: {
      repository: website,
      reviewers: ['octo-reviewer'],
      assignees: ['octo-editor'],
      ...publish,
    },
    ...overrides,
  });
}
