// `publish` and `serve`: where the draft goes, and the daemon that takes it there.
import * as z from 'zod';
import { expects } from '../model/expected-form.ts';
import { login, repositoryName, timeZone } from '../model/scalars.ts';
import { branchName, cron, reviewer } from './written-values.ts';

export const publish = z
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
      .regex(/^(?:[A-Za-z0-9_][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-]*$/, expects('branch-prefix'))
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

export const serve = z
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
