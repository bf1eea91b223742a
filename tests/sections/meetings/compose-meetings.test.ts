import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../src/model/meeting.ts';
import { composeMeetingPreview } from '../../../src/sections/meetings/compose-meeting-preview.ts';
import { composeMeetingRecap } from '../../../src/sections/meetings/compose-meeting-recap.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aConfig, aWrittenSeries } from '../../builders/config.ts';
import { aMeeting, aSnapshot } from '../../builders/snapshot.ts';

function issue(number: number, repository = 'mosn/layotto'): Meeting['issue'] {
  return { repository, number, url: `https://github.com/${repository}/issues/${number}` };
}

/** The window of 2023-05-19: from 12 May, 15:00, to 19 May, 15:00 in Shanghai. */
function compose(meetings: readonly Meeting[], series: Parameters<typeof aWrittenSeries>[0] = {}) {
  const composition = {
    snapshot: aSnapshot({ meetings }),
    config: aConfig({ meetings: { series: [aWrittenSeries(series)] } }),
    heading: 'x',
  };
  return { recap: composeMeetingRecap(composition), preview: composeMeetingPreview(composition) };
}

function startsOf({ section }: { section: { meetings: readonly Meeting[] } }) {
  return section.meetings.map(({ startsAt }) => startsAt);
}

describe('the recap', () => {
  it('has what began inside the window, its start included and its end not', () => {
    const starts = [
      '2023-05-12T06:59:59Z',
      '2023-05-12T07:00:00Z',
      '2023-05-17T06:00:00Z',
      '2023-05-19T06:59:59Z',
      '2023-05-19T07:00:00Z',
    ];

    const { recap } = compose(starts.map((startsAt, n) => aMeeting({ startsAt, issue: issue(n + 1) })));

    expect(startsOf(recap)).toEqual(starts.slice(1, 4));
  });

  it('sorts by start, then project', () => {
    const { recap } = compose([
      aMeeting({ series: 'b', project: 'SOFAArk', startsAt: '2023-05-17T06:00:00Z' }),
      aMeeting({ series: 'a', project: 'Layotto', startsAt: '2023-05-17T06:00:00Z' }),
      aMeeting({ series: 'c', project: 'MOSN', startsAt: '2023-05-16T06:00:00Z' }),
    ]);

    expect(recap.section.meetings.map(({ project }) => project)).toEqual(['MOSN', 'Layotto', 'SOFAArk']);
  });

  it('takes two issues about one local day for one meeting, that of the newer issue, and says so', () => {
    const { recap } = compose([
      aMeeting({
        issue: issue(931),
        startsAt: '2023-05-16T16:30:00Z',
        recordingUrl: untrusted('https://b23.tv/x'),
      }),
      aMeeting({ issue: issue(929), startsAt: '2023-05-17T06:00:00Z' }),
    ]);

    expect(recap.section.meetings.map((meeting) => meeting.issue.number)).toEqual([931]);
    expect(recap.diagnostics).toEqual([
      expect.objectContaining({ code: 'meeting-announced-twice', subject: untrusted('mosn/layotto#929') }),
    ]);
  });

  it('tells the editor of a missing recording', () => {
    expect(compose([aMeeting()]).recap.diagnostics).toEqual([
      expect.objectContaining({ code: 'recording-missing', subject: untrusted('mosn/layotto#929') }),
    ]);
  });
});

describe('the preview', () => {
  it('has what is announced for the fortnight after the window, both ends included', () => {
    const starts = [
      '2023-05-19T06:59:59Z',
      '2023-05-19T07:00:00Z',
      '2023-06-02T07:00:00Z',
      '2023-06-02T07:00:01Z',
    ];

    const { preview } = compose(starts.map((startsAt, n) => aMeeting({ startsAt, issue: issue(n + 1) })));

    expect(startsOf(preview)).toEqual(starts.slice(1, 3));
    expect(preview.section.meetings.map(({ status }) => status)).toEqual(['announced', 'announced']);
    expect(preview.diagnostics).toEqual([]);
  });

  it('projects the next meeting from the last one, without what changes from meeting to meeting', () => {
    const last = aMeeting({
      decisions: [untrusted('decided')],
      recordingUrl: untrusted('https://www.bilibili.com/video/x'),
    });

    const { preview } = compose([last]);

    expect(preview.section.meetings).toEqual([
      {
        ...last,
        startsAt: '2023-05-24T06:00:00Z',
        endsAt: '2023-05-24T07:00:00Z',
        joinUrl: null,
        viaDingTalk: true,
        agenda: [],
        lastAgenda: last.agenda,
        decisions: [],
        recordingUrl: null,
        status: 'projected',
      },
    ]);
    expect(preview.diagnostics).toEqual([
      expect.objectContaining({ code: 'meeting-projected', subject: untrusted('mosn/layotto#929') }),
    ]);
  });

  it('projects past a date on which the series does not meet', () => {
    const { preview } = compose([aMeeting()], { skip: ['2023-05-24'] });

    expect(startsOf(preview)).toEqual(['2023-05-31T06:00:00Z']);
  });

  it('projects onto the very end of the window', () => {
    const { preview } = compose([aMeeting({ startsAt: '2023-05-12T07:00:00Z', endsAt: null })]);

    expect(preview.section.meetings).toMatchObject([{ startsAt: '2023-05-19T07:00:00Z', endsAt: null }]);
  });

  it('tells the editor what the last two meetings disagree about', () => {
    const join = { joinCode: untrusted('1'), phones: [untrusted('+86 1')] };
    const before = aMeeting({ ...join, startsAt: '2023-05-10T06:00:00Z', issue: issue(920) });
    const told = (last: Partial<Meeting>) =>
      compose([before, aMeeting({ ...join, ...last })]).preview.diagnostics.flatMap(({ code, data }) =>
        code === 'meeting-details-differ' ? [data] : [],
      );
    const [joinCode, phones] = [untrusted('2'), [untrusted('+86 2')]];

    expect(told({})).toEqual([]);
    expect(told({ phones })).toEqual([{ project: 'Layotto', what: 'phones' }]);
    expect(told({ joinCode })).toEqual([{ project: 'Layotto', what: 'code' }]);
    expect(told({ joinCode, phones })).toEqual([{ project: 'Layotto', what: 'code and phones' }]);
  });

  it('promises what the last two meetings share, and a link only if the series has one', () => {
    const join = { joinCode: untrusted('688 824 34655'), phones: [untrusted('+86 1')] };
    const before = aMeeting({ ...join, startsAt: '2023-05-10T06:00:00Z', issue: issue(920) });
    const projected = (last: Partial<Meeting>, series = {}) =>
      compose([before, aMeeting(last)], series).preview.section.meetings[0];

    expect(projected({ joinCode: untrusted('68882434655'), phones: [untrusted('+861')] })).toMatchObject({
      joinCode: untrusted('68882434655'),
      phones: [untrusted('+861')],
      joinUrl: null,
    });
    expect(projected({ joinCode: untrusted('1'), phones: [] })).toMatchObject({ joinCode: null, phones: [] });
    expect(projected({ ...join, phones: [untrusted('+86 2')] })?.phones).toEqual([]);
    expect(projected({}, { join: { url: 'https://zoom.us/j/1' } })?.joinUrl).toEqual(
      untrusted('https://zoom.us/j/1'),
    );
  });

  it('leaves out of the last agenda what is closed, with what is nested in it', () => {
    const topic = (text: string, depth: number, closed?: true) => ({
      text: untrusted(text),
      depth,
      references:
        closed === undefined
          ? []
          : [{ ...issue(Number(text.slice(1))), title: null, closed, url: issue(1).url }],
    });
    const agenda = [topic('open', 0), topic('#894', 0, true), topic('nested', 1), topic('last', 0)];

    const [projected] = compose([aMeeting({ agenda })]).preview.section.meetings;

    expect(projected?.lastAgenda.map(({ text }) => text.raw)).toEqual(['open', 'last']);
  });

  it('announces nothing that was called off, and expects the series on its next date', () => {
    const off = { calledOff: 'cancelled', startsAt: '2023-05-24T06:00:00Z', issue: issue(931) } as const;

    const { preview, recap } = compose([aMeeting(), aMeeting(off)]);

    expect(startsOf(preview)).toEqual(['2023-05-31T06:00:00Z']);
    expect(startsOf(recap)).toEqual(['2023-05-17T06:00:00Z']);
    expect(startsOf(compose([aMeeting({ calledOff: 'postponed' })]).recap)).toEqual([]);
  });

  it('takes the latest meeting before the end, even one after which a date was missed', () => {
    const { preview } = compose([
      aMeeting({ startsAt: '2023-05-03T06:00:00Z', issue: issue(915) }),
      aMeeting({ startsAt: '2023-05-10T06:00:00Z', issue: issue(920) }),
    ]);

    expect(preview.section.meetings).toMatchObject([
      { startsAt: '2023-05-24T06:00:00Z', issue: { number: 920 } },
    ]);
  });

  it.each([
    ['the series is not to be projected', aMeeting(), { projected: false }],
    ['the series missed two of its dates', aMeeting({ startsAt: '2023-05-03T06:00:00Z' }), {}],
    ['the next one is more than a fortnight away', aMeeting(), { cadence: 'P4W' }],
    ['the series has another name', aMeeting({ series: 'other' }), {}],
  ])('projects nothing where %s', (_, last, series) => {
    expect(compose([last], series).preview.section.meetings).toEqual([]);
  });

  it('expects a monthly series after one missed date, but not after two', () => {
    const monthly = { cadence: 'P1M' };

    const { preview } = compose([aMeeting({ startsAt: '2023-03-28T12:00:00Z' })], monthly);

    expect(startsOf(preview)).toEqual(['2023-05-28T12:00:00Z']);
    expect(
      compose([aMeeting({ startsAt: '2023-02-28T12:00:00Z' })], monthly).preview.section.meetings,
    ).toEqual([]);
  });

  it('projects nothing beside an announced meeting', () => {
    const announced = aMeeting({ startsAt: '2023-05-31T06:00:00Z', issue: issue(934) });

    const { preview } = compose([aMeeting(), announced]);

    expect(preview.section.meetings).toEqual([
      { ...announced, viaDingTalk: true, lastAgenda: [], status: 'announced' },
    ]);
  });
});
