import { describe, expect, it } from 'vitest';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aSofaArkSeries, fixture, lines, readMeeting } from '../builders.ts';

const ark = 'sofastack/sofa-ark';

function sofaArk(title: string, body: string, createdAt = '2023-03-27T00:00:00Z') {
  return readMeeting({ repository: ark, number: 636, title, body, createdAt }, aSofaArkSeries());
}

describe('a monthly meeting', () => {
  it('has its day in the title and its time from the series', () => {
    const meeting = sofaArk('【月会】23.05.08 SOFAArk 月会（第二次月会）', fixture('monthly-636'));

    expect(meeting).toMatchObject({
      series: 'sofa-ark',
      project: 'SOFAArk',
      topic: untrusted('SOFAArk 月会（第二次月会）'),
      startsAt: '2023-05-08T12:00:00Z',
      endsAt: '2023-05-08T13:30:00Z',
      joinCode: null,
      phones: [],
      joinUrl: null,
      provenance: { dateInTitle: true, time: 'series', topic: 'issue' },
    });
  });

  it('has headings as its agenda, with the issues and lists below them', () => {
    const { agenda } = sofaArk('【月会】23.05.08 SOFAArk 月会（第二次月会）', fixture('monthly-636'));

    expect(lines(agenda)).toEqual([
      [0, 'SOFAArk 2.2.0 版本发布计划'],
      [1, '支持 jdk 17', `${ark}#639`],
      [1, '依据jarLocation解析BUG修复', `${ark}#648`],
      [1, 'Benchmark 一期建设', `${ark}#649`],
      [0, '非迭代 Issue 进展'],
      [1, 'CI 支持 Windows 环境', `${ark}#643`],
      [1, '路径'],
      [2, '修复因文件路径不支持跨平台导致的资源加载失败问题', `${ark}#622`],
      [0, '开源之夏活动'],
      [1, '时间：2023.04.29 - 2023.06.04 报名'],
      [1, '#654', `${ark}#654`],
    ]);
    expect(agenda[7]?.references).toEqual([
      { repository: ark, number: 622, title: null, url: `https://github.com/${ark}/pull/622` },
    ]);
  });

  it('gives what a line names to the topic right above it', () => {
    const body = '## 甲\n见 #1\n- 乙\nIssue：#2\n- 丙\n\nPR 链接：#3\n\n欢迎在 #4 留言\n';
    const { agenda } = sofaArk('【月会】23.05.08 SOFAArk 月会', body);

    expect(lines(agenda)).toEqual([
      [0, '甲', `${ark}#1`, `${ark}#3`],
      [1, '乙', `${ark}#2`],
      [1, '丙'],
    ]);
  });

  it('may be a plain list', () => {
    const { agenda } = sofaArk(
      '【月会】23.05.08 SOFAArk 月会（第二次月会）',
      '大家好\n\n- SOFAArk 2.2.0 版本发布计划\n\t- 支持 jdk 17：#639（Owner yuanyuancin）\n- 开源之夏活动\n\n完\n\n- 不是议题',
    );

    expect(lines(agenda)).toEqual([
      [0, 'SOFAArk 2.2.0 版本发布计划'],
      [1, '支持 jdk 17：#639（Owner yuanyuancin）', `${ark}#639`],
      [0, '开源之夏活动'],
    ]);
  });

  it('may be announced by label lines', () => {
    const meeting = sofaArk('【预告】SOFAArk 社区化运作方式 KO（暨第一次月会）', fixture('monthly-634'));

    expect(meeting).toMatchObject({
      topic: untrusted('SOFAArk 社区化运作方式 KO 会议（第一次月会）'),
      startsAt: '2023-04-03T12:00:00Z',
      endsAt: '2023-04-03T13:30:00Z',
      joinUrl: untrusted('https://meeting.dingtalk.com/j/hv0CVKasIgs'),
      provenance: { dateInTitle: false, time: 'issue', topic: 'issue' },
    });
    expect(lines(meeting.agenda)).toEqual([
      [0, '社区化运作背景'],
      [0, '项目管理机制'],
      [0, '版本维护策略'],
    ]);
  });

  it.each([
    ['月会 23.07.03 SOFAServerless 月会（第四次月会）', '2023-07-03', 'SOFAServerless 月会（第四次月会）'],
    ['【月会】２３．０７．０３ SOFAArk 月会', '2023-07-03', 'SOFAArk 月会'],
    ['2023-07-03 社区月会', '2023-07-03', '社区月会'],
    ['2023.7.3 月会', '2023-07-03', 'SOFAArk 月会'],
    ['月会（7月3日）', '2023-07-03', 'SOFAArk 月会'],
    ['SOFAArk 2.2.0 月会 2023年7月3日', '2023-07-03', 'SOFAArk 月会'],
    ['20230703 月会', '2023-07-03', 'SOFAArk 月会'],
    ['2023-07-03 月会（7月3日）', '2023-07-03', 'SOFAArk 月会'],
  ])('is read from the title %j', (title, date, topic) => {
    const meeting = sofaArk(title, '- #1', '2023-06-28T00:00:00Z');

    expect(meeting.startsAt).toBe(`${date}T12:00:00Z`);
    expect(meeting.topic).toEqual(untrusted(topic));
  });

  it('has lines about its topics as remarks where it is a list without headings, too', () => {
    const body = [
      '- 版本发布',
      '\t- 支持 jdk 17',
      '\t  Github Issue：[支持 jdk 17](https://github.com/sofastack/sofa-ark/issues/639)<br/>Owner：@octo-user',
      '- 活动',
      '\t- Owner：@octo-user',
      '\t- PR：#5',
    ].join('\n');

    expect(lines(sofaArk('【月会】23.05.08 SOFAArk 月会', body).agenda)).toEqual([
      [0, '版本发布'],
      [1, '支持 jdk 17', `${ark}#639`],
      [0, '活动', `${ark}#5`],
    ]);
  });
});
