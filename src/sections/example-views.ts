// One example of every view: the reference of what a template may name, and what templates are checked against.
import type { MeetingsView } from './meetings/meeting-view.ts';
import type { Views } from './views.ts';

const heading = 'SOFA 社区会议回顾';
const person = '[@octo-user](https://github.com/octo-user)';
const pullRequest = '[Make it better #12](https://github.com/mosn/mosn/pull/12)';

const meetings: MeetingsView = {
  heading,
  meetings: [
    {
      project: 'Layotto',
      topic: 'Layotto 社区会议',
      time: '5 月 17 日 14:00 - 15:00',
      joinCode: '688 824 34655',
      phones: '+862759771621（中国大陆）、+8657128356288（中国大陆）',
      joinLink: '[https://meeting.dingtalk.com/j/x](https://meeting.dingtalk.com/j/x)',
      recording: '[https://www.bilibili.com/video/x](https://www.bilibili.com/video/x)',
      viaDingTalk: true,
      agenda: [{ indent: '    ', text: '[Nested topic #894](https://github.com/mosn/layotto/issues/894)' }],
      decisions: ['What was decided'],
      issue: '[https://github.com/mosn/layotto/issues/929](https://github.com/mosn/layotto/issues/929)',
      issueName: '[mosn/layotto#929](https://github.com/mosn/layotto/issues/929)',
      projected: true,
    },
  ],
};

const thanks = [{ person, count: 6, work: pullRequest, more: 1 }] as const;

export const exampleViews: Views = {
  introduction: { heading, name: 'SOFA Weekly', banner: 'https://www.example.org/banner.png' },
  events: { heading },
  'meeting-recap': meetings,
  'meeting-preview': meetings,
  contributions: {
    heading,
    totals: {
      pullRequests: 18,
      commits: 3,
      authors: 12,
      newcomers: 1,
      reviews: 5,
      issues: 4,
      comments: 9,
      contributors: 20,
      repositories: 7,
    },
    merged: true,
    mergedAndPushed: true,
    poster: '![Contributors: Octo User](contributions.png)',
    projects: [
      {
        project: 'MOSN',
        pullRequests: [
          {
            link: pullRequest,
            people: person,
            closes: [{ link: '[#7](https://github.com/mosn/mosn/issues/7)', reporter: person }],
            firstContribution: true,
          },
        ],
        commits: [
          { link: '[Fix a typo 1111111](https://github.com/mosn/mosn/commit/1111111)', people: person },
        ],
      },
    ],
    newcomers: [{ person, link: pullRequest }],
    reviewers: thanks,
    reporters: thanks,
    commenters: thanks,
  },
  releases: {
    heading,
    releases: [
      {
        product: 'SOFARPC',
        version: '5.10.0',
        prerelease: true,
        highlights: ['What is new [#12](https://github.com/sofastack/sofa-rpc/pull/12)'],
        omitted: 3,
        page: '[https://github.com/sofastack/sofa-rpc/releases](https://github.com/sofastack/sofa-rpc/releases)',
        changes:
          '[https://github.com/sofastack/sofa-rpc/compare/a...b](https://github.com/sofastack/sofa-rpc/compare/a...b)',
      },
    ],
  },
  reading: { heading, articles: ['[An article](https://www.example.org/blog/article/)'] },
  post: {
    name: 'SOFA Weekly',
    title: 'SOFA Weekly｜社区本周贡献',
    date: '2023-05-19',
    sections: ['### A section as its own template made it'],
    footer: 'https://www.example.org/footer.png',
  },
};
