// What GitHub says now of one thing that somebody asks about: an issue or pull request, a commit, an account.
import * as z from 'zod';
import type { Operation } from '../ask.ts';
import { list, rateLimitField, repositoryFields, repositoryIdentity } from './fragments.ts';

const login = z.object({ login: z.string() }).nullable();
const item = z.object({
  __typename: z.string(),
  number: z.number(),
  title: z.string(),
  createdAt: z.string(),
  mergedAt: z.string().nullish(),
  closed: z.boolean(),
  author: login,
  repository: repositoryIdentity,
});
const itemAnswer = z.object({ repository: z.object({ issueOrPullRequest: item.nullish() }).nullish() });

const itemFields =
  '__typename number title createdAt closed author { login } repository { ...RepositoryIdentity }';

/** Variables: `owner`, `name`, `number`. */
export const seenItem: Operation<typeof itemAnswer> = {
  name: 'SeenItem',
  schema: itemAnswer,
  text: `query SeenItem($owner: String!, $name: String!, $number: Int!) {
  ${rateLimitField}
  repository(owner: $owner, name: $name) {
    issueOrPullRequest(number: $number) {
      ... on Issue { ${itemFields} }
      ... on PullRequest { ${itemFields} mergedAt }
    }
  }
}
${repositoryFields}`,
};

const commit = z.object({
  oid: z.string(),
  messageHeadline: z.string(),
  committedDate: z.string(),
  parents: z.object({ totalCount: z.number() }),
  author: z.object({ name: z.string().nullable(), user: login }).nullable(),
  associatedPullRequests: z
    .object({ nodes: list(z.object({ number: z.number(), repository: repositoryIdentity })) })
    .nullable(),
});
const commitAnswer = z.object({
  repository: repositoryIdentity.extend({ object: z.union([commit, z.object({})]).nullish() }).nullish(),
});

/** Variables: `owner`, `name`, `oid`, which may be the beginning of an object name. */
export const seenCommit: Operation<typeof commitAnswer> = {
  name: 'SeenCommit',
  schema: commitAnswer,
  text: `query SeenCommit($owner: String!, $name: String!, $oid: String!) {
  ${rateLimitField}
  repository(owner: $owner, name: $name) {
    ...RepositoryIdentity
    object(expression: $oid) { ... on Commit {
      oid messageHeadline committedDate
      parents(first: 1) { totalCount }
      author { name user { login } }
      associatedPullRequests(first: 3) { nodes { number repository { ...RepositoryIdentity } } }
    } }
  }
}
${repositoryFields}`,
};

const accountAnswer = z.object({
  user: z.object({ __typename: z.string(), login: z.string() }).nullish(),
});

/** Variables: `login`. */
export const seenAccount: Operation<typeof accountAnswer> = {
  name: 'SeenAccount',
  schema: accountAnswer,
  text: `query SeenAccount($login: String!) {
  ${rateLimitField}
  user(login: $login) { __typename login }
}`,
};
