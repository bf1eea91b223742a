import { describe, expect, it } from 'vitest';
import { isAgendaTitle } from '../../src/meetings/parse-meeting.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { anAgendaIssue, aSeries, aSofaArkSeries, read, readMeeting } from './builders.ts';

/** The link to join, and the codes of what is said about it, of an agenda with this `入会链接：`. */
function join(link: string) {
  const { meeting, diagnostics } = read({ body: `时间：14:00-15:00\n入会链接：${link}\n议题：\n- #1` });
  return { url: meeting?.joinUrl?.raw ?? null, codes: diagnostics.map(({ code }) => code) };
}

describe('the link to join', () => {
  it.each([
    'https://meeting.dingtalk.com/j/EgCIeOFwk9C',
    'https://us02web.zoom.us/j/81234567890?pwd=a.b-c_d',
    'HTTPS://MEETING.TENCENT.COM/dm/AbC',
    'dingtalk://dingtalkclient/page/videoConfFromCalendar?confId=1cebca80-e8cd-4f26-b529-79bac0ce7493&appendCalendarId=1&calendarId=2356401514',
  ])('stays as written: %s', (link) => {
    expect(join(link)).toEqual({ url: link, codes: [] });
  });

  it.each([
    ['[点击入会](https://zoom.us/j/1)', 'https://zoom.us/j/1'],
    ['<https://zoom.us/j/1>', 'https://zoom.us/j/1'],
    ['**https://zoom.us/j/1**', 'https://zoom.us/j/1'],
    ['https://zoom.us/j/1，提前五分钟', 'https://zoom.us/j/1'],
    ['\nhttps://zoom.us/j/1', 'https://zoom.us/j/1'],
    ['https://example.org 或 https://zoom.us/j/1', 'https://zoom.us/j/1'],
  ])('is found in %j', (text, url) => {
    expect(join(text)).toEqual({ url, codes: [] });
  });

  it.each([
    'https://example.org/j/1',
    'http://meeting.dingtalk.com/j/1',
    'https://notzoom.us/j/1',
    'https://zoom.us.example.org/j/1',
    'https://zoom.us@example.org/j/1',
    'https://octo:user@zoom.us/j/1',
    'https://zoom.us:8443/j/1',
    'https://zoom.us\\@example.org/j/1',
    'https://例子.zoom.us/j/1',
    'javascript:alert(1)',
    '[入会](javascript:alert(1))',
    'data:text/html,hello',
    'dingtalk://dingtalkclient/page/link?url=https%3A%2F%2Fexample.org',
    'dingtalk://dingtalkclient/page/link?to=javascript%3Aalert(1)',
    'dingtalk://dingtalkclient/page/link?to=//example.org',
    'zoom.us/j/1',
  ])('goes nowhere else: %s', (link) => {
    expect(join(link)).toEqual({ url: null, codes: ['meeting-link-not-allowed'] });
  });

  it('is not missed where there is none yet', () => {
    expect(join('待定')).toEqual({ url: null, codes: [] });
    expect(join('')).toEqual({ url: null, codes: [] });
  });

  it('is not the list of local numbers', () => {
    const body =
      '时间：14:00\n查找本地号码：https://meeting.dingtalk.com/dialin/?corpId=dingd8e1123006514592';

    expect(readMeeting({ body })).toMatchObject({ joinUrl: null, phones: [] });
    expect(readMeeting({ body: body.replace('查找本地', '更多呼入') })).toMatchObject({ joinUrl: null });
  });
});

describe('an issue that cannot be read', () => {
  it('is a diagnostic that names it, and no meeting', () => {
    expect(read({ title: '关于社区会议的建议', body: '改到周四怎么样？' })).toEqual({
      meeting: null,
      diagnostics: [
        {
          code: 'meeting-unreadable',
          severity: 'warning',
          data: { reason: 'no-day', date: null },
          message: 'The meeting was not read: neither its title nor its agenda says on which day it is',
          subject: untrusted('mosn/layotto#929'),
        },
      ],
    });
  });

  it('quotes nothing that somebody wrote in the message', () => {
    const { diagnostics } = read({
      title: '2023-05-17 社区会议 <script>',
      body: '时间：<script> 下午两点 {{x}}\n入会链接：https://example.org/<script>',
    });

    expect(diagnostics.map(({ message }) => message).join()).not.toMatch(/script|\{\{|两点/);
  });
});

describe('the topic of a meeting', () => {
  it('is the one of the series where the issue gives none', () => {
    expect(readMeeting({ body: '时间：14:00' })).toMatchObject({
      topic: untrusted('Layotto 社区会议'),
      provenance: { topic: 'series' },
    });
    expect(readMeeting({ body: '主题：社区会议\n时间：14:00' }).topic).toEqual(untrusted('Layotto 社区会议'));
  });

  it('has no marks', () => {
    expect(readMeeting({ body: '主题：[**周会**](https://example.org) <br/>\n时间：14:00' }).topic).toEqual(
      untrusted('周会'),
    );
  });
});

describe('an agenda issue', () => {
  it('is known by its title', () => {
    expect(isAgendaTitle('2023-05-17 社区会议', aSeries())).toBe(true);
    expect(isAgendaTitle('【预告】SOFAArk 社区化运作方式 KO（暨第一次月会）', aSofaArkSeries())).toBe(true);
    expect(isAgendaTitle('2023开源之夏-课题汇总', aSeries())).toBe(false);
  });

  it('is named by the meeting', () => {
    const { issue } = readMeeting(anAgendaIssue({ repository: 'mosn/mosn', number: 7 }));

    expect(issue).toEqual({
      repository: 'mosn/mosn',
      number: 7,
      url: 'https://github.com/mosn/mosn/issues/7',
    });
  });
});

describe('an agenda beyond all measure', () => {
  const from = (count: number, line: (n: number) => string, glue: string) => {
    const lines = Array.from({ length: count }, (_, n) => line(n + 1)).join(glue);
    const { meeting, diagnostics } = read({ body: `时间：14:00-15:00\n议题：\n- ${lines}` });
    const agenda = meeting?.agenda ?? [];
    return {
      topics: agenda.length,
      references: agenda.flatMap(({ references }) => references).length,
      codes: diagnostics.map(({ code }) => code),
    };
  };

  it('is whole up to a hundred topics', () => {
    expect(from(100, (n) => `#${n}`, '\n- ')).toEqual({ topics: 100, references: 100, codes: [] });
  });

  it('is cut after a hundred topics, and the editor is told', () => {
    expect(from(101, () => '讨论', '\n- ')).toEqual({
      topics: 100,
      references: 0,
      codes: ['meeting-agenda-cut'],
    });
  });

  it('is cut after a hundred references, wherever they stand', () => {
    const cut = { references: 100, codes: ['meeting-agenda-cut'] };
    expect(from(5000, (n) => `octo-org/r${n}#1`, ' ')).toEqual({ topics: 1, ...cut });
    expect(from(60, (n) => `#${n} #${n + 1000}`, '\n- ')).toEqual({ topics: 60, ...cut });
  });
});
