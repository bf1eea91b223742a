import { describe, expect, it } from 'vitest';
import { readTime } from '../../../src/meetings/time/time-text.ts';
import { aSeries, read } from '../builders.ts';

/** What an issue of `createdAt` about the series' meeting says when its `时间：` is `text`. */
function when(text: string | null, overrides: { title?: string; createdAt?: string } = {}, time?: string) {
  const [start = '', end = ''] = time?.split('-') ?? [];
  const series = aSeries({ time: time === undefined ? null : { start, end } });
  const body = text === null ? '议题：\n- #1' : `时间：${text}\n\n议题：\n- #1`;
  const { meeting, diagnostics } = read({ body, ...overrides }, series);
  return {
    time: meeting === null ? null : [meeting.startsAt, meeting.endsAt],
    codes: diagnostics.map(({ code }) => code),
  };
}

const twoToThree = ['2023-05-17T06:00:00Z', '2023-05-17T07:00:00Z'];

describe('the time of a meeting', () => {
  it.each([
    '05月17日 14:00 - 05月17日 15:00',
    '5月17日 周三 14:00 - 15:00',
    '5月17日 周三 14:00 - 15:00 （GMT +8:00）',
    '5月17日（周三）14:00-15:00',
    '5 月 17 日（下周三）14:00 - 15:00',
    '2023年5月17日 星期三 14:00至15:00',
    '2023-05-17 14:00-15:00',
    '2023.5.17 14:00~15:00',
    '2023/05/17 14:00～15:00',
    '20230517 14:00—15:00',
    '23.05.17 14:00–15:00',
    '05.17 14:00-15:00',
    '5/17 14:00 -- 15:00',
    '05-17 14:00-15:00',
    '05-17（周三）14:00-15:00',
    '14:00-15:00',
    '每周三 14:00 到 15:00',
    '０５月１７日　１４：００－１５：００',
    '5月17日14:00-15:00',
    '5月17日 下午 14:00 - 15:00',
    '5月17日 14:00:00 - 15:00:00',
    '5月17日 14:00-15:00，线上会议',
    '北京时间 5月17日 14:00-15:00',
    '2023/05/17 14:00-15:00 (GMT+08:00) 中国标准时间 - 北京',
    '5月17日 06:00-07:00 UTC',
    '5月17日 08:00 - 09:00 (GMT+2)',
    '5月17日 15:00 - 16:00 (UTC+09:00)',
    '5月17日 01:30 - 02:30 （-0430）',
    '**5月17日** 14:00-15:00<br/>',
    '- 5月17日 14:00-15:00',
  ])('is understood as %j', (text) => {
    expect(when(text)).toEqual({ time: twoToThree, codes: [] });
  });

  it.each([
    '下午 2 点',
    '5月17日 下午 2:00-3:00',
    '5月17日 2:00 PM - 3:00 PM',
    '5月17日 上午 14:00-15:00',
    '5月17日 晚上8点半',
    '5月17日 14点-15点',
    '待定',
    '另行通知',
    '5月17日 14:00-15:00 EST',
    '5月17日 14:00-15:00（约 1 小时）',
    '5月17日 14:00-15:00、16:00-17:00',
    '5月17日 14:00 15:00',
    '5月17日-5月18日 14:00-15:00',
    '5月17日、5月24日 14:00-15:00',
    '周三或周四 14:00-15:00',
    '5月17日 25:00-26:00',
    '5月17日 14:60-15:00',
    '5月17日 14:00-24:30',
    '5月17日 14:00-15:00 (GMT+15)',
    '06:00 GMT - 15:00 GMT+8',
    '5月 14:00-15:00',
    '2023-05 14:00',
    `5月17日 14:00-15:00${' 线上'.repeat(100)}`,
  ])('is not guessed from %j', (text) => {
    expect(when(text, {}, '14:00-15:00')).toEqual({ time: null, codes: ['meeting-unreadable'] });
  });

  it.each(['2月30日 14:00-15:00', '2023-13-01 14:00-15:00', '14.30 15:00-16:00', '0月5日 14:00'])(
    'is not read from %j, a day that does not exist',
    (text) => {
      expect(when(text)).toEqual({ time: null, codes: ['meeting-unreadable'] });
    },
  );

  it('is not read from a title with a day that does not exist', () => {
    expect(when('14:00-15:00', { title: '2023-02-30 社区会议' })).toEqual({
      time: null,
      codes: ['meeting-unreadable'],
    });
  });

  it('is not known where nobody says the day, or the hour', () => {
    expect(when('14:00-15:00', { title: '社区会议' }).codes).toEqual(['meeting-unreadable']);
    expect(when(null).codes).toEqual(['meeting-unreadable']);
    expect(when('5月17日').codes).toEqual(['meeting-unreadable']);
  });

  it('is the usual one of the series where the agenda names none', () => {
    expect(when(null, {}, '14:00-15:00')).toEqual({ time: twoToThree, codes: [] });
    expect(when('', {}, '14:00-15:00')).toEqual({ time: twoToThree, codes: [] });
    expect(when('5月17日（周三）', {}, '14:00-15:00')).toEqual({ time: twoToThree, codes: [] });
    expect(when(null, {}, '23:30-00:30').time).toEqual(['2023-05-17T15:30:00Z', '2023-05-17T16:30:00Z']);
  });

  it.each([
    '> 时间：5月17日 15:00-16:00',
    '【时间】5月17日 15：00-16：00',
    '时间 15:00-16:00',
    '| 时间 | 15:00 - 16:00 |\n| --- | --- |',
    '本次会议将于 5 月 17 日 15:00 举行',
  ])('is the usual one, with a remark, where another may stand in %j', (line) => {
    const series = aSeries({ time: { start: '14:00', end: '15:00' } });
    const { meeting, diagnostics } = read({ body: `${line}\n\n议题：\n- #1` }, series);

    expect([meeting?.startsAt, meeting?.endsAt]).toEqual(twoToThree);
    expect(diagnostics.map(({ code }) => code)).toEqual(['meeting-time-unread']);
  });

  it.each(['> 时间：5月17日 14:00-15:00', '20:00-20:10 开场', '版本 3:2 的结果'])(
    'is the usual one without a remark where %j says no other',
    (line) => {
      const series = aSeries({ time: { start: '14:00', end: '15:00' } });
      const { diagnostics } = read({ body: `${line}\n\n议题：\n- #1` }, series);

      expect(diagnostics).toEqual([]);
    },
  );

  it('has the usual end only with the usual beginning', () => {
    expect(when('14:00').time).toEqual(['2023-05-17T06:00:00Z', null]);
    expect(when('14:00', {}, '14:00-15:00').time).toEqual(twoToThree);
    expect(when('13:00', {}, '14:00-15:00').time).toEqual(['2023-05-17T05:00:00Z', null]);
  });
});

describe('the day of a meeting', () => {
  it.each([
    ['1月4日 14:00', '社区会议', '2023-12-28T00:00:00Z', '2024-01-04T06:00:00Z'],
    ['12月28日 14:00', '社区会议', '2024-01-02T00:00:00Z', '2023-12-28T06:00:00Z'],
    ['14:00', '1月4日 社区会议', '2023-12-28T00:00:00Z', '2024-01-04T06:00:00Z'],
    ['2月29日 14:00', '社区会议', '2024-02-20T00:00:00Z', '2024-02-29T06:00:00Z'],
  ])('is the nearest to the issue: %s in %j of %s', (text, title, createdAt, start) => {
    expect(when(text, { title, createdAt })).toEqual({ time: [start, null], codes: [] });
  });

  it('has the year of the title', () => {
    const overrides = { title: '2023-01-04 社区会议', createdAt: '2022-04-01T00:00:00Z' };

    expect(when('1月4日 14:00', overrides)).toEqual({ time: ['2023-01-04T06:00:00Z', null], codes: [] });
    expect(when('14:00', overrides)).toEqual({ time: ['2023-01-04T06:00:00Z', null], codes: [] });
  });

  it("is the agenda's where the title says another, with a remark", () => {
    expect(when('5月24日 14:00')).toEqual({
      time: ['2023-05-24T06:00:00Z', null],
      codes: ['meeting-date-contradiction'],
    });
    expect(
      when('2024-01-03 14:00', { title: '2023-12-27 社区会议', createdAt: '2023-12-20T00:00:00Z' }),
    ).toEqual({
      time: ['2024-01-03T06:00:00Z', null],
      codes: ['meeting-date-contradiction'],
    });
    expect(when('5月17日 14:00', { title: '2023-05-37 社区会议' })).toEqual({
      time: ['2023-05-17T06:00:00Z', null],
      codes: ['meeting-date-contradiction'],
    });
  });

  it('may move over the end of the year against the title', () => {
    expect(
      when('1月3日 14:00', { title: '2023-12-27 社区会议', createdAt: '2023-12-20T00:00:00Z' }).time,
    ).toEqual(['2024-01-03T06:00:00Z', null]);
  });

  it('is not taken from a title with two', () => {
    expect(when('14:00', { title: '2023-05-17 社区会议（改到 5月18日）' }).codes).toEqual([
      'meeting-unreadable',
    ]);
    expect(when('5月18日 14:00', { title: '2023-05-17 社区会议（改到 5月18日）' })).toEqual({
      time: ['2023-05-18T06:00:00Z', null],
      codes: [],
    });
  });

  it('is not believed when it is most of a year away from the issue', () => {
    const overrides = { title: '2022-01-04 社区会议', createdAt: '2023-01-03T00:00:00Z' };

    expect(when('14:00', overrides).codes).toEqual(['meeting-unreadable']);
    expect(when('1月4日 14:00', overrides).codes).toEqual(['meeting-unreadable']);
    expect(when(null, overrides, '14:00-15:00').codes).toEqual(['meeting-unreadable']);
  });

  it.each([
    ['9月19日 周一 19:30', '社区会议'],
    ['19:30', '2023-09-19 周一 社区会议'],
    ['每周一 19:30', '2023-09-19 社区会议'],
  ])('is remarked on when it is not the weekday that is written: %s in %j', (text, title) => {
    expect(when(text, { title, createdAt: '2023-09-15T00:00:00Z' })).toEqual({
      time: ['2023-09-19T11:30:00Z', null],
      codes: ['meeting-weekday-contradiction'],
    });
  });

  it.each(['周日', '星期天', '礼拜日'])('knows Sunday as %s', (sunday) => {
    expect(when(`5月21日 ${sunday} 14:00`, { title: '社区会议' }).codes).toEqual([]);
    expect(when(`5月20日 ${sunday} 14:00`, { title: '社区会议' }).codes).toEqual([
      'meeting-weekday-contradiction',
    ]);
  });

  it('is not taken from a version', () => {
    expect(when('14:00', { title: 'v23.05.17 社区会议' }).codes).toEqual(['meeting-unreadable']);
    expect(when('14:00', { title: '2.2.0 社区会议' }).codes).toEqual(['meeting-unreadable']);
  });

  it('is told in words that say what is wrong', () => {
    const { diagnostics } = read({
      body: '时间：9月19日 周一 19:30-20:30',
      title: '2023-09-18 社区会议',
      createdAt: '2023-09-15T00:00:00Z',
    });

    expect(diagnostics.map(({ message }) => message)).toEqual([
      "The title says 2023-09-18, the agenda 2023-09-19; the agenda's date was taken",
      'The issue calls 2023-09-19 a Monday, it is a Tuesday',
    ]);
    expect(diagnostics.map(({ subject }) => subject?.raw)).toEqual(['mosn/layotto#929', 'mosn/layotto#929']);
  });
});

describe('the end of a meeting', () => {
  it.each([
    ['22:30 - 00:30', ['2023-05-17T14:30:00Z', '2023-05-17T16:30:00Z']],
    ['22:30 - 24:00', ['2023-05-17T14:30:00Z', '2023-05-17T16:00:00Z']],
    ['05月17日 22:30 - 05月18日 00:30', ['2023-05-17T14:30:00Z', '2023-05-17T16:30:00Z']],
  ])('may lie on the next day: %s', (text, time) => {
    expect(when(text)).toEqual({ time, codes: [] });
  });

  it('may lie in the next year', () => {
    expect(
      when('12月31日 23:00 - 01月01日 00:30', { title: '社区会议', createdAt: '2023-12-30T00:00:00Z' }),
    ).toEqual({ time: ['2023-12-31T15:00:00Z', '2023-12-31T16:30:00Z'], codes: [] });
  });

  it.each([
    '15:00 - 14:00',
    '14:00 - 14:00',
    '14:00 - 3:00',
    '05月17日 14:00 - 05月10日 15:00',
    '05月17日 14:00 - 05月24日 15:00',
    '05月17日 14:00 - 05月32日 15:00',
  ])('is left out with a remark where it contradicts the beginning: %s', (text) => {
    const { time, codes } = when(text);

    expect(time?.[1]).toBeNull();
    expect(codes).toEqual(['meeting-end-contradiction']);
  });
});

describe('a local zone', () => {
  it('is left for the offset that is written, and its summer time is known', () => {
    expect(readTime('14:00 GMT-5')?.offset).toBe('-05:00');
    expect(readTime('14:00 UTC')?.offset).toBe('+00:00');
    expect(readTime('14:00 (GMT+0530)')?.offset).toBe('+05:30');
    expect(readTime('14:00')?.offset).toBeNull();
  });
});
