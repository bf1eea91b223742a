// A token that sees private repositories, wherever a week can touch one: no output of any kind knows more than everybody.

import { expect, test, vi } from 'vitest';
import { aWorld, type World } from '../../sandbox/sandbox.ts';
import { aWrittenSeries } from '../builders/config.ts';
import { runEverything, website } from './whole-run.ts';

// The picture's words are in the post; a week without one takes a fraction of the time.
vi.mock('../../src/render/pictures/make-pictures.ts', () => ({ makePictures: async () => [] }));

const at = '2023-05-15T02:00:00Z';
const hidden = [
  'octo-org/secret-plans',
  'octo-org/secret-internal',
  'octo-org/secret-upstream',
  'octo-org/secret-site',
];

/** Its private repositories have one of everything; its public ones refer to them in every way there is. */
function aWorldWithSecrets(): World {
  const secret = { author: 'octo-secret', createdAt: at };
  return aWorld({
    tokens: { powerful: { private: true }, plain: {} },
    organizations: ['octo-org', 'octo-web'],
    users: [{ login: 'octo-secret', name: 'Secret Person' }, 'octo-user'],
    repositories: [
      { name: website, files: { 'README.md': 'The site\n' }, createdAt: '2023-05-01T00:00:00Z' },
      'octo-org/engine',
      // Names that everybody knows from the time before; where they lead now, nobody is to learn.
      { name: 'octo-org/secret-plans', visibility: 'PRIVATE', formerNames: ['octo-org/plans'] },
      { name: 'octo-org/secret-internal', visibility: 'INTERNAL', formerNames: ['octo-org/meetings'] },
      { name: 'octo-org/secret-upstream', visibility: 'PRIVATE' },
      { name: 'octo-org/fork', parent: 'octo-org/secret-upstream' },
      {
        name: 'octo-org/secret-site',
        visibility: 'PRIVATE',
        formerNames: ['octo-org/site'],
        files: { 'blog/_index.md': 'Blog\n' },
        createdAt: '2023-05-01T00:00:00Z',
      },
    ],
    issues: [
      ...hidden.map((repository) => ({
        ...secret,
        repository,
        number: 9,
        title: 'Secret community meeting 05-17',
        body: '时间：05月17日 14:00 - 15:00\n\n议题：\n- Secret topic\n',
        comments: [{ ...secret, body: '会议录屏：https://www.bilibili.com/secret' }],
      })),
      {
        repository: 'octo-org/engine',
        number: 929,
        title: 'Community meeting 05-17',
        author: 'octo-user',
        createdAt: at,
        body: [
          '时间：05月17日 14:00 - 15:00',
          '',
          '议题：',
          '- octo-org/plans#9',
          '- https://github.com/octo-org/meetings/issues/9',
          '- #1',
        ].join('\n'),
      },
    ],
    pullRequests: [
      ...hidden.map((repository) => ({
        ...secret,
        repository,
        number: 1,
        title: 'Secret merger',
        mergedAt: at,
        labels: ['secret'],
        baseRef: 'secret',
        isBaseDeleted: true,
        reviews: [{ author: 'octo-secret', submittedAt: at }],
      })),
      {
        repository: 'octo-org/engine',
        number: 1,
        title: 'Public',
        author: 'octo-user',
        createdAt: at,
        mergedAt: at,
        closes: hidden.map((repository) => `${repository}#9`),
      },
    ],
    commits: [
      ...hidden.map((repository) => ({
        repository,
        message: 'Secret commit',
        author: { login: null, name: 'Secret Author' },
        committedAt: at,
        ...(repository.endsWith('site') && {
          files: { 'blog/secret/index.md': '---\ntitle: Secret article\n---\n' },
        }),
      })),
      {
        repository: 'octo-org/fork',
        message: 'Taken over',
        author: 'octo-user',
        committedAt: at,
        oid: 'f'.repeat(40),
      },
      {
        repository: 'octo-org/secret-upstream',
        message: 'Taken over',
        author: 'octo-user',
        committedAt: at,
        oid: 'f'.repeat(40),
      },
    ],
    releases: hidden.map((repository) => ({
      repository,
      tag: 'v1.0.0-secret',
      notes: 'Secret',
      publishedAt: at,
    })),
  });
}

const config = {
  meetings: {
    series: [
      aWrittenSeries({
        title: 'meeting',
        repositories: ['octo-org/engine', 'octo-org/meetings'],
      }),
    ],
  },
  articles: { repository: 'octo-org/site', path: 'blog', url: 'https://www.example.org/blog/' },
};

/** What differs from run to run, whoever runs it: folders, delimiters, time. */
const ofThisRun = /sofa-weekly-test-\w+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\bin \d+ms|\d+\.\d s\b/g;

test('private work leaves no trace in anything that a run says, writes or sends', async () => {
  const powerful = await runEverything(aWorldWithSecrets(), config, 'powerful');
  const plain = await runEverything(aWorldWithSecrets(), config, 'plain');
  const names = Object.keys(plain);
  const same = (name: string) => {
    const [one, other] = [powerful, plain].map((outputs) => outputs[name]?.replace(ofThisRun, ''));
    return one === other;
  };

  expect(names.filter((name) => /secret/i.test(powerful[name] ?? ''))).toEqual([]);
  expect(Object.keys(powerful)).toEqual(names);
  expect(names.filter((name) => !same(name))).toEqual([]);
  expect(powerful['publish: stderr']).toContain('1 pull request, 1 commit');
});
