// Replays editions that were made by hand: the same week, by the program, and where the two differ.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
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

const publishedRelease = z.object({ project: z.string(), version: z.string(), refs: z.array(z.string()) });

/** Posts as they were published, reduced to facts. */
export const publishedPosts = z.array(
  z.object({
    date: z.string(),
    recap: z.array(publishedMeeting),
    preview: z.array(publishedMeeting),
    releases: z.array(publishedRelease).default([]),
  }),
);
type PublishedMeeting = z.output<typeof publishedMeeting>;
type PublishedRelease = z.output<typeof publishedRelease>;

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
const ourRelease = z.object({ product: z.string(), version: z.string(), highlights: agenda });
const totals = z.object({ contributors: z.number(), pullRequests: z.number(), commits: z.number() });
const ourDocument = z.object({
  sections: z.array(
    z.object({
      id: z.string(),
      meetings: z.array(ourMeeting).optional(),
      releases: z.array(ourRelease).optional(),
      totals: totals.optional(),
      projects: z
        .array(
          z.object({
            pullRequests: z.array(z.object({ repository: z.string(), number: z.number() })),
          }),
        )
        .optional(),
    }),
  ),
});
type OurMeeting = z.output<typeof ourMeeting>;
type OurRelease = z.output<typeof ourRelease>;

export interface Replay {
  /** Meetings and releases that both have alike, as `2023-05-19 preview Layotto 2023-05-24 14:00`. */
  readonly same: readonly string[];
  /** One line for each difference. */
  readonly differences: readonly string[];
  /** What each projected preview promised, and whether the meeting kept it: the meeting's own issue says so in a later edition. */
  readonly promises: readonly string[];
  /** What each edition credits, of what the facts have in its window. */
  readonly credits: readonly string[];
}

/** Merged work that an edition has to credit: of people, outside the website. */
export interface MergedWork {
  readonly pullRequests: readonly { readonly name: string; readonly mergedAt: string }[];
  readonly commits: readonly { readonly committedAt: string }[];
}

/** @param dates the editions to replay, one a week; what was published of them is in `posts` */
export async function replay(
  world: World,
  work: MergedWork,
  posts: z.output<typeof publishedPosts>,
  dates: readonly string[],
): Promise<Replay> {
  const sandbox = await startSandbox({ world });
  const same: string[] = [];
  const differences: string[] = [];
  const credits: string[] = [];
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
      credits.push(`${date} ${credited(sections, workOfWeek(work, date))}`);
      const released = compareReleases(sections.releases, post?.releases ?? []);
      same.push(...released.same.map((line) => `${date} release ${line}`));
      differences.push(...released.differences.map((line) => `${date} release ${line}`));
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
  return { same, differences, promises, credits };
}

/** What was merged and pushed in the week that ends on a Friday at 15:00. */
function workOfWeek({ pullRequests, commits }: MergedWork, date: string): MergedWork {
  const end = Date.parse(`${date}T15:00:00+08:00`);
  const isInWeek = (at: string) => Date.parse(at) < end && Date.parse(at) >= end - 7 * 24 * 3600_000;
  return {
    pullRequests: pullRequests.filter(({ mergedAt }) => isInWeek(mergedAt)),
    commits: commits.filter(({ committedAt }) => isInWeek(committedAt)),
  };
}

function credited(
  { pullRequests, totals }: OurSections,
  { pullRequests: merged, commits }: MergedWork,
): string {
  const found = merged.filter(({ name }) => pullRequests.includes(name)).length;
  const others = pullRequests.length - found;
  return `credits: ${found} of ${merged.length} pull requests${others > 0 ? `, and ${others} that the facts do not have` : ''}, ${totals.commits} of ${commits.length} commits; ${totals.contributors} people`;
}

/** By the product's name and the version; of the notes, the work that they name. */
function compareReleases(
  ours: readonly OurRelease[],
  theirs: readonly PublishedRelease[],
): Pick<Replay, 'same' | 'differences'> {
  const named = ours.map((one) => ({
    name: `${one.product} ${one.version}`,
    refs: one.highlights.flatMap(({ references }) => references.map(({ number }) => `#${number}`)),
  }));
  const published = theirs.map(({ project, version, refs }) => ({ name: `${project} ${version}`, refs }));
  const pairs = published.map((post) => ({ post, draft: named.find(({ name }) => name === post.name) }));
  const differs = ({ post, draft }: (typeof pairs)[number]) => draft?.refs.join(' ') !== post.refs.join(' ');
  return {
    same: pairs.filter((pair) => !differs(pair)).map(({ post }) => post.name),
    differences: [
      ...pairs
        .filter(differs)
        .map(({ post, draft }) =>
          draft === undefined
            ? `${post.name}: only in the post`
            : `${post.name}: names ${draft.refs.join(' ') || '–'}, in the post ${post.refs.join(' ') || '–'}`,
        ),
      ...named
        .filter(({ name }) => !published.some((post) => post.name === name))
        .map(({ name }) => `${name}: only in the draft`),
    ],
  };
}

function meetingKey(meeting: OurMeeting): string {
  return `${meeting.project} ${shanghai(meeting.startsAt)}`;
}

function verdict(promised: string | null, said: string | null): 'right' | 'left out' | 'wrong' {
  if (promised === null) return 'left out';
  const digits = (text: string | null) => text?.replace(/[^\d+,]/g, '');
  return digits(promised) === digits(said) ? 'right' : 'wrong';
}

interface OurSections {
  readonly recap: readonly OurMeeting[];
  readonly preview: readonly OurMeeting[];
  readonly releases: readonly OurRelease[];
  /** As `owner/name#12`. */
  readonly pullRequests: readonly string[];
  readonly totals: z.output<typeof totals>;
}

async function draftOf(date: string, env: Record<string, string>): Promise<OurSections> {
  const out = await mkdtemp(join(tmpdir(), 'sofa-weekly-replay-'));
  try {
    const host = { ...nodeHost(), env, sleep: async () => {} };
    const code = await runCli(
      ['draft', '--quiet', '--edition', date, '--now', `${date}T15:00:00+08:00`, '--out', out],
      host,
    );
    if (code !== 0) throw new Error(`The edition of ${date} ended with exit code ${code}`);
    const { sections } = ourDocument.parse(JSON.parse(await readFile(join(out, 'document.json'), 'utf8')));
    const section = (id: string) => sections.find((one) => one.id === id);
    const contributions = section('contributions');
    return {
      recap: section('meeting-recap')?.meetings ?? [],
      preview: section('meeting-preview')?.meetings ?? [],
      releases: section('releases')?.releases ?? [],
      pullRequests: (contributions?.projects ?? []).flatMap(({ pullRequests }) =>
        pullRequests.map(({ repository, number }) => `${repository}#${number}`),
      ),
      totals: contributions?.totals ?? { contributors: 0, pullRequests: 0, commits: 0 },
    };
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
