// A week with something of everything that is read: for tests of what GitHub may leave out, and of what holds for every source.
import { aWorld, publicToken, type RepositorySpec, type World } from '../../sandbox/sandbox.ts';
import { aWrittenSeries } from '../builders/config.ts';

const inside = '2023-05-15T02:00:00Z';
const before = '2023-05-01T02:00:00Z';

const series = aWrittenSeries();
export const busyConfig = {
  meetings: { series: [series] },
  exclude: { repositories: ['sofastack/website'] },
  articles: { repository: 'sofastack/website', path: 'blog', url: 'https://www.sofastack.test/blog/' },
};

/** A token that sees what is private. */
export const powerfulToken = 'powerful';

/** Something of everything, with lists of several pages and lists that are empty; all of it in repositories of one visibility. */
export function aBusyWorld(visibility: RepositorySpec['visibility'] = 'PUBLIC'): World {
  const merged = { repository: 'mosn/mosn', author: 'octo-user', createdAt: inside, mergedAt: inside };
  const friends = Array.from({ length: 14 }, (_, n) => `octo-friend-${n}`);
  const post = (title: string) => ({ [`blog/${title}/index.md`]: `---\ntitle: ${title}\n---\n` });
  const upstream = { message: 'upstream', author: 'octo-upstream', committedAt: inside, oid: 'a'.repeat(40) };
  return aWorld({
    tokens: { [publicToken]: {}, [powerfulToken]: { private: true } },
    repositories: [
      { name: 'mosn/mosn', visibility },
      { name: 'mosn/layotto', visibility },
      { name: 'sofastack/sofa-rpc', visibility },
      { name: 'sofastack/website', visibility },
      { name: 'octo-org/upstream', visibility },
      { name: 'mosn/fork', visibility, parent: 'octo-org/upstream' },
    ],
    issues: [
      { repository: 'mosn/layotto', number: 894, author: 'octo-user', createdAt: before },
      {
        repository: 'mosn/layotto',
        number: 929,
        title: '2023-05-17 社区会议',
        author: 'octo-host',
        authorAssociation: 'MEMBER',
        createdAt: inside,
        body: '时间：05月17日 14:00 - 15:00\n\n议题：\n- #894\n- mosn/mosn#3\n',
        comments: Array.from({ length: 60 }, () => ({ author: 'octo-host', createdAt: inside })),
      },
      {
        repository: 'mosn/layotto',
        number: 930,
        title: 'How do I set a timeout?',
        author: 'octo-reader',
        createdAt: before,
        comments: [
          { author: 'octo-guide', authorAssociation: 'MEMBER', createdAt: before, body: 'In the options.' },
        ],
      },
      {
        repository: 'mosn/layotto',
        number: 931,
        author: 'octo-reader',
        createdAt: before,
        labels: ['good first issue'],
        comments: [
          { author: 'octo-host', authorAssociation: 'MEMBER', createdAt: inside, body: 'Who would?' },
        ],
      },
    ],
    pullRequests: [
      {
        ...merged,
        number: 1,
        coAuthors: friends,
        labels: Array.from({ length: 25 }, (_, n) => `label-${n}`),
        closes: ['mosn/layotto#894'],
        reviews: [{ author: 'octo-reviewer', submittedAt: inside }],
      },
      {
        ...merged,
        number: 2,
        method: 'merge',
        commits: Array.from({ length: 60 }, (_, n) => ({ coAuthors: n === 59 ? friends : [] })),
      },
      { ...merged, number: 3, isIndexed: false },
    ],
    commits: [
      { ...upstream, repository: 'octo-org/upstream' },
      { ...upstream, repository: 'mosn/fork' },
      { repository: 'mosn/fork', message: 'our own', author: 'octo-user', committedAt: inside },
      { repository: 'sofastack/website', message: 'old', committedAt: before, files: post('old') },
      { repository: 'sofastack/website', message: 'new', committedAt: inside, files: post('new') },
    ],
    releases: [
      { repository: 'mosn/mosn', tag: 'v1.0.1', author: 'octo-releaser', publishedAt: inside },
      { repository: 'mosn/mosn', tag: 'v1.0.0', publishedAt: before },
    ],
  });
}
