// `meetings`: the community meetings, and how their agendas are found and read.
import * as z from 'zod';
import { expects } from '../model/expected-form.ts';
import { calendarDate, login, repositoryName, timeZone } from '../model/scalars.ts';
import { duration, host, pattern, timeRange } from './written-values.ts';

/** Agenda formats by name; `src/meetings/formats/formats.ts` has one parser for each. */
export const meetingFormats = ['label-lines', 'iteration', 'monthly', 'agenda'] as const;

/** Links in an agenda may lead here. `dingtalk:` links open the client and have no host. */
const defaultJoinHosts = [
  'meeting.dingtalk.com',
  'meeting.tencent.com',
  'voovmeeting.com',
  'vc.feishu.cn',
  'vc.larksuite.com',
  'zoom.us',
  'zoom-lfx.platform.linuxfoundation.org',
  'meet.google.com',
  'teams.microsoft.com',
  'teams.live.com',
  'meet.jit.si',
  'webex.com',
];
const defaultRecordingHosts = ['www.bilibili.com', 'bilibili.com', 'b23.tv', 'www.youtube.com', 'youtu.be'];

const meetingSeries = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, expects('id'))
    .describe('A stable name of the series.'),
  project: z.string().min(1).describe('The display name of the project that meets.'),
  topic: z.string().min(1).describe("The meeting's name where an agenda does not give one."),
  repositories: z
    .array(repositoryName)
    .min(1)
    .describe('Where the agenda issues are opened. A series may move.'),
  title: pattern.describe('A regular expression that the titles of the agenda issues match.'),
  format: z.enum(meetingFormats).describe('How the agendas are written.'),
  cadence: duration.describe('How often it meets: P1W, P2W, P1M.'),
  projected: z
    .boolean()
    .default(false)
    .describe('Announce the next meeting by the cadence when no issue announces it yet.'),
  skip: z.array(calendarDate).default([]).describe('Dates on which it does not meet.'),
  timeZone: timeZone
    .optional()
    .describe("IANA zone of times that name none, where it is not the edition's: Europe/Berlin, UTC."),
  time: timeRange.optional().describe('When it meets, where an agenda does not say: 20:00-21:30.'),
  join: z
    .strictObject({
      code: z.string().min(1).optional(),
      phones: z.array(z.string().min(1)).default([]),
      url: z.string().min(1).optional(),
    })
    .prefault({})
    .describe('How to join, where an agenda does not say.'),
});

export const meetings = z
  .strictObject({
    members: z
      .array(login)
      .default([])
      .describe(
        'People whose comments give decisions and recordings although GitHub does not show them as members.',
      ),
    joinHosts: z.array(host).default(defaultJoinHosts).describe('Hosts that a link to join may lead to.'),
    recordingHosts: z
      .array(host)
      .default(defaultRecordingHosts)
      .describe('Hosts that a recording may lie on.'),
    series: z
      .array(meetingSeries)
      .refine((all) => new Set(all.map((one) => one.id)).size === all.length, {
        error: expects('ids-once'),
      })
      .default([]),
  })
  .prefault({});
