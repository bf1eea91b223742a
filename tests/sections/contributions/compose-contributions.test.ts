import { describe, expect, it } from 'vitest';
import type { WrittenConfig } from '../../../src/config/written-config.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import { composeContributions } from '../../../src/sections/contributions/compose-contributions.ts';
import type { ContributionsSection } from '../../../src/sections/contributions/contributions-section.ts';
import type { Contributor } from '../../../src/sections/contributor.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aConfig } from '../../builders/config.ts';
import {
  aComment,
  aCommit,
  aMeeting,
  anIssue,
  aPerson,
  aPullRequest,
  aReview,
  aSnapshot,
} from '../../builders/snapshot.ts';

function compose(snapshot: Partial<Snapshot>, config: Partial<WrittenConfig> = {}): ContributionsSection {
  return composeContributions({ snapshot: aSnapshot(snapshot), config: aConfig(config), heading: 'x' })
    .section;
}

function login({ login }: Contributor): string {
  return login ?? 'deleted';
}

function credits({ projects }: ContributionsSection) {
  return projects.flatMap(({ pullRequests }) =>
    pullRequests.map(({ number, contributors }) => [number, contributors.map(login)]),
  );
}

const bot = aPerson({ login: 'octo-bot', kind: 'bot' });

describe('who is credited for a pull request', () => {
  it('is the author, then co-authors, each once', () => {
    const section = compose({ pullRequests: [aPullRequest({ coAuthors: ['octo-b', 'octo-a', 'OCTO-B'] })] });

    expect(credits(section)).toEqual([[1, ['octo-user', 'octo-b', 'octo-a']]]);
  });

  it('are the people who helped a machine, and nobody for what a machine did alone', () => {
    const section = compose(
      {
        people: [bot],
        pullRequests: [
          aPullRequest({ number: 1, author: 'octo-bot' }),
          aPullRequest({ number: 2, author: 'octo-bot', coAuthors: ['octo-user'] }),
          aPullRequest({ number: 3, author: 'octo-script' }),
        ],
      },
      { contributors: { bots: ['Octo-Script'] } },
    );

    expect(credits(section)).toEqual([[2, ['octo-user']]]);
  });

  it('is a ghost where the account was deleted', () => {
    const section = compose({ pullRequests: [aPullRequest({ author: null })] });

    const ghost = { login: null, name: untrusted('ghost'), url: null, avatar: null };
    expect(section.projects[0]?.pullRequests[0]?.contributors).toEqual([ghost]);
    expect(section.projects[0]?.contributors).toEqual([]);
    expect(section.totals).toMatchObject({ pullRequests: 1, authors: 1, contributors: 1 });
  });

  it('goes by the name that Git has for them where no account is known', () => {
    const by = (at: number, name?: string) =>
      aCommit({
        oid: String(at).repeat(40),
        author: null,
        ...(name === undefined ? {} : { authorName: untrusted(name) }),
      });
    const section = compose(
      {
        commits: [
          by(1, 'Octavia'),
          by(2, 'octavia '),
          by(3),
          by(4, 'octo-shy'),
          by(5, 'octo-script'),
          by(6, 'Octo the Second'),
        ],
      },
      {
        contributors: {
          optOut: ['octo-shy'],
          bots: ['octo-script'],
          aliases: { 'octo-user': ['Octo the Second'] },
        },
      },
    );

    expect(
      section.projects[0]?.contributors.map(({ login, name, isGitName }) => [login, name.raw, isGitName]),
    ).toEqual([
      [null, 'Octavia', true],
      ['octo-user', 'octo-user', undefined],
    ]);
    expect(section.totals).toMatchObject({ commits: 5, authors: 4, contributors: 4 });
  });

  it('is one person for all of their accounts, under the chosen login', () => {
    const section = compose(
      {
        people: [aPerson({ login: 'octo-old', name: untrusted('Octo'), avatar: 'avatars/1.png' })],
        pullRequests: [
          aPullRequest({ number: 1, author: 'Octo-Old', coAuthors: ['octo-main'] }),
          aPullRequest({ number: 2, author: 'octo-main' }),
        ],
      },
      { contributors: { aliases: { 'octo-main': ['octo-old'] } } },
    );

    expect(credits(section)).toEqual([
      [1, ['octo-main']],
      [2, ['octo-main']],
    ]);
    expect(section.projects[0]?.contributors).toEqual([
      {
        login: 'octo-main',
        name: untrusted('octo-main'),
        url: 'https://github.com/octo-main',
        avatar: 'avatars/1.png',
      },
    ]);
    expect(section.totals.contributors).toBe(1);
  });

  it('has the name and picture of the chosen account, whichever comes first', () => {
    const chosen = aPerson({ login: 'octo-main', name: untrusted('Main'), avatar: 'avatars/main.png' });
    const other = aPerson({ login: 'octo-old', name: untrusted('Old'), avatar: 'avatars/old.png' });
    const config = { contributors: { aliases: { 'octo-main': ['octo-old'] } } };

    for (const people of [
      [chosen, other],
      [other, chosen],
    ]) {
      const section = compose({ people, pullRequests: [aPullRequest({ author: 'octo-old' })] }, config);

      expect(section.projects[0]?.contributors).toMatchObject([
        { login: 'octo-main', avatar: 'avatars/main.png' },
      ]);
    }
  });

  it('is not somebody for what their machine did, and still somebody for their own work', () => {
    const section = compose(
      {
        people: [bot],
        pullRequests: [aPullRequest({ number: 1, author: 'octo-bot' }), aPullRequest({ number: 2 })],
      },
      { contributors: { aliases: { 'octo-user': ['octo-bot'] } } },
    );

    expect(credits(section)).toEqual([[2, ['octo-user']]]);
  });

  it.each([
    ['the configured name', { names: { 'Octo-User': '章鱼' } }, '章鱼'],
    ['the login, which can be found, unlike the name of the profile', {}, 'octo-user'],
  ])('goes by %s', (_, contributors, name) => {
    const people = [aPerson({ name: untrusted('Octo') })];

    const section = compose({ people, pullRequests: [aPullRequest()] }, { contributors });

    expect(section.projects[0]?.contributors[0]?.name).toEqual(untrusted(name));
  });

  it('goes by login where nothing else is known', () => {
    const section = compose({ pullRequests: [aPullRequest()] });

    expect(section.projects[0]?.contributors).toEqual([
      {
        login: 'octo-user',
        name: untrusted('octo-user'),
        url: 'https://github.com/octo-user',
        avatar: null,
      },
    ]);
  });
});

describe('what is excluded', () => {
  it('are repositories, with everything that was done there', () => {
    const repository = 'Octo-Org/Website';
    const section = compose(
      {
        pullRequests: [
          aPullRequest({ repository }),
          aPullRequest({
            number: 2,
            closes: [{ ...anIssue({ repository, number: 3 }), author: 'octo-reporter' }],
          }),
        ],
        commits: [aCommit({ repository })],
        reviews: [aReview({ repository })],
        issues: [anIssue({ repository })],
        comments: [aComment({ repository })],
      },
      { exclude: { repositories: ['octo-org/website'] } },
    );

    expect(credits(section)).toEqual([[2, ['octo-user']]]);
    expect(section.projects[0]?.pullRequests[0]?.closes).toEqual([]);
    expect(section.totals).toEqual({
      pullRequests: 1,
      commits: 0,
      authors: 1,
      newcomers: 0,
      reviews: 0,
      issues: 0,
      comments: 0,
      contributors: 1,
      repositories: 1,
    });
  });

  it('are pull requests and issues by their titles', () => {
    const section = compose(
      {
        pullRequests: [
          aPullRequest({ title: untrusted('chore(release): 1.0') }),
          aPullRequest({ number: 2 }),
        ],
        issues: [anIssue({ title: untrusted('chore(release): 1.0') })],
      },
      { exclude: { titles: ['^chore\\(release\\)'] } },
    );

    expect(credits(section)).toEqual([[2, ['octo-user']]]);
    expect(section.reporters).toEqual([]);
  });

  it('are people, under any of their accounts', () => {
    const section = compose(
      {
        pullRequests: [
          aPullRequest({ author: 'octo-out' }),
          aPullRequest({ number: 2, coAuthors: ['octo-out'] }),
        ],
        reviews: [aReview({ author: 'octo-out-2' })],
      },
      {
        exclude: { people: ['octo-out-2'] },
        contributors: { aliases: { 'octo-out': ['octo-out-2'] } },
      },
    );

    expect(credits(section)).toEqual([[2, ['octo-user']]]);
    expect(section.reviewers).toEqual([]);
  });

  it('are agenda issues of meetings, which nobody reported', () => {
    const section = compose({
      meetings: [aMeeting()],
      issues: [anIssue({ repository: 'mosn/layotto', number: 929 }), anIssue()],
    });

    expect(section.reporters.map(({ work }) => work.map(({ number }) => number))).toEqual([[7]]);
  });
});

describe('who asked not to be named', () => {
  it('is counted everywhere and shown nowhere', () => {
    const section = compose(
      {
        people: [aPerson({ login: 'octo-shy', name: untrusted('Shy Octo') })],
        pullRequests: [
          aPullRequest({ number: 1, author: 'octo-shy', firstContribution: true }),
          aPullRequest({
            number: 2,
            coAuthors: ['octo-shy'],
            closes: [{ ...anIssue(), author: 'octo-shy' }],
          }),
        ],
        commits: [aCommit({ author: 'octo-shy' })],
        reviews: [aReview({ author: 'octo-shy' })],
        issues: [anIssue({ author: 'octo-shy' })],
        comments: [aComment({ author: 'octo-shy' }), aComment({ author: 'octo-shy' })],
      },
      { contributors: { optOut: ['Octo-Shy'] } },
    );

    expect(credits(section)).toEqual([
      [1, []],
      [2, ['octo-user']],
    ]);
    expect(JSON.stringify(section)).not.toMatch(/shy/i);
    expect(section.totals).toMatchObject({
      authors: 2,
      newcomers: 0,
      reviews: 1,
      comments: 2,
      contributors: 2,
    });
    expect(section.unnamed).toEqual({ authors: 1, reviews: 1, issues: 1, comments: 2, contributors: 1 });
  });
});

describe('a first contribution', () => {
  it('is celebrated once, on the earliest pull request', () => {
    const section = compose({
      pullRequests: [
        aPullRequest({ number: 5, mergedAt: '2023-05-16T01:00:00Z', firstContribution: true }),
        aPullRequest({ number: 9, mergedAt: '2023-05-15T01:00:00Z', firstContribution: true }),
        aPullRequest({ number: 7, author: 'octo-known', firstContribution: false }),
        aPullRequest({ number: 8, author: 'octo-unknown', firstContribution: null }),
      ],
    });

    const celebrated = section.projects.flatMap(({ pullRequests }) =>
      pullRequests.filter(({ firstContribution }) => firstContribution),
    );
    expect(celebrated.map(({ number }) => number)).toEqual([9]);
    expect(section.newcomers.map(login)).toEqual(['octo-user']);
    expect(section.totals.newcomers).toBe(1);
  });

  it("is not a machine's, nor one of somebody who is new under one login only", () => {
    const section = compose(
      {
        people: [bot],
        pullRequests: [
          aPullRequest({ number: 1, author: 'octo-bot', coAuthors: ['octo-user'], firstContribution: true }),
          aPullRequest({ number: 2, author: 'octo-new-login', firstContribution: true }),
          aPullRequest({ number: 3, author: 'octo-login', firstContribution: false }),
        ],
      },
      { contributors: { aliases: { 'octo-login': ['octo-new-login'] } } },
    );

    expect(section.newcomers).toEqual([]);
  });
});

describe('projects', () => {
  it('gather their repositories, the busiest first, then by name', () => {
    const section = compose(
      {
        pullRequests: [
          aPullRequest({ repository: 'mosn/pkg', number: 1, mergedAt: '2023-05-16T01:00:00Z' }),
          aPullRequest({ repository: 'mosn/mosn', number: 9, mergedAt: '2023-05-15T01:00:00Z' }),
          aPullRequest({ repository: 'mosn/mosn', number: 8, mergedAt: '2023-05-15T01:00:00Z' }),
          aPullRequest({ repository: 'sofastack/unlisted', number: 3, author: 'octo-b' }),
        ],
        commits: [
          aCommit({ repository: 'mosn/api' }),
          aCommit({ repository: 'mosn/Mosn', author: 'octo-b' }),
        ],
      },
      { projects: { MOSN: ['mosn/mosn', 'mosn/pkg'] } },
    );

    expect(
      section.projects.map(({ project, pullRequests, commits, contributors }) => ({
        project,
        pullRequests: pullRequests.map(({ repository, number }) => `${repository}#${number}`),
        commits: commits.length,
        contributors: contributors.map(login),
      })),
    ).toEqual([
      {
        project: 'MOSN',
        pullRequests: ['mosn/mosn#8', 'mosn/mosn#9', 'mosn/pkg#1'],
        commits: 1,
        contributors: ['octo-user', 'octo-b'],
      },
      { project: 'unlisted', pullRequests: ['sofastack/unlisted#3'], commits: 0, contributors: ['octo-b'] },
      { project: 'api', pullRequests: [], commits: 1, contributors: ['octo-user'] },
    ]);
  });

  it('name the reporter of an issue that a pull request closed, who counts as a contributor', () => {
    const closed = { ...anIssue({ number: 70 }), author: 'octo-reporter' };

    const section = compose({ pullRequests: [aPullRequest({ closes: [closed] })] });

    expect(section.projects[0]?.pullRequests[0]?.closes).toMatchObject([
      { number: 70, url: closed.url, reporter: { login: 'octo-reporter' } },
    ]);
    expect(section.projects[0]?.pullRequests[0]?.closes[0]).not.toHaveProperty('author');
    expect(section.reporters).toEqual([]);
    expect(section.totals).toMatchObject({ issues: 0, contributors: 2 });
  });
});

describe('thanks', () => {
  it('go to each person once, who did most first, with links to the work', () => {
    const section = compose({
      people: [aPerson({ url: 'https://git.example/octo-user' })],
      pullRequests: [aPullRequest({ number: 12 })],
      reviews: [
        aReview({ number: 12, author: 'octo-b' }),
        aReview({ number: 30, author: 'octo-a' }),
        aReview({ number: 12, author: 'octo-a' }),
        aReview({ number: 12, author: 'octo-a' }),
        aReview({ number: 12, author: 'octo-A2' }),
      ],
      comments: [aComment({ number: 31, author: 'octo-a' })],
    });

    expect(
      section.reviewers.map(({ contributor, count, work }) => [login(contributor), count, work]),
    ).toEqual([
      [
        'octo-a',
        3,
        [
          { repository: 'mosn/mosn', number: 12, url: 'https://github.com/mosn/mosn/pull/12' },
          { repository: 'mosn/mosn', number: 30, url: 'https://git.example/mosn/mosn/pull/30' },
        ],
      ],
      ['octo-A2', 1, [expect.objectContaining({ number: 12 })]],
      ['octo-b', 1, [expect.objectContaining({ number: 12 })]],
    ]);
    expect(section.commenters[0]?.work[0]?.url).toBe('https://git.example/mosn/mosn/issues/31');
  });
});
