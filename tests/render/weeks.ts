// Three weeks to render: an ordinary one, one without news, and one in which everybody tries something.
import type { WrittenConfig } from '../../src/config/written-config.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { aWrittenSeries } from '../builders/config.ts';
import {
  aComment,
  aCommit,
  aMeeting,
  anAnswered,
  anIssue,
  aPerson,
  aPullRequest,
  aRelease,
  aReview,
  aSnapshot,
  aTask,
} from '../builders/snapshot.ts';
import { tricks } from '../text/hostile-words.ts';

export const weekConfig: Partial<WrittenConfig> = {
  projects: {
    MOSN: ['mosn/mosn', 'mosn/pkg'],
    Layotto: ['mosn/layotto'],
    SOFARPC: ['sofastack/sofa-rpc', 'sofastack/sofa-rpc-node'],
  },
  contributors: { optOut: ['octo-shy'] },
  meetings: { series: [aWrittenSeries()] },
  post: {
    path: 'content/zh/blog/sofa-weekly-{yyyymmdd}/index.md',
    author: 'https://github.com/sofastack',
    cover: 'https://pictures.example/cover.png',
    banner: 'https://pictures.example/banner.png',
    footer: 'https://pictures.example/footer.png',
  },
};

function reference(number: number, title: string | null, repository = 'mosn/layotto') {
  return {
    repository,
    number,
    title: title === null ? null : untrusted(title),
    url: `https://github.com/${repository}/issues/${number}`,
  };
}

export const ordinaryWeek: Snapshot = aSnapshot({
  people: [
    'octo-user',
    'octo-friend',
    'octo-newcomer',
    'octo-reviewer',
    'octo-reporter',
    'octo-commenter',
  ].map((login) => aPerson({ login })),
  pullRequests: [
    aPullRequest({
      repository: 'mosn/mosn',
      number: 2309,
      title: untrusted('feat(lb): EdfLoadBalancer supports slow start mode'),
      coAuthors: ['octo-friend'],
      mergedAt: '2023-05-15T02:00:00Z',
      closes: [{ ...anIssue({ number: 2290 }), author: 'octo-reporter' }],
    }),
    aPullRequest({
      repository: 'mosn/pkg',
      number: 78,
      title: untrusted('Update README.md and active_request_bias'),
      author: 'octo-newcomer',
      mergedAt: '2023-05-16T02:00:00Z',
      firstContribution: true,
      closes: [{ ...anIssue({ repository: 'mosn/mosn', number: 2291 }), author: 'octo-newcomer' }],
    }),
    aPullRequest({
      repository: 'mosn/layotto',
      number: 930,
      title: untrusted('修复：消息丢失（#12）'),
      author: 'octo-shy',
    }),
    aPullRequest({
      repository: 'sofastack/sofa-rpc',
      number: 1333,
      title: untrusted('Use C# & "Java" together: a|b'),
      author: null,
    }),
  ],
  commits: [
    aCommit({
      repository: 'mosn/layotto',
      headline: untrusted('chore: bump version'),
      author: 'octo-friend',
    }),
  ],
  reviews: [2309, 2309, 2310, 2311, 2312, 2313, 2314].map((number) => aReview({ number })),
  issues: [anIssue({ number: 2320 })],
  comments: [
    aComment({ number: 2320 }),
    aComment({ number: 2320 }),
    aComment({ number: 930, repository: 'mosn/layotto' }),
  ],
  meetings: [
    aMeeting({
      agenda: [
        { text: untrusted('#894'), depth: 0, references: [reference(894, '2023开源之夏-课题汇总')] },
        {
          text: untrusted('讨论 mosn/mosn#12 的进展'),
          depth: 1,
          references: [reference(12, 'Support gRPC', 'mosn/mosn')],
        },
        {
          text: untrusted('#902、#867'),
          depth: 0,
          references: [reference(902, '自建各种 Component'), reference(867, null)],
        },
        { text: untrusted('自由讨论'), depth: 3, references: [] },
      ],
    }),
    aMeeting({
      series: 'sofa-ark',
      project: 'SOFAArk',
      topic: untrusted('SOFAArk 月会'),
      startsAt: '2023-05-15T12:00:00Z',
      endsAt: '2023-05-15T13:30:00Z',
      joinUrl: null,
      joinCode: null,
      phones: [],
      decisions: [untrusted('2.2.1 在 7 月底发布'), untrusted('测试由 @octo-user 补齐')],
      recordingUrl: untrusted(
        'https://www.bilibili.com/video/BV1Go4y1F7wo/?spm_id_from=333.999.0.0&vd_source=65cf',
      ),
      issue: {
        repository: 'sofastack/sofa-ark',
        number: 635,
        url: 'https://github.com/sofastack/sofa-ark/issues/635',
      },
    }),
  ],
  releases: [
    aRelease({
      repository: 'sofastack/sofa-rpc',
      tag: untrusted('v5.10.0'),
      url: 'https://github.com/sofastack/sofa-rpc/releases/tag/v5.10.0',
      compareUrl: 'https://github.com/sofastack/sofa-rpc/compare/v5.9.2...v5.10.0',
      notes: untrusted(
        [
          '- 重构了自定义序列化器的注册模式#1296',
          '- 修改了 Request Header 的处理逻辑 by @octo-user in https://github.com/sofastack/sofa-rpc/pull/1325',
          ...Array.from({ length: 9 }, (_, n) => `- 其他更新 ${n + 1}`),
        ].join('\n'),
      ),
    }),
    aRelease({
      repository: 'sofastack/sofa-rpc-node',
      tag: untrusted('v2.10.0-beta.1'),
      url: 'https://github.com/sofastack/sofa-rpc-node/releases/tag/v2.10.0-beta.1',
      compareUrl: null,
      prerelease: true,
    }),
  ],
  articles: [
    {
      title: untrusted('MoE 系列（四）｜Go 扩展的异步模式'),
      url: 'https://www.sofastack.tech/blog/moe-extend-envoy-using-golang-4/',
      path: untrusted('moe-extend-envoy-using-golang-4'),
      date: '2023-05-16',
    },
  ],
  answered: [anAnswered({ title: untrusted('怎样设置超时？'), question: untrusted('文档里没有找到。') })],
  replied: [{ repository: 'mosn/mosn', number: 41 }],
  tasks: [aTask(), aTask({ repository: 'mosn/layotto', number: 52, title: untrusted('补充文档') })],
});

export const quietWeek: Snapshot = aSnapshot();

/** Every text that a stranger can write is every trick in turn. */
export const hostileWeek: Snapshot = aSnapshot({
  people: [aPerson({ name: untrusted('</h1>{{< nope >}}') })],
  pullRequests: tricks.map((trick, n) =>
    aPullRequest({
      number: n + 1,
      title: untrusted(trick),
      closes: [{ ...anIssue({ number: 500 + n, title: untrusted(trick) }), author: 'octo-reporter' }],
    }),
  ),
  commits: tricks.map((trick, n) =>
    aCommit({ oid: String(n).padStart(40, '0'), headline: untrusted(trick) }),
  ),
  meetings: [
    aMeeting({
      topic: untrusted(tricks.join(' ')),
      joinCode: untrusted('{{< nope >}}'),
      joinUrl: untrusted('javascript:alert(1)'),
      phones: tricks.map(untrusted),
      recordingUrl: untrusted('https://www.bilibili.com/x)](javascript:alert(1)) <script>'),
      agenda: tricks.map((trick, n) => ({
        text: untrusted(trick),
        depth: n % 3,
        references: n % 2 === 0 ? [reference(n + 1, tricks[n + 1] ?? trick)] : [],
      })),
    }),
    aMeeting({
      series: 'other',
      startsAt: '2023-05-18T06:00:00Z',
      decisions: tricks.map(untrusted),
    }),
  ],
  releases: [
    aRelease({
      tag: untrusted('v1{{< nope >}}"\n---\nevil: true'),
      notes: untrusted(tricks.map((trick) => `- ${trick}`).join('\n')),
    }),
    aRelease({ tag: untrusted('<script>'), url: 'https://github.com/mosn/mosn/releases/tag/(x)%20{{y}}' }),
  ],
  articles: tricks.map((trick, n) => ({
    title: untrusted(trick),
    url: `https://www.sofastack.tech/blog/${n}/`,
    path: untrusted(trick),
    date: null,
  })),
});
