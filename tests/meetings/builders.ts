// Builders of agenda issues and series, and a view of agendas that is easy to compare.
import { readFileSync } from 'node:fs';
import type { MeetingSeries } from '../../src/config/config.ts';
import type { AgendaIssue } from '../../src/meetings/formats/written-agenda.ts';
import { type MeetingReading, type ParsedMeeting, parseMeeting } from '../../src/meetings/parse-meeting.ts';
import type { AgendaItem } from '../../src/model/meeting.ts';

export const timeZone = 'Asia/Shanghai';
const joinHosts: readonly string[] = [
  'meeting.dingtalk.com',
  'meeting.tencent.com',
  'vc.feishu.cn',
  'zoom.us',
  'zoom-lfx.platform.linuxfoundation.org',
  'meet.google.com',
  'teams.microsoft.com',
  'meet.jit.si',
];

export function aSeries(overrides: Partial<MeetingSeries> = {}): MeetingSeries {
  return {
    id: 'layotto',
    project: 'Layotto',
    topic: 'Layotto 社区会议',
    repositories: ['mosn/layotto'],
    title: /社区会议/u,
    format: 'label-lines',
    cadence: 'P1W',
    projected: true,
    skip: [],
    timeZone: null,
    time: null,
    join: { code: null, phones: [], url: null },
    ...overrides,
  };
}

export function aSofaArkSeries(overrides: Partial<MeetingSeries> = {}): MeetingSeries {
  return aSeries({
    id: 'sofa-ark',
    project: 'SOFAArk',
    topic: 'SOFAArk 月会',
    repositories: ['sofastack/sofa-ark', 'sofastack/sofa-serverless'],
    title: /月会/u,
    format: 'monthly',
    cadence: 'P1M',
    projected: false,
    time: { start: '20:00', end: '21:30' },
    join: {
      code: '683 550 26227',
      phones: ['+862759771614（中国大陆）', '+8657128356290（中国大陆）'],
      url: 'https://meeting.dingtalk.com/j/hv0CVKasIgs',
    },
    ...overrides,
  });
}

export function aServerlessSeries(overrides: Partial<MeetingSeries> = {}): MeetingSeries {
  return aSeries({
    id: 'sofa-serverless',
    project: 'SOFAServerless',
    topic: 'SOFAServerless 社区双周会',
    repositories: ['sofastack/sofa-serverless'],
    title: /社区会议|双周会/u,
    format: 'iteration',
    cadence: 'P2W',
    projected: false,
    time: { start: '19:30', end: '20:30' },
    ...overrides,
  });
}

export function anAgendaIssue(overrides: Partial<AgendaIssue> = {}): AgendaIssue {
  const { repository = 'mosn/layotto', number = 929 } = overrides;
  return {
    repository,
    number,
    url: `https://github.com/${repository}/issues/${number}`,
    title: '2023-05-17 社区会议',
    body: '时间：05月17日 14:00 - 05月17日 15:00\n',
    createdAt: '2023-05-17T00:00:00Z',
    ...overrides,
  };
}

/** The body that a fixture holds. */
export function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}.md`, import.meta.url), 'utf8');
}

export function read(issue: Partial<AgendaIssue>, series: MeetingSeries = aSeries()): MeetingReading {
  return parseMeeting(anAgendaIssue(issue), series, { timeZone, joinHosts });
}

/** The meeting of an issue that is read without a remark. */
export function readMeeting(issue: Partial<AgendaIssue>, series: MeetingSeries = aSeries()): ParsedMeeting {
  const { meeting, diagnostics } = read(issue, series);
  if (meeting === null || diagnostics.length > 0)
    throw new Error(`expected a meeting, got ${diagnostics.map(({ message }) => message).join('; ')}`);
  return meeting;
}

/** An agenda as `[depth, text, ...references]`. */
export function lines(agenda: readonly AgendaItem[]): (string | number)[][] {
  return agenda.map(({ depth, text, references }) => [
    depth,
    text.raw,
    ...references.map(({ repository, number }) => `${repository}#${number}`),
  ]);
}
