// The routes for pull requests that publishing uses.
import * as z from 'zod';
import type { RestRoute } from './call.ts';

const end = z.object({
  ref: z.string(),
  sha: z.string(),
  repo: z.object({ full_name: z.string() }).nullish(),
});

const assignees = z.array(z.object({ login: z.string() })).nullish();

export const pullRequest = z.object({
  number: z.number(),
  html_url: z.string(),
  state: z.string(),
  merged_at: z.string().nullable(),
  draft: z.boolean().optional(),
  title: z.string(),
  body: z.string().nullable(),
  labels: z.array(z.object({ name: z.string() })),
  assignees,
  head: end,
  base: end.pick({ ref: true }),
});
export type PullRequestAnswer = z.output<typeof pullRequest>;

/** An answer of which nothing is used. */
const done = z.unknown();

export const list = {
  route: 'GET /repos/{owner}/{repo}/pulls',
  thing: 'pull requests',
  schema: z.array(pullRequest),
} satisfies RestRoute<z.ZodType>;

export const get = {
  route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  thing: 'pull request',
  schema: pullRequest,
} satisfies RestRoute<z.ZodType>;

export const create = {
  route: 'POST /repos/{owner}/{repo}/pulls',
  thing: 'new pull request',
  schema: pullRequest,
} satisfies RestRoute<z.ZodType>;

export const update = {
  route: 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}',
  thing: 'change of the pull request',
  schema: done,
} satisfies RestRoute<z.ZodType>;

export const reopen = {
  route: 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}',
  thing: 'reopened pull request',
  schema: done,
} satisfies RestRoute<z.ZodType>;

export const addLabels = {
  route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels',
  thing: 'labels of the pull request',
  schema: done,
} satisfies RestRoute<z.ZodType>;

export const requestReview = {
  route: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
  thing: 'reviewer',
  // The pull request as it is then; if it has another form, it is asked for again.
  schema: pullRequest.nullable().catch(null),
} satisfies RestRoute<z.ZodType>;

/** A pull request is an issue too, and only as one it takes its words, labels and assignees together. */
export const settle = {
  route: 'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
  thing: 'labels and assignees',
  schema: z.object({
    labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])),
    assignees,
  }),
} satisfies RestRoute<z.ZodType>;

export const addAssignees = {
  route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/assignees',
  thing: 'assignees',
  schema: z.object({ assignees }),
} satisfies RestRoute<z.ZodType>;
