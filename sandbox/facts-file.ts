// The file format of facts: what is known about a real time, record by record. Keys that are not read here may stand beside these.
import { readFile } from 'node:fs/promises';
import * as z from 'zod';

const moment = z.iso.datetime({ offset: true });

/** `login: null`: only Git knows this person, by name. */
const person = z.object({ login: z.string().nullable(), name: z.string().nullable() });

/** `committedBeforeApril2023` is absent if nobody knows. */
const user = z.object({
  login: z.string(),
  name: z.string().nullable(),
  type: z.enum(['User', 'Bot']),
  committedBeforeApril2023: z.boolean().optional(),
});

const repository = z.object({
  owner: z.string(),
  name: z.string(),
  visibility: z.enum(['PUBLIC', 'PRIVATE', 'INTERNAL']),
  isFork: z.boolean(),
  isArchived: z.boolean(),
  defaultBranch: z.string(),
});

const comment = z.object({
  author: z.string().nullable(),
  createdAt: moment,
  body: z.string().default(''),
});

const review = z.object({
  author: z.string().nullable(),
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED']).nullable(),
  submittedAt: moment,
});

/** `author: null`: the account is gone or unknown. `baseRef: null`: the branch is gone. `commits` may be left out, their number may not. */
const pullRequest = z.object({
  repo: z.string(),
  number: z.int(),
  title: z.string(),
  author: z.string().nullable(),
  authorName: z.string().optional(),
  createdAt: moment,
  mergedAt: moment,
  mergedBy: z.string().nullable().default(null),
  baseRef: z.string().nullable(),
  labels: z.array(z.string()),
  mergeCommit: z.object({ oid: z.string(), headline: z.string(), method: z.enum(['squash', 'merge']) }),
  coAuthors: z.array(person),
  commits: z.array(z.object({ oid: z.string(), committedAt: moment, author: person })).optional(),
  commitCount: z.int(),
  reviews: z.array(review),
  comments: z.array(comment),
});

const issue = z.object({
  repo: z.string(),
  number: z.int(),
  title: z.string(),
  author: z.string().nullable(),
  createdAt: moment,
  closedAt: moment.nullable(),
  state: z.enum(['OPEN', 'CLOSED']),
  labels: z.array(z.string()),
  body: z.string(),
  comments: z.array(comment),
});

const release = z.object({
  repo: z.string(),
  tag: z.string(),
  name: z.string().nullable(),
  publishedAt: moment,
  tagCommit: z.string(),
  body: z.string().nullable(),
  isPrerelease: z.boolean().default(false),
});

const directCommit = z.object({
  repo: z.string(),
  oid: z.string(),
  committedAt: moment,
  headline: z.string(),
  author: person,
  isMerge: z.boolean(),
});

/** A post of the website: its folder, its title, and the moment from which it was there. */
const post = z.object({ post: z.string(), date: moment, title: z.string() });

const factsSchema = z.object({
  organizations: z.array(
    z.object({ login: z.string(), name: z.string().nullable(), related: z.boolean().default(false) }),
  ),
  users: z.array(user),
  repositories: z.array(repository),
  pullRequests: z.array(pullRequest),
  issues: z.array(issue),
  releases: z.array(release),
  directCommits: z.array(directCommit),
  posts: z.array(post).default([]),
});

export type Facts = z.output<typeof factsSchema>;
export type Post = z.output<typeof post>;

export function parseFacts(json: unknown): Facts {
  return factsSchema.parse(json);
}

export async function loadFacts(file: string | URL): Promise<Facts> {
  return parseFacts(JSON.parse(await readFile(file, 'utf8')));
}

/** Posts that stand in a file of their own, with whatever else is known about each. */
export async function loadPosts(file: string | URL): Promise<readonly Post[]> {
  return z.array(post).parse(JSON.parse(await readFile(file, 'utf8')));
}
