import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../../src/sections/compose-document.ts';
import { composeContributions } from '../../../src/sections/contributions/compose-contributions.ts';
import type { ContributionsSection } from '../../../src/sections/contributions/contributions-section.ts';
import { contributionsView } from '../../../src/sections/contributions/contributions-view.ts';
import type { Composition } from '../../../src/sections/section.ts';
import { viewContext } from '../../../src/sections/view-context.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aConfig } from '../../builders/config.ts';
import { aComment, aCommit, aMeeting, aPullRequest, aReview, aSnapshot } from '../../builders/snapshot.ts';

function view(snapshot: Composition['snapshot'], config = aConfig()) {
  const { section } = composeContributions({ snapshot, config, heading: 'x' });
  return contributionsView(section, viewContext(composeDocument(snapshot, config), config));
}

function section(snapshot: Composition['snapshot']): ContributionsSection {
  return composeContributions({ snapshot, config: aConfig(), heading: 'x' }).section;
}

const commits = (count: number, author: string | null = 'octo-user', repository = 'mosn/mosn') =>
  Array.from({ length: count }, (_, n) =>
    aCommit({
      oid: `${repository}${author}${n}`.replace(/[^0-9a-f]/g, '').padEnd(40, String(n)),
      author,
      repository,
      url: `https://github.com/${repository}/commit/${n}`,
      headline: untrusted(n % 2 === 0 ? 'update docs' : `fix ${n}`),
    }),
  );

describe('direct commits', () => {
  it('of one person in one repository are one line if there are more than three', () => {
    const [project] = view(aSnapshot({ commits: commits(5) })).projects;

    expect(project?.commits).toEqual([
      {
        link: '[5 个 commit（update docs 等）](https://github.com/mosn/mosn/commits?author=octo-user&since=2023-05-12T07%3A00%3A00Z&until=2023-05-19T07%3A00%3A00Z)',
        people: '[@octo-user](https://github.com/octo-user)',
        late: '',
        revertedBy: '',
      },
    ]);
    expect(section(aSnapshot({ commits: commits(5) })).totals.commits).toBe(5);
  });

  it('are lines of their own up to three, and of several people', () => {
    const week = aSnapshot({ commits: [...commits(3), ...commits(2, 'octo-friend')] });

    expect(view(week).projects[0]?.commits).toHaveLength(5);
  });
});

describe('work that is grouped by kind', () => {
  const config = aConfig({ contributions: { groupBy: 'kind' } });
  const week = aSnapshot({
    pullRequests: [
      aPullRequest({ number: 1, title: untrusted('fix: one') }),
      aPullRequest({ number: 2, title: untrusted('Two'), labels: [untrusted('feature')] }),
      aPullRequest({ repository: 'mosn/layotto', number: 3, title: untrusted('fix: three') }),
    ],
    commits: commits(1),
  });

  it('stands below what is new, mended and written, named with its repository', () => {
    const groups = view(week, config).projects;

    expect(
      groups.map(({ project, pullRequests }) => [project, pullRequests.map(({ link }) => link)]),
    ).toEqual([
      ['新特性', ['[Two mosn#2](https://github.com/mosn/mosn/pull/2)']],
      [
        '修复',
        [
          '[fix: one mosn#1](https://github.com/mosn/mosn/pull/1)',
          '[fix: three layotto#3](https://github.com/mosn/layotto/pull/3)',
        ],
      ],
      ['其他', []],
    ]);
    expect(groups[2]?.commits).toHaveLength(1);
  });

  it('is grouped by project in the document all the same', () => {
    expect(section(week).projects.map(({ project }) => project)).toEqual(['mosn', 'layotto']);
  });
});

describe('the line that compares', () => {
  const previous = { date: '2023-05-12', counts: { pullRequests: 3, contributors: 1, newcomers: 0 } };
  const week = aSnapshot({ pullRequests: [aPullRequest()], previous });

  it('tells of the last edition', () => {
    expect(view(week, aConfig({ contributions: { comparison: true } })).comparison).toBe(
      '与上一期（2023-05-12）相比：合并的 PR −2，参与的同学 ±0，首次贡献 ±0。',
    );
  });

  it('is not there if nobody asked for it, or if there is no last edition', () => {
    expect(view(week).comparison).toBe('');
    const { previous: _, ...first } = week;
    expect(view(first, aConfig({ contributions: { comparison: true } })).comparison).toBe('');
  });
});

describe('less noise', () => {
  it('what is said about an agenda is no discussion', () => {
    const { repository, number } = aMeeting().issue;
    const week = aSnapshot({ meetings: [aMeeting()], comments: [aComment({ repository, number })] });

    expect(section(week).commenters).toEqual([]);
    expect(section(week).totals.comments).toBe(0);
  });

  it('a deleted account is counted, and not thanked', () => {
    const week = aSnapshot({ reviews: [aReview({ author: null })] });

    expect(section(week).reviewers).toEqual([]);
    expect([section(week).totals.reviews, section(week).unnamed.reviews]).toEqual([1, 1]);
  });

  it('a change that was taken back in the same edition says so', () => {
    const change = aPullRequest({ number: 1, title: untrusted('Add it') });
    const revert = aPullRequest({ number: 2, title: untrusted('Revert it'), reverts: 'mosn/mosn#1' });

    const told = view(aSnapshot({ pullRequests: [change, revert] })).projects[0]?.pullRequests;
    expect(told?.map(({ revertedBy }) => revertedBy)).toEqual(['mosn/mosn#2', '']);
  });

  it('a person has the configured name everywhere', () => {
    const config = aConfig({ contributors: { names: { 'octo-user': 'Octavia' } } });
    const week = aSnapshot({ pullRequests: [aPullRequest()], reviews: [aReview({ author: 'octo-user' })] });

    const { projects, reviewers, poster } = view(week, config);
    expect(projects[0]?.pullRequests[0]?.people).toBe('[Octavia](https://github.com/octo-user)');
    expect(reviewers[0]?.person).toBe('[Octavia](https://github.com/octo-user)');
    expect(poster).toContain('Octavia');
  });
});
