// What people may write into config/sofa-weekly.yml, with the words that editors show while they type.
// The JSON Schema beside that file is generated from here (npm run schema).
import { validate as isCronExpression } from 'node-cron';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dateOf, weekdays } from '../model/calendar.ts';
import { languages, sectionIds } from '../model/document.ts';
import { calendarDate as dateText, login, repositoryName } from '../model/scalars.ts';

/** Agenda formats by name; `src/meetings/formats.ts` has one parser for each. */
export const meetingFormats = ['label-lines', 'iteration', 'monthly'] as const;

/** Links in an agenda may lead here. `dingtalk:` links open the client and have no host. */
const defaultJoinHosts = ['meeting.dingtalk.com', 'meeting.tencent.com', 'zoom.us', 'meet.google.com'];
const defaultRecordingHosts = ['www.bilibili.com', 'bilibili.com', 'b23.tv', 'www.youtube.com', 'youtu.be'];

const calendarDate = dateText.refine(isDate, { error: 'expected a date such as 2023-05-19' });
const pattern = z.string().refine(compiles, { error: 'expected a regular expression' });
const host = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'expected a host name such as www.bilibili.com');
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as 15:00');
const timeRange = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'expected a time range such as 20:00-21:30');
const timeZone = z.string().refine(isTimeZone, { error: 'expected an IANA time zone such as Asia/Shanghai' });
const duration = z
  .string()
  .refine(isCadence, { error: 'expected an ISO 8601 duration of days or longer, such as P1W' });
const hexColor = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'expected a colour such as #1f6feb');
const httpsUrl = z.url({ protocol: /^https$/, error: 'expected an https link' });
const relativePath = z.string().refine(isRelativePath, { error: 'expected a relative path without ..' });
const templatePath = relativePath.refine((path) => path.includes('{date}') || path.includes('{yyyymmdd}'), {
  error: 'expected {date} or {yyyymmdd} somewhere in the path',
});

const branchName = z
  .string()
  .regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_][A-Za-z0-9._-]*)*$/, 'expected the name of a branch');
const cron = z
  .string()
  .refine(isCron, { error: 'expected a cron expression of five fields such as 17 9 * * 5' });
const reviewer = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]*(?:\/[A-Za-z0-9._-]+)?$/, 'expected a login or organization/team');

const exclude = z
  .strictObject({
    repositories: z
      .array(repositoryName)
      .default([])
      .describe('Repositories whose work is not credited, as owner/name.'),
    titles: z
      .array(pattern)
      .default([])
      .describe('Pull requests and issues whose title matches one of these regular expressions.'),
    people: z.array(login).default([]).describe('Accounts whose work is not credited.'),
  })
  .prefault({});

const contributors = z
  .strictObject({
    aliases: z
      .record(login, z.array(z.string().min(1)))
      .refine(namesOnePersonEach, { error: 'expected every alias under one login only' })
      .default({})
      .describe('Login → other logins and Git author names of the same person.'),
    names: z.record(login, z.string().min(1)).default({}).describe('Login → the name to show.'),
    bots: z.array(login).default([]).describe('Machines that GitHub lists as ordinary accounts.'),
    optOut: z
      .array(login)
      .default([])
      .describe('People who do not want to be named; their work is counted, not shown.'),
  })
  .prefault({});

const edition = z.strictObject({
  weekday: z.enum(weekdays).describe('The day of the week on which editions appear.'),
  time: timeOfDay.describe('The time of day at which they appear, HH:MM.'),
  timeZone: timeZone.describe('The IANA time zone of that time, and of every date in agendas.'),
  skip: z
    .array(calendarDate)
    .default([])
    .describe('Dates without an edition, such as holidays; the next one covers their week.'),
});

const meetingSeries = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and -')
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

const meetings = z
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
        error: 'expected every id once',
      })
      .default([]),
  })
  .prefault({});

const articles = z
  .strictObject({
    repository: repositoryName.describe('The website.'),
    path: relativePath.describe('The folder of its blog posts.'),
    url: httpsUrl.describe('Where that folder appears on the website.'),
    exclude: z
      .array(pattern)
      .default([])
      .describe("Regular expressions of post names to leave out, such as the weekly's own."),
  })
  .nullable()
  .default(null);

const section = z.union([
  z.enum(sectionIds),
  z.strictObject({
    id: z.enum(sectionIds),
    heading: z.string().min(1).describe('The heading to show instead of the usual one.'),
  }),
]);

const post = z.strictObject({
  path: templatePath.describe(
    'Where the post goes in the target repository; {date} is 2023-05-19, {yyyymmdd} is 20230519.',
  ),
  name: z.string().min(1).default('SOFA Weekly').describe("The weekly's name: the start of every title."),
  author: httpsUrl.optional().describe('Front matter: authorlink.'),
  cover: httpsUrl.optional().describe('Front matter: the cover picture.'),
  categories: z.string().min(1).default('SOFA Weekly').describe('Front matter: categories.'),
  tags: z.array(z.string().min(1)).default(['SOFA Weekly']).describe('Front matter: tags.'),
  banner: httpsUrl.optional().describe('The picture below the first heading.'),
  footer: httpsUrl.optional().describe('The picture at the end.'),
});

const poster = z
  .strictObject({
    colors: z
      .strictObject({
        background: hexColor.default('#f4f6fa').describe('The paper.'),
        text: hexColor.default('#14213d').describe('The text; the header lies on it.'),
        accent: hexColor.default('#2460e0').describe('Numbers, links, lines.'),
        highlight: hexColor.default('#f5a524').describe('First contributions.'),
      })
      .prefault({})
      .describe('Shades in between are derived, and moved until every text can be read (4.5:1).'),
    logo: relativePath
      .refine((path) => /\.(?:svg|png|jpe?g)$/i.test(path), { error: 'expected an SVG, PNG or JPEG file' })
      .optional()
      .describe('A picture beside this file, shown at the top.'),
    footer: z.string().min(1).max(120).optional().describe('The line at the bottom.'),
    avatarHosts: z
      .array(host)
      .default(['avatars.githubusercontent.com'])
      .describe("Hosts that people's pictures are fetched from; an empty list shows initials for everybody."),
    limit: z
      .strictObject({
        people: z.int().min(1).max(200).default(96).describe('How many people each list shows.'),
        pullRequests: z
          .int()
          .min(1)
          .max(200)
          .default(30)
          .describe('How many pull requests are shown in all.'),
      })
      .prefault({})
      .describe('Where the poster stops and says how many more there are; the post names them all.'),
  })
  .prefault({});

const publish = z
  .strictObject({
    repository: repositoryName.describe('Where the draft pull request is opened: the website.'),
    base: branchName
      .optional()
      .describe("The branch it is opened against; left out, the repository's default branch."),
    fork: repositoryName
      .optional()
      .describe('A fork to push the branch to, where the account may not push to the repository itself.'),
    branchPrefix: z
      .string()
      .regex(/^(?:[A-Za-z0-9_][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-]*$/, 'expected the start of a branch name')
      .default('sofa-weekly/')
      .describe("What the name of every edition's branch begins with; the date follows."),
    title: z
      .string()
      .min(1)
      .default('{name} {date}')
      .describe("The pull request's title; {name} is post.name, {date} is 2023-05-19."),
    labels: z
      .array(z.string().min(1))
      .default(['do-not-merge'])
      .describe('Labels of the pull request. do-not-merge keeps the website from merging it by itself.'),
    reviewers: z
      .array(reviewer)
      .default([])
      .describe('Who is asked for a review: logins, or teams as organization/team.'),
    assignees: z.array(login).default([]).describe('Who is assigned.'),
    signoff: z
      .boolean()
      .default(false)
      .describe('Sign commits off (Signed-off-by), for repositories that check it.'),
  })
  .nullable()
  .default(null);

const serve = z
  .strictObject({
    schedule: z
      .union([cron, z.array(cron).min(1)])
      .default('17 9 * * 5')
      .describe(
        'When the daemon runs: a cron expression (minute, hour, day of the month, month, day of the week; every one must match), or a list of them.',
      ),
    timeZone: timeZone
      .optional()
      .describe("The IANA time zone of the schedule; left out, the editions' own."),
    host: z
      .string()
      .min(1)
      .default('127.0.0.1')
      .describe('The address that the status page listens on; 0.0.0.0 for every one.'),
    port: z.int().min(0).max(65_535).default(8080).describe('The port of the status page; 0 for any.'),
    state: z
      .string()
      .min(1)
      .default('state/serve.json')
      .describe('The file that the daemon remembers its runs in.'),
  })
  .prefault({});

const github = z
  .strictObject({
    interval: z
      .int()
      .min(0)
      .max(60_000)
      .default(1000)
      .describe(
        'Milliseconds between two GraphQL requests. GitHub asks for a second; a server of your own may not.',
      ),
  })
  .prefault({});

export const writtenConfigSchema = z.strictObject({
  organizations: z
    .array(login)
    .min(1)
    .describe('GitHub organizations whose public repositories are covered.'),
  repositories: z
    .array(repositoryName)
    .default([])
    .describe('Single repositories of other owners that are covered too.'),
  exclude: exclude.describe('What is not credited.'),
  projects: z
    .record(z.string().min(1), z.array(repositoryName).min(1))
    .refine(everyRepositoryOnce, { error: 'expected every repository under one project only' })
    .default({})
    .describe('Display name → repositories. A repository that is not named here goes by its own name.'),
  contributors: contributors.describe('Who is who.'),
  edition: edition.describe('When the weekly appears.'),
  meetings: meetings.describe('The community meetings.'),
  articles: articles.describe('Where blog posts for the recommended reading appear; null for none.'),
  language: z.enum(languages).default('zh').describe('The language of the post.'),
  sections: z
    .array(section)
    .min(1)
    .refine(everySectionOnce, { error: 'expected every section once' })
    .default([...sectionIds])
    .describe('The sections of the post, in their order.'),
  templates: relativePath
    .optional()
    .describe('A folder of templates of your own, beside this file; what it lacks comes from ours.'),
  post: post.describe('The post.'),
  publish: publish.describe('Where the draft goes; null to publish nowhere.'),
  poster: poster.describe("The picture of the week's contributors."),
  serve: serve.describe('The daemon.'),
  github: github.describe('How GitHub is asked.'),
});

/** What people write: defaults still missing. */
export type WrittenConfig = z.input<typeof writtenConfigSchema>;

function compiles(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}

/** node-cron takes a field for seconds and names such as @weekly too; one way of writing is enough. */
function isCron(expression: string): boolean {
  return /^\S+(?: \S+){4}$/.test(expression) && isCronExpression(expression);
}

/** Of what is written as a date; the pattern has told what is not. */
function isDate(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return true;
  return Number.isNaN(year + month + day) || dateOf(year, month, day) !== null;
}

function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

function isCadence(text: string): boolean {
  try {
    const duration = Temporal.Duration.from(text);
    return duration.sign > 0 && duration.hours === 0 && duration.minutes === 0 && duration.seconds === 0;
  } catch {
    return false;
  }
}

function isRelativePath(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !path.includes('\\') && !path.split('/').includes('..');
}

function everyRepositoryOnce(projects: Readonly<Record<string, readonly string[]>>): boolean {
  const all = Object.values(projects)
    .flat()
    .map((name) => name.toLowerCase());
  return new Set(all).size === all.length;
}

function namesOnePersonEach(aliases: Readonly<Record<string, readonly string[]>>): boolean {
  const all = Object.entries(aliases).flatMap(([login, names]) => {
    const own = login.toLowerCase();
    return [own, ...names.map((name) => name.toLowerCase()).filter((name) => name !== own)];
  });
  return new Set(all).size === all.length;
}

function everySectionOnce(sections: readonly (string | { id: string })[]): boolean {
  const ids = sections.map((one) => (typeof one === 'string' ? one : one.id));
  return new Set(ids).size === ids.length;
}
