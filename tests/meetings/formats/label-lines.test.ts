import { describe, expect, it } from 'vitest';
import type { ParsedMeeting } from '../../../src/meetings/parse-meeting.ts';
import type { Reference } from '../../../src/model/meeting.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { fixture, lines, read, readMeeting } from '../builders.ts';

function layotto(number: number): Reference {
  return {
    repository: 'mosn/layotto',
    number,
    title: null,
    url: `https://github.com/mosn/layotto/issues/${number}`,
  };
}

describe('label lines', () => {
  it('give the meeting of 17 May 2023', () => {
    const expected: ParsedMeeting = {
      series: 'layotto',
      project: 'Layotto',
      topic: untrusted('Layotto 社区会议'),
      startsAt: '2023-05-17T06:00:00Z',
      endsAt: '2023-05-17T07:00:00Z',
      joinCode: untrusted('68882434655'),
      phones: [untrusted('057128095818'), untrusted('02162681677')],
      joinUrl: untrusted('https://meeting.dingtalk.com/j/EgCIeOFwk9C'),
      agenda: [
        { text: untrusted('#894'), depth: 0, references: [layotto(894)] },
        { text: untrusted('#902'), depth: 0, references: [layotto(902)] },
        { text: untrusted('#867'), depth: 0, references: [layotto(867)] },
      ],
      decisions: [],
      recordingUrl: null,
      issue: { repository: 'mosn/layotto', number: 929, url: 'https://github.com/mosn/layotto/issues/929' },
      provenance: { dateInTitle: true, time: 'issue', topic: 'issue' },
    };

    expect(readMeeting({ body: fixture('label-lines-929') })).toEqual(expected);
  });

  it('give nested topics, numbers with remarks and a link that opens DingTalk', () => {
    const meeting = readMeeting({
      number: 912,
      title: '2023-04-19 社区会议',
      body: fixture('label-lines-912'),
      createdAt: '2023-04-19T00:00:00Z',
    });

    expect(meeting).toMatchObject({
      startsAt: '2023-04-19T06:00:00Z',
      endsAt: '2023-04-19T07:00:00Z',
      joinCode: untrusted('688 824 34655'),
      phones: [untrusted('+862759771621（中国大陆）'), untrusted('+8657128356288（中国大陆）')],
      joinUrl: untrusted(
        'dingtalk://dingtalkclient/page/videoConfFromCalendar?confId=1cebca80-e8cd-4f26-b529-79bac0ce7493&appendCalendarId=1&calendarId=2356401514',
      ),
    });
    expect(lines(meeting.agenda)).toEqual([
      [0, '#894', 'mosn/layotto#894'],
      [0, '组件'],
      [1, '#902', 'mosn/layotto#902'],
      [1, '#867', 'mosn/layotto#867'],
      [0, 'cla机器人问题同步'],
    ]);
  });

  it.each([
    ['half-width colons', '主题: 周会\n时间: 05月17日 14:00-15:00\n会议号: 1\n议题:\n- #1'],
    ['bold labels', '**主题：**周会\n**时间**：05月17日 14:00-15:00\n__会议号：__1\n**议题：**\n- #1'],
    ['bold lines', '**主题：周会**\n**时间：05月17日 14:00-15:00**\n**会议号：1**\n**议题**：\n- #1'],
    ['bullets', '- 主题：周会\n- 时间：05月17日 14:00-15:00\n- 会议号：1\n- 议题：\n  - #1'],
    ['numbers', '1. 主题：周会\n2. 时间：05月17日 14:00-15:00\n3. 会议号：1\n4. 议题：\n   1. #1'],
    ['blanks', '    主题 ： 周会\n　　时间： 05月17日 14:00-15:00 \n\t会议号：1\n 议题：\n- #1'],
    ['an agenda by name alone', '主题：周会\n时间：05月17日 14:00-15:00\n会议号：1\n\n**议题**\n\n- #1'],
    ['an agenda of this time', '主题：周会\n时间：05月17日 14:00-15:00\n会议号：1\n\n本次会议议题：\n- #1'],
    ['values on the next line', '主题：\n周会\n时间：\n\n05月17日 14:00-15:00\n会议号：\n1\n议题：\n\n- #1'],
    ['Windows line ends', '主题：周会\r\n时间：05月17日 14:00-15:00\r\n会议号：1\r\n议题：\r\n- #1\r\n'],
    [
      'a byte order mark and zero-width blanks',
      '\ufeff主\u200b题：周会\n时间：05月17日 14:00-15:00\n会议号：1\n议题：\n- \u200b#1',
    ],
    [
      'HTML line breaks',
      '主题：周会<br/>时间：05月17日 14:00-15:00<br>会议号：1<br />\n<br/>\n议题：<br/>\n- #1<br/>',
    ],
    ['headings', '### 主题\n周会\n### 时间\n05月17日 14:00-15:00\n### 会议号\n1\n## 议题\n- #1'],
    [
      'a section of their own',
      '## 会议信息\n- 主题：周会\n- 时间：05月17日 14:00-15:00\n- 会议号：1\n## 会议议题\n- #1',
    ],
    [
      'a title above them',
      '# 社区周会\n主题：周会\n时间：05月17日 14:00-15:00\n会议号：1\n\n会议议题：\n- #1',
    ],
    [
      'a comment and tags',
      '<!-- 时间：05月18日 -->主题：周会<br/>\n时间：05月17日 14:00-15:00<br>\n会议号：<b>1</b>\n议题：\n- #1',
    ],
    ['the agenda first', '议题：\n- #1\n\n主题：周会\n时间：05月17日 14:00-15:00\n会议号：1'],
    [
      'the agenda first, by bullets',
      '- 议题：\n  - #1\n- 主题：周会\n- 时间：05月17日 14:00-15:00\n- 会议号：1',
    ],
  ])('are read with %s', (_, body) => {
    const meeting = readMeeting({ body });

    expect(meeting).toMatchObject({
      topic: untrusted('周会'),
      startsAt: '2023-05-17T06:00:00Z',
      endsAt: '2023-05-17T07:00:00Z',
      joinCode: untrusted('1'),
    });
    expect(lines(meeting.agenda)).toEqual([[0, '#1', 'mosn/layotto#1']]);
  });

  it.each([
    '会议号：689',
    '入会口令：689',
    '会议口令：689',
    '入会口令（钉钉）：689',
    '**入会口令(钉钉):** 689',
    '会议号：\n入会口令：689',
  ])('know the code by %j', (line) => {
    expect(readMeeting({ body: `时间：05月17日 14:00\n${line}` }).joinCode).toEqual(untrusted('689'));
  });

  it('count where they stand first', () => {
    expect(readMeeting({ body: '主题：甲\n主题：乙\n时间：14:00\n时间：16:00' })).toMatchObject({
      topic: untrusted('甲'),
      startsAt: '2023-05-17T06:00:00Z',
    });
  });

  it('take no topic from a list below them', () => {
    const { meeting, diagnostics } = read({ body: '主题：\n- 周会\n时间：14:00' });

    expect(meeting?.topic).toEqual(untrusted('Layotto 社区会议'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['meeting-agenda-unread']);
  });

  it('take no code from a label without a value, nor from the label below it', () => {
    expect(readMeeting({ body: '时间：05月17日 14:00\n会议号：\n电话呼入：057128095818' })).toMatchObject({
      joinCode: null,
      phones: [untrusted('057128095818')],
    });
    expect(readMeeting({ body: '时间：05月17日 14:00\n会议号：待定' }).joinCode).toBeNull();
  });

  it('are not read in fenced code, in a word of the topic, or below a topic', () => {
    const body = [
      '````',
      '```',
      '时间：05月18日 10:00-11:00',
      '````',
      '主题：会议时间：以后怎么定',
      '议题：',
      '- 时间：待定',
      '- 会议号：要不要换',
      '',
      '时间：05月17日 14:00-15:00',
    ].join('\n');
    const meeting = readMeeting({ body });

    expect(meeting).toMatchObject({
      topic: untrusted('会议时间：以后怎么定'),
      startsAt: '2023-05-17T06:00:00Z',
      joinCode: null,
    });
    expect(lines(meeting.agenda)).toEqual([
      [0, '时间：待定'],
      [0, '会议号：要不要换'],
    ]);
  });
});

describe('the agenda below a label', () => {
  function agendaOf(agenda: string): (string | number)[][] {
    return lines(readMeeting({ body: `时间：05月17日 14:00-15:00\n${agenda}` }).agenda);
  }

  it.each([
    ['-', '- a\n\t- b\n\t\t- c\n- d'],
    ['*', '* a\n  * b\n    * c\n* d'],
    ['+', '+ a\n    + b\n        + c\n+ d'],
    ['1.', '1. a\n  - b\n    - c\n2. d'],
    ['1)', '1) a\n   1) b\n      1) c\n4) d'],
    ['1、', '1、a\n  1、b\n    1、c\n2、d'],
    ['（1）', '（1）a\n\t（1）b\n\t\t（1）c\n（2）d'],
    ['full-width blanks', '- a\n　- b\n　　- c\n- d'],
    ['blank lines between items', '- a\n\n  - b\n\n\n    - c\n\n- d'],
    ['an indented list', '  - a\n    - b\n      - c\n  - d'],
  ])('nests items written with %s', (_, list) => {
    expect(agendaOf(`议题：\n${list}`)).toEqual([
      [0, 'a'],
      [1, 'b'],
      [2, 'c'],
      [0, 'd'],
    ]);
  });

  it('comes back to the level where an item lies between two others', () => {
    expect(agendaOf('议题：\n- a\n    - b\n  - c\n - d')).toEqual([
      [0, 'a'],
      [1, 'b'],
      [1, 'c'],
      [0, 'd'],
    ]);
  });

  it('ends with the first paragraph that is not part of the list', () => {
    expect(agendaOf('议题：\n- a\n\n欢迎大家参加 #12\n\n- 不是议题')).toEqual([[0, 'a']]);
    expect(agendaOf('议题：\n- a\n---\n- 不是议题')).toEqual([[0, 'a']]);
    expect(agendaOf('议题：\n- a\n## 参会须知\n- 不是议题')).toEqual([[0, 'a']]);
    expect(agendaOf('议题：\n- a\n入会链接：https://zoom.us/j/1\n- 不是议题')).toEqual([[0, 'a']]);
  });

  it('ends where a line break tag stands for a blank line', () => {
    expect(agendaOf('议题：\n- a\n<br/>\n欢迎参加')).toEqual([[0, 'a']]);
  });

  it('may be underlined like a heading', () => {
    expect(agendaOf('议题：\n====\n- a')).toEqual([[0, 'a']]);
  });

  it('knows numbers without a blank, but not versions', () => {
    expect(agendaOf('议题：\n1.发布计划\n2.x 版本\n2.评审')).toEqual([
      [0, '发布计划 2.x 版本'],
      [0, '评审'],
    ]);
  });

  it('ends in a comment that is never closed', () => {
    expect(agendaOf('议题：\n- a <!-- b\n<!-- 模板\n- c')).toEqual([[0, 'a <!-- b']]);
    expect(agendaOf('议题：\n- a <!-- b -->\n- c')).toEqual([
      [0, 'a'],
      [0, 'c'],
    ]);
  });

  it('keeps what a reader sees and nothing else', () => {
    expect(agendaOf('议题：\n- 👨‍👩‍👧\u0000 a\u200bb\u202ec')).toEqual([[0, '👨‍👩‍👧 abc']]);
  });

  it('names the work of an item without words', () => {
    expect(
      agendaOf('议题：\n- [](https://github.com/mosn/layotto/issues/5) [](https://github.com/a/b/pull/6)'),
    ).toEqual([[0, '#5 a/b#6', 'mosn/layotto#5', 'a/b#6']]);
  });

  it('begins at the outermost level', () => {
    expect(agendaOf('议题：\n- ![图](https://example.org/a.png)\n  - b\n    - c')).toEqual([
      [0, 'b'],
      [1, 'c'],
    ]);
  });

  it('takes lines that go on with an item', () => {
    expect(agendaOf('议题：\n- a\nb #2\n- c\n\n  d #3\n\n不是议题')).toEqual([
      [0, 'a b #2', 'mosn/layotto#2'],
      [0, 'c d #3', 'mosn/layotto#3'],
    ]);
  });

  it('may stand behind the label, or in lines below it', () => {
    expect(agendaOf('议题：#1、#2')).toEqual([[0, '#1、#2', 'mosn/layotto#1', 'mosn/layotto#2']]);
    expect(agendaOf('议题：\n#1\n同步进展\n\n欢迎参加')).toEqual([
      [0, '#1', 'mosn/layotto#1'],
      [0, '同步进展'],
    ]);
  });

  it('takes rows of a table, without its header', () => {
    expect(
      agendaOf('议题：\n| issue | 负责人 |\n| --- | --- |\n| #1 | @octo-user |\n| a \\| b | |\n\n完'),
    ).toEqual([
      [0, '#1 · @octo-user', 'mosn/layotto#1'],
      [0, 'a | b'],
    ]);
  });

  it('is empty where there is no label, or nothing below it', () => {
    expect(agendaOf('议题：')).toEqual([]);
    expect(agendaOf('议题：\n\n欢迎补充')).toEqual([]);
  });

  it.each(['- #894', '要聊的：\n\n1. a\n2. b', '| issue |\n| --- |\n| #1 |'])(
    'is missed, with a remark, where no label says that it is %j',
    (list) => {
      const { meeting, diagnostics } = read({ body: `时间：05月17日 14:00\n会议号：1\n\n${list}` });

      expect(meeting?.agenda).toEqual([]);
      expect(diagnostics.map(({ code }) => code)).toEqual(['meeting-agenda-unread']);
    },
  );

  it('ends with the item in which it began', () => {
    expect(agendaOf('- 议题：\n  - a\n\n  - b\n- 欢迎补充 #5\n  - c')).toEqual([
      [0, 'a'],
      [0, 'b'],
    ]);
    expect(agendaOf('- 议题：\n- a\n- b')).toEqual([
      [0, 'a'],
      [0, 'b'],
    ]);
  });

  it('leaves out a row whose first cell was struck out', () => {
    const table = '| issue | 负责人 |\n| --- | --- |\n| ~~#1~~ | @octo-user |\n| ~~#2~~ #3 | |';

    expect(agendaOf(`议题：\n${table}`)).toEqual([[0, '#3', 'mosn/layotto#3']]);
  });

  it('leaves out what was struck out, with what is nested in it', () => {
    expect(agendaOf('议题：\n- ~~a #1~~\n  - b\n    - c\n- d ~~#2~~ e\n- [ ] ~~f~~\n- g')).toEqual([
      [0, 'd e'],
      [0, 'g'],
    ]);
  });

  it('leaves out items without words, and nests what stands below them in the item above', () => {
    expect(agendaOf('议题：\n- a\n- ![图](https://example.org/a.png)\n  - b\n-\n- <br/>\n- c')).toEqual([
      [0, 'a'],
      [1, 'b'],
      [0, 'c'],
    ]);
  });

  it('takes check marks off', () => {
    expect(agendaOf('议题：\n- [x] a\n- [ ] b\n- [X] #3\n-[ ] d\n- [x](https://example.org) e')).toEqual([
      [0, 'a'],
      [0, 'b'],
      [0, '#3', 'mosn/layotto#3'],
      [0, 'd'],
      [0, 'x e'],
    ]);
  });
});
