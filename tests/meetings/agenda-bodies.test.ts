// Agenda issues in the forms of real communities, invented throughout: every value is read, or the editor is told.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseMeeting } from '../../src/meetings/parse-meeting.ts';
import { parseMinutes } from '../../src/meetings/parse-minutes.ts';
import type { AgendaItem } from '../../src/model/meeting.ts';
import { aSeries } from './builders.ts';

const topic = z.object({
  text: z.string(),
  references: z.array(z.string()),
  depth: z.number(),
  textMayBe: z.array(z.string()).default([]),
  referencesMayAlsoBe: z.array(z.string()).default([]),
  mayBeMissing: z.boolean().default(false),
});

const bodies = z.object({
  about: z.object({ joinHosts: z.array(z.string()), recordingHosts: z.array(z.string()) }),
  cases: z.array(
    z.object({
      id: z.string(),
      form: z.string(),
      series: z.object({
        timeZone: z.string(),
        time: z.string().nullable(),
        topic: z.string(),
        title: z.string(),
      }),
      issue: z.object({
        repository: z.string(),
        number: z.number(),
        title: z.string(),
        body: z.string(),
        createdAt: z.string(),
        comments: z.array(z.object({ association: z.string(), createdAt: z.string(), body: z.string() })),
      }),
      referencedTitles: z.record(z.string(), z.string()).default({}),
      mustNotContain: z.array(z.string()),
      want: z.object({
        cancelled: z.boolean(),
        startsAt: z.string(),
        startsAtMayBe: z.array(z.string()).default([]),
        endsAt: z.string().nullable(),
        joinUrl: z.string().nullable(),
        joinUrlMayBe: z.array(z.string()).default([]),
        joinCode: z.string().nullable(),
        phones: z.array(z.string()),
        agenda: z.array(topic),
        mayAlsoContain: z.array(z.string()).default([]),
        decisions: z.array(z.object({ text: z.string(), group: z.string().default('') })),
        recordingUrl: z.string().nullable(),
        recordingMayBe: z.array(z.string()).default([]),
        remarks: z.array(z.string()).default([]),
      }),
    }),
  ),
});
const file = readFileSync(new URL('fixtures/agenda-bodies.json', import.meta.url), 'utf8');
const { about, cases } = bodies.parse(JSON.parse(file));
type Case = (typeof cases)[number];

/** The forms that have a format of their own; the format `agenda` reads them, too. */
const ownFormats = { A: 'label-lines', B: 'iteration', C: 'monthly' } as const;

describe.each(['agenda', 'its own format'])('in the format %s', (named) => {
  it.each(cases.map((one) => [one.id, one.form, one] as const))('%s: %s', (id, _, one) => {
    const own = Object.entries(ownFormats).find(([letter]) => id.startsWith(letter))?.[1] ?? 'agenda';

    for (const body of [one.issue.body, one.issue.body.replaceAll('\n', '\r\n')])
      expectReading(one, body, named === 'agenda' ? 'agenda' : own);
  });
});

function expectReading(
  { series, issue, want, ...one }: Case,
  body: string,
  format: 'agenda' | 'label-lines' | 'iteration' | 'monthly',
): void {
  const [start, end] = series.time?.split('-') ?? [];
  const comments = issue.comments.filter(({ association }) => /OWNER|MEMBER|COLLABORATOR/.test(association));
  const url = `https://github.com/${issue.repository}/issues/${issue.number}`;
  const { meeting, diagnostics } = parseMeeting(
    { ...issue, body, url, comments },
    aSeries({
      format,
      topic: series.topic,
      title: new RegExp(series.title, 'iu'),
      timeZone: series.timeZone,
      time: start === undefined || end === undefined ? null : { start, end },
    }),
    { timeZone: 'Asia/Shanghai', joinHosts: about.joinHosts },
  );
  if (meeting === null) throw new Error(`not read: ${JSON.stringify(diagnostics)}`);

  expect(meeting.calledOff !== undefined).toBe(want.cancelled);
  expect([want.startsAt, ...want.startsAtMayBe]).toContain(meeting.startsAt);
  expect(meeting.endsAt).toBe(want.endsAt);
  expect([want.joinUrl, ...want.joinUrlMayBe]).toContain(meeting.joinUrl?.raw ?? null);
  expect(digitsOf(meeting.joinCode?.raw)).toBe(digitsOf(want.joinCode));
  expect(meeting.phones.map(({ raw }) => digitsOf(raw.replace(/[(（].*/, '')))).toEqual(
    want.phones.map(digitsOf),
  );
  expectAgenda(meeting.agenda, want, one.referencedTitles);
  if (want.remarks.length > 0) expect(diagnostics).not.toEqual([]);

  const minutes = parseMinutes(comments, {
    recordingHosts: about.recordingHosts,
    startsAt: meeting.startsAt,
    context: { repository: issue.repository, issueUrl: url },
  });
  expect(minutes.decisions.map(({ raw }) => essence(raw))).toEqual(
    want.decisions.map(({ group, text }) => essence(group + text)),
  );
  expect([want.recordingUrl, ...want.recordingMayBe]).toContain(minutes.recordingUrl?.raw ?? null);

  const told = [...meeting.agenda.map(({ text }) => text), ...minutes.decisions]
    .map(({ raw }) => raw)
    .join('\n');
  expect(one.mustNotContain.filter((words) => told.includes(words))).toEqual([]);
}

/** Topics in order; those that may be missing, and those that may be there too, are passed over. */
function expectAgenda(
  agenda: readonly AgendaItem[],
  want: Case['want'],
  titles: Readonly<Record<string, string>>,
): void {
  const shown = agenda.filter(({ text }) => !want.mayAlsoContain.some((words) => text.raw.includes(words)));
  const expected = want.agenda.filter(
    (one) => !one.mayBeMissing || shown.some((item) => says(item, one, titles)),
  );
  const unlike = shown.filter((item, n) => {
    const one = expected[n];
    return one === undefined || !says(item, one, titles) || item.depth !== one.depth;
  });

  expect(unlike.map(({ text, depth }) => [depth, text.raw])).toEqual([]);
  expect(shown).toHaveLength(expected.length);
}

function says(
  { text, references }: AgendaItem,
  want: z.output<typeof topic>,
  titles: Readonly<Record<string, string>>,
) {
  const names = references.map(({ repository, number }) => `${repository}#${number}`);
  const texts = [want.text, ...want.textMayBe].map(essence);
  const withTitles = want.references.flatMap((name) => texts.map((one) => one + essence(titles[name] ?? '')));
  const areNamed =
    want.references.every((name) => names.includes(name)) &&
    names.every((name) => want.references.includes(name) || want.referencesMayAlsoBe.includes(name));
  return areNamed && [...texts, ...withTitles].includes(essence(text.raw));
}

/** Words without addresses, numbers of issues, people, blanks, punctuation, and what joins a list. */
function essence(text: string): string {
  return text
    .replace(/https?:\/\/\S+|(?:[\w.-]+\/[\w.-]+)?#\d+(?: and (?=[\w.-]+\/))?|@[\w-]+/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

function digitsOf(text: string | null | undefined): string {
  return (text ?? '').replace(/\D/g, '');
}
