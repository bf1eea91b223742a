// Meetings: found by their agenda issues, with the titles of what they refer to and what was said under them.

import { describe, expect, test } from 'vitest';
import type { WorldSpec } from '../../../sandbox/sandbox.ts';
import type { WrittenConfig } from '../../../src/config/written-config.ts';
import { aWrittenSeries } from '../../builders/config.ts';
import { type CollectOptions, collectFrom } from '../collect-from.ts';

const inside = '2023-05-15T02:00:00Z';

const series = aWrittenSeries();

/** The agenda issue of the meeting of 17 May, 14:00. */
const agenda = {
  repository: 'mosn/layotto',
  number: 929,
  title: '2023-05-17 社区会议',
  author: 'octo-host',
  authorAssociation: 'MEMBER',
  createdAt: inside,
  body: '时间：05月17日 14:00 - 15:00\n\n议题：\n- #894\n- mosn/mosn#3\n',
};

async function collectMeetings(
  world: WorldSpec,
  meetings: WrittenConfig['meetings'] = {},
  options: CollectOptions = {},
) {
  const config = { meetings: { series: [series], ...meetings } };
  return collectFrom(world, { ...options, config });
}

describe('the agenda issue', () => {
  test('is found among more issues than a search shows', async () => {
    const others = Array.from({ length: 1200 }, (_, n) => ({
      repository: 'mosn/layotto',
      number: n + 1000,
      author: 'octo-user',
      createdAt: new Date(Date.parse('2023-03-01T00:00:00Z') + n * 3_600_000).toISOString(),
    }));
    const first = { ...agenda, createdAt: '2023-02-28T00:00:00Z' };
    const { snapshot } = await collectMeetings({ issues: [first, ...others] });

    expect(snapshot.meetings.map(({ issue }) => issue.number)).toEqual([929]);
  }, 60_000);

  test('is found in a repository that was renamed, and the editor is told', async () => {
    const { snapshot } = await collectMeetings({
      repositories: [{ name: 'octo-org/layotto', formerNames: ['mosn/layotto'] }],
      issues: [{ ...agenda, repository: 'octo-org/layotto', body: '时间：05月17日 14:00 - 15:00' }],
    });

    expect(snapshot.meetings.map(({ issue }) => issue.repository)).toEqual(['octo-org/layotto']);
    expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
      ['repository-renamed', 'mosn/layotto'],
    ]);
  });

  test('cannot be found where there is no such repository, and the editor is told', async () => {
    const { snapshot } = await collectMeetings({});

    expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
      ['meeting-repository-missing', 'Layotto'],
    ]);
  });

  test('counts from its opening on', async () => {
    const { snapshot } = await collectMeetings({
      issues: [{ ...agenda, createdAt: '2023-05-19T07:00:00Z' }],
    });

    expect(snapshot.meetings).toEqual([]);
  });

  test('of an outsider is taken, and the editor is told to look at its links', async () => {
    const body = '时间：05月17日 14:00 - 15:00';
    const issue = { ...agenda, body, author: 'octo-stranger', authorAssociation: 'NONE' };
    const { snapshot } = await collectMeetings({ issues: [issue] });
    const vouched = await collectMeetings({ issues: [issue] }, { members: ['Octo-Stranger'] });

    expect(snapshot.meetings).toHaveLength(1);
    expect(snapshot.diagnostics.map(({ code, subject }) => [code, subject?.raw])).toEqual([
      ['meeting-by-outsider', 'mosn/layotto#929'],
    ]);
    expect(vouched.snapshot.diagnostics).toEqual([]);
  });
});

describe('a reference', () => {
  const titles = (snapshot: Awaited<ReturnType<typeof collectMeetings>>['snapshot']) =>
    snapshot.meetings.flatMap(({ agenda: items }) =>
      items.flatMap(({ references }) => references.map(({ title }) => title?.raw ?? null)),
    );

  test('has its title, and none where there is nothing of that number', async () => {
    const { snapshot } = await collectMeetings({
      issues: [
        agenda,
        { repository: 'mosn/layotto', number: 894, title: '课题汇总', createdAt: '2023-04-01T00:00:00Z' },
      ],
    });

    expect(titles(snapshot)).toEqual(['课题汇总', null]);
  });

  test('has no title before the thing itself was there', async () => {
    const { snapshot } = await collectMeetings(
      {
        issues: [
          agenda,
          {
            repository: 'mosn/layotto',
            number: 894,
            title: 'From the future',
            createdAt: '2023-05-19T07:00:00Z',
          },
        ],
      },
      {},
      { now: '2023-05-26T07:00:00Z' },
    );

    expect(titles(snapshot)).toEqual([null, null]);
  });

  test('is looked up in a part of a question that GitHub finds too heavy', async () => {
    const line: typeof fetch = async (input, init) => {
      const parts = String(init?.body).split('issueOrPullRequest(').length - 1;
      return parts > 60 ? new Response('', { status: 502 }) : fetch(input, init);
    };
    const topics = Array.from({ length: 90 }, (_, n) => `- #${n + 1}`).join('\n');
    const { snapshot } = await collectMeetings(
      {
        issues: [
          { ...agenda, body: `时间：05月17日 14:00 - 15:00\n\n议题：\n${topics}\n` },
          { repository: 'mosn/layotto', number: 90, title: '课题汇总', createdAt: '2023-04-01T00:00:00Z' },
        ],
      },
      {},
      { line },
    );

    expect(titles(snapshot)).toEqual([...Array.from({ length: 89 }, () => null), '课题汇总']);
  });

  test('has no title where it was moved to a place that not everybody sees', async () => {
    const moved: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      const text = (await answer.text()).replace(
        /("title":"Secret plans".*?"repository":\{"nameWithOwner":")[^"]+","isPrivate":false,"visibility":"PUBLIC"/,
        '$1mosn/secret","isPrivate":true,"visibility":"PRIVATE"',
      );
      return new Response(text, { status: answer.status, headers: { 'content-type': 'application/json' } });
    };
    const { snapshot } = await collectMeetings(
      {
        issues: [
          agenda,
          {
            repository: 'mosn/layotto',
            number: 894,
            title: 'Secret plans',
            createdAt: '2023-04-01T00:00:00Z',
          },
        ],
      },
      {},
      { line: moved },
    );

    expect(titles(snapshot)).toEqual([null, null]);
  });
});

describe('what was said under a meeting', () => {
  const recording = 'https://www.bilibili.com/video/BV1';
  const said = (author: string, authorAssociation: string, createdAt: string, body: string) => ({
    author,
    authorAssociation,
    createdAt,
    body,
  });

  test('counts from members, and until the window ended', async () => {
    const comments = [
      said('octo-host', 'MEMBER', '2023-05-17T08:00:00Z', '会议 Action:\n- 发布新版本'),
      said('octo-stranger', 'NONE', '2023-05-17T09:00:00Z', '会议 Action:\n- Buy my coins'),
      said('octo-host', 'MEMBER', '2023-05-19T07:00:00Z', `回看视频：${recording}`),
    ];
    const { snapshot } = await collectMeetings({ issues: [{ ...agenda, comments }] });

    expect(
      snapshot.meetings.map(({ decisions, recordingUrl }) => [decisions.map(({ raw }) => raw), recordingUrl]),
    ).toEqual([[['发布新版本'], null]]);
  });

  test('is read past the first page', async () => {
    const talk = Array.from({ length: 60 }, () => said('octo-user', 'NONE', '2023-05-17T08:00:00Z', '+1'));
    const comments = [...talk, said('octo-host', 'MEMBER', '2023-05-17T09:00:00Z', `回看视频：${recording}`)];
    const { snapshot } = await collectMeetings({ issues: [{ ...agenda, comments }] });

    expect(snapshot.meetings.map(({ recordingUrl }) => recordingUrl?.raw)).toEqual([recording]);
  });
});

describe('a meeting that does not take place as announced', () => {
  test('is marked if its issue was closed as not planned before it began', async () => {
    const closed = { stateReason: 'NOT_PLANNED', closedAt: '2023-05-16T00:00:00Z' } as const;
    const { snapshot } = await collectMeetings({ issues: [{ ...agenda, ...closed }] });

    expect(snapshot.meetings.map(({ calledOff }) => calledOff)).toEqual(['cancelled']);
    expect(snapshot.diagnostics.map(({ code }) => code)).toContain('meeting-called-off');
  });

  test.each([
    ['after it', { stateReason: 'NOT_PLANNED', closedAt: '2023-05-18T00:00:00Z' }],
    ['as done', { stateReason: 'COMPLETED', closedAt: '2023-05-16T00:00:00Z' }],
    ['after the window', { stateReason: 'NOT_PLANNED', closedAt: '2023-07-16T00:00:00Z' }],
  ] as const)('is not marked if its issue was closed %s', async (_, closed) => {
    const { snapshot } = await collectMeetings({ issues: [{ ...agenda, ...closed }] });

    expect(snapshot.meetings.map(({ calledOff }) => calledOff)).toEqual([undefined]);
  });

  test('has the time that a member gave it below its issue, and nobody else', async () => {
    const comment = (body: string, authorAssociation: string) => ({
      body,
      authorAssociation,
      author: 'octo-friend',
      createdAt: '2023-05-16T00:00:00Z',
    });
    const comments = [comment('改到 5 月 30 日吧', 'NONE'), comment('会议延期到 5 月 18 日 15:00', 'MEMBER')];
    const { snapshot } = await collectMeetings({ issues: [{ ...agenda, comments }] });

    expect(snapshot.meetings.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      ['2023-05-18T07:00:00Z', '2023-05-18T08:00:00Z'],
    ]);
    expect(snapshot.diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'meeting-moved',
        data: { from: '2023-05-17 14:00', to: '2023-05-18 15:00' },
      }),
    );
  });
});

test('work that is closed when the window ends is marked, and what decisions name is looked up', async () => {
  const minutes = {
    body: '会议 Action:\n- 合并 #895',
    author: 'octo-host',
    authorAssociation: 'MEMBER',
    createdAt: '2023-05-18T00:00:00Z',
  };
  const work = { repository: 'mosn/layotto', createdAt: '2023-05-01T00:00:00Z' };
  const { snapshot } = await collectMeetings({
    issues: [
      { ...agenda, body: '时间：05月17日 14:00 - 15:00\n\n议题：\n- #894\n- #896\n', comments: [minutes] },
      { ...work, number: 894, title: 'Done', closedAt: '2023-05-10T00:00:00Z' },
      { ...work, number: 895, title: 'Decided' },
      { ...work, number: 896, title: 'Later', closedAt: '2023-06-10T00:00:00Z' },
    ],
  });
  const [meeting] = snapshot.meetings;

  expect(meeting?.agenda.flatMap(({ references }) => references.map(({ closed }) => closed))).toEqual([
    true,
    undefined,
  ]);
  expect(meeting?.decisions.map(({ raw }) => raw)).toEqual(['合并 #895']);
  expect(meeting?.decisionReferences?.map(({ number, title }) => [number, title?.raw])).toEqual([
    [895, 'Decided'],
  ]);
});

test('a series of several repositories meets for the project of each', async () => {
  const both = aWrittenSeries({ repositories: ['mosn/layotto', 'mosn/mosn'] });
  const config = { meetings: { series: [both] }, projects: { MOSN: ['mosn/mosn'] } };
  const { snapshot } = await collectFrom(
    {
      issues: [
        agenda,
        {
          ...agenda,
          repository: 'mosn/mosn',
          number: 7,
          title: '2023-05-16 社区会议',
          body: '时间：5月16日 14:00',
        },
      ],
    },
    { config },
  );

  expect(snapshot.meetings.map(({ project, issue }) => [project, issue.repository])).toEqual([
    ['MOSN', 'mosn/mosn'],
    ['Layotto', 'mosn/layotto'],
  ]);
});
