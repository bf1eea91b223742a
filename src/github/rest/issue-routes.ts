// The routes for issues with a label of ours.
import * as z from 'zod';
import type { RestRoute } from './call.ts';

const issue = z.object({
  number: z.number(),
  html_url: z.string(),
  body: z.string().nullish(),
  pull_request: z.unknown().optional(),
});
export type IssueAnswer = z.output<typeof issue>;

const comment = z.object({ body: z.string().nullish() });
const anything = z.unknown();

export const list = {
  route: 'GET /repos/{owner}/{repo}/issues',
  thing: 'issues',
  schema: z.array(issue),
} satisfies RestRoute<z.ZodType>;

export const create = {
  route: 'POST /repos/{owner}/{repo}/issues',
  thing: 'new issue',
  schema: issue,
} satisfies RestRoute<z.ZodType>;

export const update = {
  route: 'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
  thing: 'change of the issue',
  schema: anything,
} satisfies RestRoute<z.ZodType>;

export const comments = {
  route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  thing: 'comments',
  schema: z.array(comment),
} satisfies RestRoute<z.ZodType>;

export const newComment = {
  route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  thing: 'new comment',
  schema: comment,
} satisfies RestRoute<z.ZodType>;

export const label = {
  route: 'GET /repos/{owner}/{repo}/labels/{name}',
  thing: 'label',
  schema: z.object({ name: z.string() }),
} satisfies RestRoute<z.ZodType>;

export const newLabel = {
  route: 'POST /repos/{owner}/{repo}/labels',
  thing: 'new label',
  schema: anything,
} satisfies RestRoute<z.ZodType>;
