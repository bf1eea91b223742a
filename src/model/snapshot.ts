// The snapshot: everything GitHub said that one edition needs. Left of it is the network, right of it nothing but functions.

import * as z from 'zod';
import { editionCountsSchema } from './credit-counts.ts';
import { diagnosticSchema } from './diagnostic.ts';
import { editionSchema } from './edition.ts';
import { expects } from './expected-form.ts';
import { meetingSchema } from './meeting.ts';
import { ruleSchema } from './rule.ts';
import { calendarDate, instant, issueNumber, login, repositoryName, text, url } from './scalars.ts';

/** The version of the file's shape. Earlier ones are read as well (`snapshot-migrations.ts`), later ones are refused. */
export const snapshotVersion = 1;

/** Stands for somebody who asked not to be named, everywhere in the snapshot: `~` and what cannot be a login. */
const standIn = z.string().regex(/^~[0-9a-f]{12}$/);
const loginOrStandIn = z.union([login, standIn], { error: expects('login') });

export function isStandIn(login: string): boolean {
  return login.startsWith('~');
}

/** A login, the stand-in of somebody who asked not to be named, or `null` if the account was deleted. */
const account = loginOrStandIn.nullable();

/**
 * A person or machine behind contributions (贡献者). `id` is GitHub's node id, which survives a rename;
 * everywhere else in the snapshot an account is named by its `login`. `avatar` is a file beside the snapshot,
 * named by the hash of its content.
 */
const personSchema = z.object({
  id: z.string().min(1),
  login,
  name: text.optional(),
  kind: z.enum(['user', 'bot', 'organization', 'mannequin']),
  url,
  avatar: z
    .string()
    .regex(/^avatars\/[0-9a-f]+\.(?:png|jpg)$/, 'expected avatars/ and a hash')
    .optional(),
});
export type Person = z.output<typeof personSchema>;

/** Somebody who asked not to be named. What they did is counted: it is theirs under their stand-in, `id`. */
const optedOutSchema = z.object({
  id: standIn,
  login: z.null(),
  kind: z.literal('user'),
  optedOut: z.literal(true),
});

/** Everybody in a snapshot who may be named. */
export function nameable(people: Snapshot['people']): readonly Person[] {
  return people.filter((person) => person.login !== null);
}

/** An issue that a pull request closes when it is merged. `author` reported it. */
const closedIssueSchema = z.object({
  repository: repositoryName,
  number: issueNumber,
  title: text,
  url,
  author: account,
});
export type ClosedIssue = z.output<typeof closedIssueSchema>;

/**
 * A pull request merged in the window, into any branch. `coAuthors` never repeats `author`.
 * `firstContribution` is about the author: no merged pull request in any configured organization before the window;
 * `null` when GitHub does not let us know.
 */
const pullRequestSchema = z.object({
  repository: repositoryName,
  number: issueNumber,
  title: text,
  url,
  author: account,
  coAuthors: z.array(loginOrStandIn).readonly(),
  createdAt: instant,
  mergedAt: instant,
  baseRef: text,
  labels: z.array(text).readonly(),
  closes: z.array(closedIssueSchema).readonly(),
  firstContribution: z.boolean().nullable(),
  /** Which of the author's merged pull requests it is, over all organizations; left out if that is not asked for, or not known. */
  ordinal: z.int().positive().optional(),
  /** The pull request that this one takes back: `owner/name#12`. */
  reverts: z.string().nullable().default(null),
});
export type PullRequest = z.output<typeof pullRequestSchema>;

/** A commit on a default branch that no pull request brought there. `coAuthors` never repeats `author`. */
const commitSchema = z.object({
  repository: repositoryName,
  oid: z.string().regex(/^[0-9a-f]{40,64}$/),
  headline: text,
  url,
  author: account,
  /** What Git calls the author, if no account is known for them; left out otherwise. */
  authorName: text.optional(),
  coAuthors: z.array(loginOrStandIn).readonly().default([]),
  /** The object name of the commit that this one takes back. */
  reverts: z.string().nullable().default(null),
  committedAt: instant,
});
export type Commit = z.output<typeof commitSchema>;

/** A review of somebody else's pull request, submitted in the window. `number` is the pull request's. */
const reviewSchema = z.object({
  repository: repositoryName,
  number: issueNumber,
  author: account,
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED']),
  submittedAt: instant,
});
export type Review = z.output<typeof reviewSchema>;

/** An issue opened in the window. */
const issueSchema = z.object({
  repository: repositoryName,
  number: issueNumber,
  title: text,
  url,
  author: account,
  createdAt: instant,
});
export type Issue = z.output<typeof issueSchema>;

/** A comment written in the window. `number` is the issue's or the pull request's. */
const commentSchema = z.object({
  repository: repositoryName,
  number: issueNumber,
  author: account,
  createdAt: instant,
});
export type Comment = z.output<typeof commentSchema>;

const issueKeySchema = z.object({ repository: repositoryName, number: issueNumber });
export type IssueKey = z.output<typeof issueKeySchema>;

/**
 * An issue of somebody from outside that a member has answered (精选问答). `answer` is the newest one that a member wrote before the
 * window's end, and lies in the 90 days before it; `question` and `answer.text` are plain text, cut at a sentence. `closedAt` is
 * `null` if the issue was open at the window's end.
 */
const answeredSchema = z.object({
  repository: repositoryName,
  number: issueNumber,
  title: text,
  url,
  author: account,
  createdAt: instant,
  closedAt: instant.nullable(),
  labels: z.array(text).readonly(),
  reactions: z.int().nonnegative(),
  answeredInWindow: z.boolean(),
  question: text,
  answer: z.object({ author: account, url, createdAt: instant, text }),
});
export type Answered = z.output<typeof answeredSchema>;

/** An open issue that nobody has taken, for newcomers (新手任务). */
const taskSchema = z.object({
  repository: repositoryName,
  number: issueNumber,
  title: text,
  url,
  labels: z.array(text).readonly(),
  createdAt: instant,
});
export type Task = z.output<typeof taskSchema>;

/** What earlier editions showed already, as their ledgers say: `owner/name#number`. */
const shownSchema = z.object({
  picks: z.array(z.string()).readonly(),
  tasks: z.array(z.string()).readonly(),
});
export type Shown = z.output<typeof shownSchema>;

/** A release published in the window. `notes` is the author's Markdown; `compareUrl` compares with the version before it. */
const releaseSchema = z.object({
  repository: repositoryName,
  tag: text,
  name: text.nullable(),
  url,
  author: account,
  publishedAt: instant,
  prerelease: z.boolean(),
  notes: text.nullable(),
  compareUrl: url.nullable(),
  /** When the version was published that this one follows. */
  since: instant.nullable().default(null),
  /** If there are no notes: the pull requests since then, in the order of their merges; `null` if they are not all known. */
  changes: z
    .array(z.object({ number: z.int().positive(), title: text, url, mergedAt: instant }))
    .readonly()
    .nullable()
    .default(null),
});
export type Release = z.output<typeof releaseSchema>;

/** A post that the website gained in the window (推荐阅读). `date` is what its front matter says. */
const articleSchema = z.object({ title: text, url, path: text, date: calendarDate.nullable() });
export type Article = z.output<typeof articleSchema>;

/**
 * How much of something arrived: `bySearch` of `expected` by search, `byListing` by walking the repositories
 * (`null`: the listing was not run, `note` says why).
 */
const completenessSchema = z.object({
  source: z.literal('pull-requests'),
  scope: z.string(),
  expected: z.int().nonnegative(),
  bySearch: z.int().nonnegative(),
  byListing: z.int().nonnegative().nullable(),
  note: z.string().nullable(),
});
export type Completeness = z.output<typeof completenessSchema>;

/**
 * Work that was found and is not among the lists: `owner/name#12`, or `owner/name@` and an object name. Work of repositories that the
 * configuration leaves out is not even looked for.
 */
const leftOutSchema = z.object({ work: z.string().min(1), rule: ruleSchema });
export type LeftOutWork = z.output<typeof leftOutSchema>;

export const snapshotSchema = z.object({
  schemaVersion: z.literal(snapshotVersion),
  edition: editionSchema,
  people: z.array(z.union([personSchema, optedOutSchema])).readonly(),
  pullRequests: z.array(pullRequestSchema).readonly(),
  commits: z.array(commitSchema).readonly(),
  reviews: z.array(reviewSchema).readonly(),
  issues: z.array(issueSchema).readonly(),
  comments: z.array(commentSchema).readonly(),
  meetings: z.array(meetingSchema).readonly(),
  releases: z.array(releaseSchema).readonly(),
  articles: z.array(articleSchema).readonly(),
  answered: z.array(answeredSchema).readonly().default([]),
  /** The issues in which a member commented in the window. */
  replied: z.array(issueKeySchema).readonly().default([]),
  tasks: z.array(taskSchema).readonly().default([]),
  shown: shownSchema.default({ picks: [], tasks: [] }),
  /** The totals of the last published edition, if the post is to compare with them. */
  previous: z.object({ date: calendarDate, counts: editionCountsSchema }).optional(),
  diagnostics: z.array(diagnosticSchema).readonly(),
  completeness: z.array(completenessSchema).readonly(),
  /** Repositories that the configuration has under a former name. */
  renamed: z
    .array(z.object({ from: repositoryName, to: repositoryName }))
    .readonly()
    .default([]),
  /** Missing if nothing was. */
  leftOut: z.array(leftOutSchema).readonly().optional(),
});
export type Snapshot = z.output<typeof snapshotSchema>;

/** The names of its lists, but for those that may be missing. */
export type SnapshotList = {
  [Name in keyof Snapshot]-?: Snapshot[Name] extends readonly unknown[] ? Name : never;
}[keyof Snapshot];

/** Pictures by their path beside the snapshot: what {@link Person.avatar} names. */
export type Avatars = ReadonlyMap<string, Uint8Array>;

export interface Collection {
  readonly snapshot: Snapshot;
  readonly avatars: Avatars;
}
