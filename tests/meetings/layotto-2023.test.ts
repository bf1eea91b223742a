// Every meeting of the Layotto community from April to June 2023, as its issue told it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { toInstant } from '../../src/model/calendar.ts';
import { readMeeting } from './builders.ts';

const facts = z
  .array(
    z.object({
      number: z.int(),
      title: z.string(),
      createdAt: z.string(),
      time: z.string(),
      code: z.string(),
      phones: z.string(),
      link: z.string(),
      agenda: z.array(z.string()),
      expected: z.object({
        startsAt: z.string(),
        endsAt: z.string(),
        phones: z.array(z.string()),
        references: z.array(z.string()),
      }),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('fixtures/layotto-2023.json', import.meta.url), 'utf8')));

describe('the Layotto meetings of April to June 2023', () => {
  it.each(facts)('#$number, $title', ({ number, title, createdAt, expected, ...written }) => {
    const body = [
      '主题：Layotto 社区会议',
      `时间：${written.time}`,
      `会议号：${written.code}`,
      `电话呼入：${written.phones}`,
      '查找本地号码：https://meeting.dingtalk.com/dialin/?corpId=dingd8e1123006514592',
      `入会链接：${written.link}`,
      '',
      '议题：',
      ...written.agenda.map((topic) => `- ${topic} `),
      '',
      '有想聊的话题可以在下面留言。',
    ].join('\n');

    const meeting = readMeeting({ number, title, createdAt, body });

    expect({
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      code: meeting.joinCode?.raw,
      phones: meeting.phones.map(({ raw }) => raw),
      link: meeting.joinUrl?.raw,
      agenda: meeting.agenda.map(({ text }) => text.raw),
      references: meeting.agenda.flatMap(({ references }) =>
        references.map((one) => `${one.repository}#${one.number}`),
      ),
    }).toEqual({
      startsAt: toInstant(expected.startsAt),
      endsAt: toInstant(expected.endsAt),
      code: written.code,
      phones: expected.phones,
      link: written.link,
      agenda: written.agenda,
      references: expected.references,
    });
  });

  it('are eleven', () => {
    expect(facts.map(({ number }) => number)).toEqual([
      907, 912, 915, 920, 929, 931, 934, 937, 949, 953, 956,
    ]);
  });
});
