// Replays editions that were made by hand: the same week, by the program, and where the two differ.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { publicToken, startSandbox, type World } from '../../sandbox/sandbox.ts';
import { nodeHost } from '../../src/cli/host/host.ts';
import { runCli } from '../../src/cli/run-cli.ts';

const link = z.object({ href: z.string() });
const publishedMeeting = z.object({
  project: z.string(),
  parsedStart: z.string(),
  agenda: z.array(z.object({ ref: z.string().nullable() })).default([]),
  issueUrl: link,
});

/** Posts as they were published, reduced to facts. */
export const publishedPosts = z.array(
  z.object({ date: z.string(), recap: z.array(publishedMeeting), preview: z.array(publishedMeeting) }),
);
type PublishedMeeting = z.output<typeof publishedMeeting>;

const agenda = z.array(z.object({ references: z.array(z.object({ number: z.number() })) }));
const ourMeeting = z.object({
  project: z.string(),
  startsAt: z.string(),
  status: z.string().optional(),
  joinCode: z.string().nullable(),
  joinUrl: z.string().nullable(),
  phones: z.array(z.string()),
  agenda,
  lastAgenda: agenda.default([]),
  issue: z.object({ url: z.string() }),
});
const ourDocument = z.object({
  sections: z.array(z.object({ id: z.string(), meetings: z.array(ourMeeting).optional() })),
});
type OurMeeting = z.output<typeof ourMeeting>;

export interface Replay {
  /** Meetings that both have alike, as `2023-05-19 preview Layotto 2023-05-24 14:00`. */
  readonly same: readonly string[];
  /** One line for each difference. */
  readonly differences: readonly string[];
  /** What each projected preview promised, and whether the meeting kept it: the meeting's own issue says so in a later edition. */
  readonly promises: readonly string[];
}

/** @param dates the editions to replay; what was published of them is in `posts` */
export async function replay(
  world: World,
  posts: z.output<typeof publishedPosts>,
  dates: readonly string[],
): Promise<Replay> {
  const sandbox = await startSandbox({ world });
  const same: string[] = [];
  const differences: string[] = [];
  const projected: { date: string; meeting: OurMeeting }[] = [];
  const held = new Map<string, OurMeeting>();
  try {
    for (const date of dates) {
      const sections = await draftOf(date, {
        GITHUB_API_URL: sandbox.url,
        GITHUB_GRAPHQL_URL: sandbox.graphqlUrl,
        GITHUB_TOKEN: publicToken,
      });
      for (const meeting of sections.recap) held.set(meetingKey(meeting), meeting);
      for (const meeting of sections.preview)
        if (meeting.status === 'projected') projected.push({ date, meeting });
      const post = posts.find((one) => one.date.startsWith(date));
      for (const section of ['recap', 'preview'] as const) {
        const compared = compare(sections[section], post?.[section] ?? []);
        same.push(...compared.same.map((line) => `${date} ${section} ${line}`));
        differences.push(
          ...compared.differences.map(
            (line) => `${date} ${section} ${line}${post === undefined ? ' (no edition was published)' : ''}`,
          ),
        );
      }
    }
  } finally {
    await sandbox.close();
  }
  const promises = projected.map(({ date, meeting }) => {
    const name = `${date} projected ${meetingKey(meeting)}`;
    const kept = held.get(meetingKey(meeting));
    if (kept === undefined) return `${name}: not held in these weeks`;
    const link = meeting.joinUrl === null ? 'none' : 'promised';
    return `${name}: code ${verdict(meeting.joinCode, kept.joinCode)}, phones ${verdict(
      meeting.phones.join() || null,
      kept.phones.join() || null,
    )}, link ${link}`;
  });
  return { same, differences, promises };
}

function meetingKey(meeting: OurMeeting): string {
  return `${meeting.project} ${shanghai(meeting.startsAt)}`;
}

function verdict(promised: string | null, said: string | null): 'right' | 'left out' | 'wrong' {
  if (promised === null) return 'left out';
  const digits = (text: string | null) => text?.replace(/[^\d+,]/g, '');
  return digits(promised) === digits(said) ? 'right' : 'wrong';
}

async function draftOf(
  date: string,
  env: Record<string, string>,
): Promise<{ recap: OurMeeting[]; preview: OurMeeting[] }> {
  const out = await mkdtemp(join(tmpdir(), 'sofa-weekly-replay-'));
  try {
    const host = { ...nodeHost(), env, sleep: async () => {} };
    const code = await runCli(
      ['draft', '--quiet', '--edition', date, '--now', `${date}T15:00:00+08:00`, '--out', out],
      host,
    );
    if (code !== 0) throw new Error(`The edition of ${date} ended with exit code ${code}`);
    const { sections } = ourDocument.parse(JSON.parse(await readFile(join(out, 'document.json'), 'utf8')));
    const meetings = (id: string) => sections.find((section) => section.id === id)?.meetings ?? [];
    return { recap: meetings('meeting-recap'), preview: meetings('meeting-preview') };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

function compare(
  ours: readonly OurMeeting[],
  theirs: readonly PublishedMeeting[],
): Pick<Replay, 'same' | 'differences'> {
  const same: string[] = [];
  const differences: string[] = [];
  const startOf = (meeting: OurMeeting) => shanghai(meeting.startsAt);
  for (const meeting of theirs) {
    const start = meeting.parsedStart.slice(0, 16).replace('T', ' ');
    const mine = ours.find(
      (one) => one.project === meeting.project && startOf(one).slice(0, 10) === start.slice(0, 10),
    );
    const name = `${meeting.project} ${start}`;
    if (mine === undefined) {
      differences.push(`${name}: only in the post`);
      continue;
    }
    const found = [
      ...(startOf(mine) === start ? [] : [`time ${startOf(mine)}`]),
      ...(agendaDiffers(mine, meeting)
        ? [
            `agenda ${referencesOf(mine)}, in the post ${meeting.agenda.map(({ ref }) => ref ?? '–').join(' ') || '–'}`,
          ]
        : []),
    ];
    if (found.length === 0) same.push(name);
    else differences.push(`${name}: ${found.join('; ')}`);
    if (mine.issue.url !== meeting.issueUrl.href)
      differences.push(
        `${name}: issue ${shortIssue(mine.issue.url)}, in the post ${shortIssue(meeting.issueUrl.href)}`,
      );
  }
  for (const mine of ours) {
    const inPost = theirs.some(
      (one) => one.project === mine.project && one.parsedStart.slice(0, 10) === startOf(mine).slice(0, 10),
    );
    if (!inPost)
      differences.push(
        `${mine.project} ${startOf(mine)}: only in the draft (${mine.status ?? shortIssue(mine.issue.url)})`,
      );
  }
  return { same, differences };
}

/** Recaps of posts list no agenda; the Layotto previews do. Monthly agendas were summed up by hand. */
function agendaDiffers(mine: OurMeeting, theirs: PublishedMeeting): boolean {
  if (theirs.agenda.length === 0 || theirs.project !== 'Layotto') return false;
  return referencesOf(mine) !== theirs.agenda.flatMap(({ ref }) => ref ?? []).join(' ');
}

/** A projected meeting shows the last one's agenda, as the posts did. */
function referencesOf({ agenda: own, lastAgenda }: OurMeeting): string {
  return [...own, ...lastAgenda]
    .flatMap(({ references }) => references.map(({ number }) => `#${number}`))
    .join(' ');
}

function shortIssue(url: string): string {
  return url.replace('https://github.com/', '').replace('/issues/', '#');
}

/** Shanghai has been eight hours ahead of UTC, all year, since 1991. */
function shanghai(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3600_000).toISOString().slice(0, 16).replace('T', ' ');
}
