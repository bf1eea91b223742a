// The format `agenda`, over agendas that follow nobody's template.
import { expect, it } from 'vitest';
import { aSeries, lines, read } from './builders.ts';
import { otherAgendas } from './fixtures/other-agendas.ts';

it.each(otherAgendas.map((one) => [one.form, one] as const))('reads %s', (_, one) => {
  for (const body of [one.body, one.body.replaceAll('\n', '\r\n')]) {
    const series = aSeries({ format: 'agenda', timeZone: one.zone ?? 'Asia/Shanghai', topic: 'Call' });
    const { title, createdAt, comments = [] } = one;
    const { meeting, diagnostics } = read(
      { repository: 'octo-org/octo', number: 99, title, createdAt, body, comments },
      series,
    );

    expect(diagnostics.map(({ code }) => code)).toEqual(one.remarks ?? []);
    expect(
      meeting && {
        startsAt: meeting.startsAt,
        endsAt: meeting.endsAt,
        joinUrl: meeting.joinUrl?.raw ?? null,
        joinCode: meeting.joinCode?.raw ?? null,
        phones: meeting.phones.map(({ raw }) => raw),
        agenda: lines(meeting.agenda),
        calledOff: meeting.calledOff,
      },
    ).toEqual(
      one.startsAt && {
        startsAt: one.startsAt,
        endsAt: one.endsAt ?? null,
        joinUrl: one.joinUrl ?? null,
        joinCode: one.joinCode ?? null,
        phones: one.phones ?? [],
        agenda: one.agenda ?? [],
        calledOff: one.calledOff,
      },
    );
  }
});
