// What people may write into config/sofa-weekly.yml, with the words that editors show while they type.
// The JSON Schema beside that file is generated from here (npm run schema).
import * as z from 'zod';
import { weekdays } from '../model/calendar.ts';
import { expects } from '../model/expected-form.ts';
import { calendarDate, login, repositoryName, timeZone } from '../model/scalars.ts';
import { languages } from '../words/languages.ts';
import { ruleIds } from '../words/rule-ids.ts';
import { sectionIds } from '../words/section-ids.ts';
import { contributions } from './written-contributions.ts';
import { contributors } from './written-contributors.ts';
import { meetings } from './written-meetings.ts';
import { post, poster } from './written-post.ts';
import { publish, serve } from './written-publish.ts';
import { issuePicks, tasks } from './written-questions.ts';
import { record } from './written-record.ts';
import { httpsUrl, pattern, relativePath, timeOfDay } from './written-values.ts';

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
    releases: z
      .array(pattern)
      .default(['[Nn]ightly', '[Cc]anary', 'SNAPSHOT'])
      .describe('Releases whose tag matches one of these regular expressions.'),
    people: z.array(login).default([]).describe('Accounts whose work is not credited.'),
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
  longest: z
    .int()
    .positive()
    .nullable()
    .default(null)
    .describe('The most weeks that one edition may cover after a pause; null for any number.'),
});

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

const check = z
  .strictObject({
    off: z
      .array(z.enum(ruleIds))
      .default([])
      .describe('The rules that no post is held to; docs/check.md has a section for each.'),
  })
  .prefault({});

export const github = z
  .strictObject({
    interval: z
      .int()
      .min(0)
      .max(60_000)
      .default(1000)
      .describe('Milliseconds between two writes. GitHub asks for a second; a server of your own may not.'),
    concurrency: z
      .int()
      .min(1)
      .max(100)
      .default(6)
      .describe('How many queries are under way at a time; fewer for a while after GitHub asks for it.'),
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
    .refine(everyRepositoryOnce, { error: expects('repositories-once') })
    .default({})
    .describe('Display name → repositories. A repository that is not named here goes by its own name.'),
  contributors: contributors.describe('Who is who; contributors.yml beside this file may say more.'),
  edition: edition.describe('When the weekly appears.'),
  meetings: meetings.describe('The community meetings.'),
  articles: articles.describe('Where blog posts for the recommended reading appear; null for none.'),
  issuePicks: issuePicks.describe('Questions of readers that a member has answered.'),
  tasks: tasks.describe('Tasks for newcomers.'),
  milestones: z
    .array(z.int().min(2))
    .default([])
    .describe("Which of a person's merged pull requests the post celebrates, such as [10, 50, 100]."),
  language: z.enum(languages).default('zh').describe('The language of the post.'),
  sections: z
    .array(section)
    .min(1)
    .refine(everySectionOnce, { error: expects('sections-once') })
    .default([...sectionIds])
    .describe('The sections of the post, in their order.'),
  contributions: contributions.describe("How the post tells of the week's work."),
  templates: relativePath
    .optional()
    .describe('A folder of templates of your own, beside this file; what it lacks comes from ours.'),
  post: post.describe('The post.'),
  publish: publish.describe('Where the draft goes; null to publish nowhere.'),
  poster: poster.describe("The picture of the week's contributors."),
  record: record.describe("The record of everybody's work, committed with every edition; null for none."),
  serve: serve.describe('The daemon.'),
  check: check.describe('How a post is compared with the facts.'),
  github: github.describe('How GitHub is asked.'),
});

/** What people write: defaults still missing. */
export type WrittenConfig = z.input<typeof writtenConfigSchema>;

function everyRepositoryOnce(projects: Readonly<Record<string, readonly string[]>>): boolean {
  const all = Object.values(projects)
    .flat()
    .map((name) => name.toLowerCase());
  return new Set(all).size === all.length;
}

function everySectionOnce(sections: readonly (string | { id: string })[]): boolean {
  const ids = sections.map((one) => (typeof one === 'string' ? one : one.id));
  return new Set(ids).size === ids.length;
}
