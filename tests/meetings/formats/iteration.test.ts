import { describe, expect, it } from 'vitest';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aServerlessSeries, fixture, lines, readMeeting } from '../builders.ts';

const near = 'sofastack/sofa-serverless';

function serverless(number: number, title: string, body: string, createdAt = '2023-08-26T00:00:00Z') {
  return readMeeting({ repository: near, number, title, body, createdAt }, aServerlessSeries());
}

describe('an iteration', () => {
  it('has label lines with values on the next ones', () => {
    const meeting = serverless(44, '2023-09-04 社区会议', fixture('iteration-44'));

    expect(meeting).toMatchObject({
      series: 'sofa-serverless',
      project: 'SOFAServerless',
      topic: untrusted('Serverless 社区双周会'),
      startsAt: '2023-09-04T11:30:00Z',
      endsAt: '2023-09-04T12:30:00Z',
      joinCode: untrusted('90957500367'),
      phones: [untrusted('057128095818'), untrusted('02162681677')],
      joinUrl: untrusted('https://meeting.dingtalk.com/j/EQzqQVtJoro'),
      provenance: { dateInTitle: true, time: 'issue', topic: 'issue' },
    });
  });

  it('has headings, lines, check lists and tables as its agenda', () => {
    const { agenda } = serverless(44, '2023-09-04 社区会议', fixture('iteration-44'));

    expect(lines(agenda)).toEqual([
      [0, '8月回顾'],
      [1, 'Arklet'],
      [2, '健康状态指令', `${near}#42`],
      [2, '#17', `${near}#17`],
      [2, '锁控制 #39 #37', `${near}#39`, `${near}#37`],
      [2, '服务的跨 SpringContext 发现与调用 #67 @ColdClear', `${near}#67`],
      [1, 'ModuleController'],
      [2, '参数校验'],
      [3, '单测'],
      [3, '集成测试 需要先有 CI'],
      [0, '9 月迭代规划讨论'],
      [1, '#62 · @gold300jin', `${near}#62`],
      [1, '模块回滚', `${near}#63`],
      [1, 'sofastack/sofa-ark#710', 'sofastack/sofa-ark#710'],
      [0, '新晋 PMC'],
      [1, '提名'],
      [1, '投票'],
    ]);
  });

  it('may be label lines and a list only', () => {
    const meeting = serverless(38, '2023-08-21 社区会议', fixture('iteration-38'), '2023-08-21T00:00:00Z');

    expect(meeting).toMatchObject({
      startsAt: '2023-08-21T11:30:00Z',
      endsAt: '2023-08-21T12:30:00Z',
      joinCode: untrusted('90957500367'),
      phones: [untrusted('+867936169179(中国大陆)'), untrusted('+867388953916(中国大陆)')],
      joinUrl: untrusted('https://meeting.dingtalk.com/j/blp36k9mTbc'),
    });
    expect(lines(meeting.agenda)).toEqual([
      [0, 'https://github.com/sofastack/sofa-serverless/milestone/2'],
      [0, 'Arklet 部分'],
      [1, '开源之夏同步'],
      [1, '8月迭代进展对焦'],
      [0, 'ModuleController 演示'],
    ]);
  });

  it('takes its time from the series where it has no label lines', () => {
    const meeting = serverless(70, '2023-11-02 双周会内容', '## 进展\n\n- #72 #73\n', '2023-11-02T00:00:00Z');

    expect(meeting).toMatchObject({
      topic: untrusted('SOFAServerless 社区双周会'),
      startsAt: '2023-11-02T11:30:00Z',
      endsAt: '2023-11-02T12:30:00Z',
      provenance: { dateInTitle: true, time: 'series', topic: 'series' },
    });
    expect(lines(meeting.agenda)).toEqual([
      [0, '进展'],
      [1, '#72 #73', `${near}#72`, `${near}#73`],
    ]);
  });

  it('does not take the way to join, or what stands before the first heading, for a topic', () => {
    const body = [
      '大家好，这是本次会议的安排：',
      '- 会议密码：1234',
      '## 9月上旬迭代进展',
      'Owner：@octo-user',
      '- 时间：月底',
      '## 参会方式',
      '会议号：90957500367',
      '会议密码：1234',
      '- 提前五分钟入会',
      '## 讨论',
      '- #1',
    ].join('\n');
    const meeting = serverless(70, '2023-09-19 社区会议', body, '2023-09-18T00:00:00Z');

    expect(meeting.joinCode).toEqual(untrusted('90957500367'));
    expect(lines(meeting.agenda)).toEqual([
      [0, '9月上旬迭代进展'],
      [1, '时间：月底'],
      [0, '讨论'],
      [1, '#1', `${near}#1`],
    ]);
  });

  it('does not take a topic’s time for the meeting’s', () => {
    const body = '会议号：1\n\n##活动 ##\n- 时间：月底\n## 学 C#\n时间：待定\n';
    const meeting = serverless(70, '2023-09-19 社区会议', body, '2023-09-18T00:00:00Z');

    expect(meeting.provenance.time).toBe('series');
    expect(lines(meeting.agenda)).toEqual([
      [0, '活动'],
      [1, '时间：月底'],
      [0, '学 C#'],
      [1, '时间：待定'],
    ]);
  });

  it('does not take minutes in the issue for topics', () => {
    const body =
      '# 议题\n## 进展\n- #1\n# 会议纪要\n- 决定 #5\n## 回看\n- #6\n# 本次月会结论\n- #7\n# 上次会议纪要回顾\n- #8';
    const { agenda } = serverless(70, '2023-09-19 社区会议', body, '2023-09-18T00:00:00Z');

    expect(lines(agenda)).toEqual([
      [0, '进展'],
      [1, '#1', `${near}#1`],
      [0, '上次会议纪要回顾'],
      [1, '#8', `${near}#8`],
    ]);
  });

  it('takes a line after a list only if it names work', () => {
    const body = '## 进展\n- a\n\n下次再见\n\n另见 #5\n\n## 计划\n先定方案\n\n再评审\n';
    const { agenda } = serverless(70, '2023-09-19 社区会议', body, '2023-09-18T00:00:00Z');

    expect(lines(agenda)).toEqual([
      [0, '进展'],
      [1, 'a'],
      [1, '另见 #5', `${near}#5`],
      [0, '计划'],
      [1, '先定方案'],
      [1, '再评审'],
    ]);
  });
});

it.each([
  [
    'words of invitation',
    '## 进展\n- #1 修复\n\n欢迎感兴趣的同学参加 #2\n- 总有一个适合你',
    [
      [0, '进展'],
      [1, '#1 修复', 'sofastack/sofa-serverless#1'],
    ],
  ],
  [
    'headings with nothing below',
    '## 进展\n- a\n## 其他\n## 讨论\n- b',
    [
      [0, '进展'],
      [1, 'a'],
      [0, '讨论'],
      [1, 'b'],
    ],
  ],
  [
    'owners, which belong to their topic',
    '## 分享\n### a\n@octo-a @octo-b\n### b\n负责人：@octo-c\n### c\n- d',
    [
      [0, '分享'],
      [1, 'a @octo-a @octo-b'],
      [1, 'b'],
      [1, 'c'],
      [2, 'd'],
    ],
  ],
  [
    'a topic that was put off',
    '## 分享\n- ~~a~~（推迟）\n  - b\n- ~~c~~ d',
    [
      [0, '分享'],
      [1, 'd'],
    ],
  ],
  [
    'an address',
    '## 分享\n- a octo-user@example.com',
    [
      [0, '分享'],
      [1, 'a'],
    ],
  ],
])('has no topics that are %s', (_, agenda, topics) => {
  const body = `时间：9月4日 19:30\n\n${agenda}`;
  const issue = {
    repository: 'sofastack/sofa-serverless',
    title: '2023-09-04 社区会议',
    createdAt: '2023-09-01T00:00:00Z',
    body,
  };

  expect(lines(readMeeting(issue, aServerlessSeries()).agenda)).toEqual(topics);
});
