import { describe, expect, it } from 'vitest';
import { mergeMeetings } from '../../src/meetings/merge-meetings.ts';
import type { ParsedMeeting } from '../../src/meetings/parse-meeting.ts';
import type { Meeting } from '../../src/model/meeting.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { aSeries, aSofaArkSeries, fixture, lines, readMeeting, timeZone } from './builders.ts';

const series = [aSeries(), aSofaArkSeries({ time: { start: '19:00', end: '20:00' } })];

function merge(...meetings: ParsedMeeting[]): Meeting[] {
  return mergeMeetings(meetings, series, timeZone);
}

function announcement(body = fixture('monthly-634')): ParsedMeeting {
  const title = '【预告】SOFAArk 社区化运作方式 KO（暨第一次月会）';
  const createdAt = '2023-03-27T00:00:00Z';
  return readMeeting({ repository: 'sofastack/sofa-ark', number: 634, title, body, createdAt }, series[1]);
}

function ownIssue(body = '- 背景\n- 社区化运作计划', number = 635): ParsedMeeting {
  const title = '【月会】23.04.03 SOFAArk 社区化运作方式 KO（暨第一次月会）';
  const createdAt = '2023-03-27T00:00:00Z';
  return readMeeting({ repository: 'sofastack/sofa-ark', number, title, body, createdAt }, series[1]);
}

describe('an announcement beside the meeting’s own issue', () => {
  it('is the same meeting, completed from it and from the series', () => {
    const expected: Meeting = {
      series: 'sofa-ark',
      project: 'SOFAArk',
      topic: untrusted('SOFAArk 社区化运作方式 KO（暨第一次月会）'),
      startsAt: '2023-04-03T12:00:00Z',
      endsAt: '2023-04-03T13:30:00Z',
      joinCode: untrusted('683 550 26227'),
      phones: [untrusted('+862759771614（中国大陆）'), untrusted('+8657128356290（中国大陆）')],
      joinUrl: untrusted('https://meeting.dingtalk.com/j/hv0CVKasIgs'),
      agenda: [
        { text: untrusted('背景'), depth: 0, references: [] },
        { text: untrusted('社区化运作计划'), depth: 0, references: [] },
      ],
      decisions: [],
      recordingUrl: null,
      issue: {
        repository: 'sofastack/sofa-ark',
        number: 635,
        url: 'https://github.com/sofastack/sofa-ark/issues/635',
      },
    };

    expect(merge(announcement(), ownIssue())).toEqual([expected]);
    expect(merge(ownIssue(), announcement())).toEqual([expected]);
  });

  it('gives the agenda that the own issue lacks', () => {
    const [meeting] = merge(ownIssue('待补充'), announcement());

    expect(meeting?.issue.number).toBe(635);
    expect(lines(meeting?.agenda ?? [])).toEqual([
      [0, '社区化运作背景'],
      [0, '项目管理机制'],
      [0, '版本维护策略'],
    ]);
  });

  it('does not overrule what the own issue says', () => {
    const own = ownIssue(
      '主题：KO\n时间：20:15-21:00\n会议号：1\n电话呼入：057128095818\n入会链接：https://zoom.us/j/1',
    );
    const [meeting] = merge(announcement(), own);

    expect(meeting).toMatchObject({
      topic: untrusted('KO'),
      startsAt: '2023-04-03T12:15:00Z',
      endsAt: '2023-04-03T13:00:00Z',
      joinCode: untrusted('1'),
      phones: [untrusted('057128095818')],
      joinUrl: untrusted('https://zoom.us/j/1'),
    });
  });

  it('is a meeting of its own on another day', () => {
    const other = announcement('时间：04.04 20:00-21:30');

    expect(merge(other, ownIssue()).map(({ issue, startsAt }) => [issue.number, startsAt])).toEqual([
      [635, '2023-04-03T11:00:00Z'],
      [634, '2023-04-04T12:00:00Z'],
    ]);
  });

  it('brings its decisions and its recording', () => {
    const recorded: ParsedMeeting = {
      ...announcement(),
      decisions: [untrusted('a')],
      recordingUrl: untrusted('https://www.bilibili.com/video/BV1'),
    };
    const [meeting] = merge(ownIssue(), recorded);

    expect(meeting?.decisions).toEqual([untrusted('a')]);
    expect(meeting?.recordingUrl).toEqual(untrusted('https://www.bilibili.com/video/BV1'));
  });
});

describe('merged meetings', () => {
  it('take what nobody tells from the series, field by field', () => {
    const [meeting] = merge(ownIssue('会议号：1'));

    expect(meeting).toMatchObject({
      startsAt: '2023-04-03T11:00:00Z',
      endsAt: '2023-04-03T12:00:00Z',
      joinCode: untrusted('1'),
      phones: [untrusted('+862759771614（中国大陆）'), untrusted('+8657128356290（中国大陆）')],
      joinUrl: untrusted('https://meeting.dingtalk.com/j/hv0CVKasIgs'),
    });
  });

  it('lack what nobody knows', () => {
    expect(merge(readMeeting({ body: '时间：14:00' }))).toMatchObject([
      { endsAt: null, joinCode: null, phones: [], joinUrl: null },
    ]);
  });

  it('are one per series and local day', () => {
    const layotto = readMeeting({
      title: '2023-04-03 社区会议',
      body: '时间：20:00',
      createdAt: '2023-04-01T00:00:00Z',
    });
    const late = readMeeting({
      number: 930,
      title: '2023-04-04 社区会议',
      body: '时间：00:30',
      createdAt: '2023-04-01T00:00:00Z',
    });

    expect(merge(late, ownIssue(), layotto).map(({ series: id, startsAt }) => [id, startsAt])).toEqual([
      ['sofa-ark', '2023-04-03T11:00:00Z'],
      ['layotto', '2023-04-03T12:00:00Z'],
      ['layotto', '2023-04-03T16:30:00Z'],
    ]);
  });

  it('take the newer of two own issues, whatever their order', () => {
    const first = ownIssue('- a', 700);
    const second = ownIssue('- b', 701);

    expect(merge(first, second)[0]?.issue.number).toBe(701);
    expect(merge(second, first)).toEqual(merge(first, second));
  });

  it('take the own issue that gives the time, and one order of repositories', () => {
    const timed = ownIssue('时间：20:00-21:30', 700);
    const untimed = ownIssue('- b', 701);
    const moved = { ...untimed, issue: { ...untimed.issue, repository: 'sofastack/sofa-serverless' } };

    expect(merge(untimed, timed)[0]?.issue.number).toBe(700);
    expect(merge(moved, untimed)[0]?.issue.repository).toBe('sofastack/sofa-ark');
    expect(merge(untimed, moved)[0]?.issue.repository).toBe('sofastack/sofa-ark');
  });

  it('are none of none', () => {
    expect(merge()).toEqual([]);
  });
});
