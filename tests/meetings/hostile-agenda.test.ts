// Anyone may open an issue with an agenda's title: whatever stands in it, it is read quickly, or not at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeMeetings } from '../../src/meetings/merge-meetings.ts';
import { parseMinutes } from '../../src/meetings/parse-minutes.ts';
import { diagnosticSchema } from '../../src/model/diagnostic.ts';
import { meetingSchema } from '../../src/model/meeting.ts';
import { anAgendaIssue, aSeries, aServerlessSeries, aSofaArkSeries, read, timeZone } from './builders.ts';

const series = [
  aSeries(),
  aServerlessSeries(),
  aSofaArkSeries(),
  aSeries({ id: 'others', format: 'agenda', title: /2023/u }),
];

const words = fc.constantFrom(
  ...[
    '主题：',
    '时间：',
    '**时间**：',
    '会议号：',
    '电话呼入：',
    '入会链接：',
    '议题：',
    '## 议题',
    '# ',
    '### a',
    '\n',
    '\n\n',
    '\r\n',
  ],
  ...[
    '\t',
    '  ',
    '　',
    '- ',
    '* ',
    '1. ',
    '1、',
    '- [x] ',
    '```\n',
    '`',
    '~~',
    '**',
    '_',
    '<!--',
    '-->',
    '<br/>',
    '> ',
    '---\n',
  ],
  ...[
    '|a|b|\n|-|-|\n',
    '|',
    '\\',
    '[',
    '](',
    ')',
    '![',
    '<',
    '>',
    '&amp;',
    '#894',
    '#',
    'mosn/layotto#1',
    '#99999999999',
  ],
  ...[
    'https://github.com/mosn/layotto/issues/1',
    'https://zoom.us/j/1',
    'dingtalk://a?b=c',
    'javascript:alert(1)',
    'https://',
  ],
  ...[
    '05月17日',
    '2023-05-17',
    '2月30日',
    '14:00',
    ' - ',
    '15:00',
    '周一',
    '(GMT+8)',
    '下午',
    '057128095818',
    '或',
    '+86 1',
  ],
  ...[
    '\ufeff',
    '\u200b',
    '\u202e',
    '\u0000',
    '\ud800',
    '👨‍👩‍👧',
    '中文',
    'Owner：',
    'Github Issue：',
    '会议 Action:',
    '回放：',
  ],
);
const text = fc.oneof(
  fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('any text', () => {
  it('gives a meeting that a snapshot can hold, or none and the reason', () => {
    fc.assert(
      fc.property(fc.constantFrom(...series), text, text, fc.boolean(), (one, title, body, dated) => {
        const issue = anAgendaIssue({
          title: dated ? `2023-05-17 ${title}` : title,
          body: `时间：14:00\n${body}`,
        });
        const { meeting, diagnostics } = read(issue, one);

        for (const diagnostic of diagnostics) diagnosticSchema.parse(JSON.parse(JSON.stringify(diagnostic)));
        if (meeting === null) {
          expect(diagnostics.map(({ code }) => code)).toContain('meeting-unreadable');
          return;
        }
        const [merged] = mergeMeetings([meeting], series, timeZone);
        expect(meetingSchema.parse(JSON.parse(JSON.stringify(merged)))).toEqual(merged);
        expect(meeting.endsAt === null || meeting.endsAt > meeting.startsAt).toBe(true);
        let depth = -1;
        for (const item of meeting.agenda) {
          expect(item.text.raw).not.toBe('');
          expect(item.text.raw).not.toContain('\n');
          expect(item.depth).toBeLessThanOrEqual(depth + 1);
          depth = item.depth;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives minutes', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (bodies) => {
        const comments = bodies.map((body) => ({ body, createdAt: '2023-05-18T00:00:00Z' }));
        const { decisions, recordingUrl } = parseMinutes(comments, { recordingHosts: ['zoom.us'] });

        expect(decisions.every(({ raw }) => raw !== '')).toBe(true);
        expect(recordingUrl === null || recordingUrl.raw.startsWith('https://zoom.us')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('long text', () => {
  const pieces = [
    ...[
      '- ',
      ' ',
      '\t',
      '#1 ',
      '#',
      '\n',
      '`',
      '`` ` ',
      '[',
      '[a',
      '[](',
      '[a](b',
      '![',
      '](',
      '(',
      ')',
      '<',
      '<a ',
      '<!--',
      '~~',
      '~~a',
    ],
    ...[
      '*',
      '* a',
      '**a',
      '_a',
      '__',
      '\\',
      '&',
      '&amp;',
      '|',
      '|-',
      '|a|\n|-|\n',
      '0',
      '1.',
      '1、',
      '05月',
      '14:',
      '- 1\n',
      '\t- 1\n',
    ],
    ...[
      '时间：',
      '时间：\n',
      '电话呼入：\n',
      '会议号：\n\n',
      '议题：\n',
      '## 议题\n',
      '# a\n',
      '下午',
      '（',
      '057128095818 ',
      '+',
      '1 ',
      '1-',
    ],
    ...[
      'a',
      'a/',
      'a-',
      'a/b',
      'a/b#1',
      'http://',
      'https://a)',
      'https://zoom.us/',
      '会议 Action:\n',
      '回放：',
      '> ',
      '```\n',
      '~~~\n',
      '--',
      '==\n',
    ],
  ];

  /** What takes longer to read than it may: a parser needs some ten milliseconds for ten thousand characters. */
  function slow(bodies: readonly string[], milliseconds: number): string[] {
    const late = bodies.filter((body, n) => {
      // The work that it was, not the time that a busy machine took for it.
      const begin = process.cpuUsage();
      read({ title: '2023-05-17 社区会议 月会', body }, series[n % series.length]);
      parseMinutes([{ body: `会议 Action:\n${body}`, createdAt: '2023-05-18T00:00:00Z' }], {
        recordingHosts: [],
      });
      const { user, system } = process.cpuUsage(begin);
      return (user + system) / 1000 > milliseconds;
    });
    return late.map((body) => body.slice(0, 40));
  }

  function long(piece: string, length: number): string {
    return piece.repeat(Math.ceil(length / piece.length));
  }

  it('is read in time that grows with it, not with its square', () => {
    const places = ['', '时间：', '电话呼入：', '入会链接：', '议题：\n- ', '议题：\n- [', '## 议题\n## '];
    const bodies = places.flatMap((place) => pieces.map((piece) => place + long(piece, 4000)));

    expect(slow(bodies, 700)).toEqual([]);
  }, 120_000);

  it('is read at the length that GitHub allows', () => {
    expect(
      slow(
        pieces.map((piece) => long(piece, 65_536)),
        3000,
      ),
    ).toEqual([]);
  }, 120_000);

  it('is read at a hundred thousand characters', () => {
    const bodies = ['- ', ' ', '#1 ', '- #1\n', '`', '['].flatMap((piece) => {
      const body = `议题：\n- ${long(piece, 100_000)}`;
      return series.map(() => body);
    });

    expect(slow(bodies, 3000)).toEqual([]);
  }, 120_000);

  it('is read as a title, too', () => {
    expect(() => pieces.map((piece) => read({ title: long(piece, 10_000) }))).not.toThrow();
  });
});
