// Merged pull requests: by search, by id, and the parts of them that stand on further pages.
import * as z from 'zod';
import type { Operation } from '../ask.ts';
import {
  actor,
  actorFields,
  connection,
  gitAuthor,
  gitAuthorFields,
  list,
  pageInfoFields,
  rateLimitField,
  repositoryFields,
  repositoryIdentity,
  searchConnection,
} from './fragments.ts';

const label = z.object({ name: z.string() });
const closedIssue = z.object({
  number: z.number(),
  title: z.string(),
  url: z.string(),
  createdAt: z.string(),
  author: actor.nullable(),
  repository: repositoryIdentity,
});

const pullRequestNode = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  url: z.string(),
  createdAt: z.string(),
  mergedAt: z.string().nullable(),
  baseRefName: z.string(),
  headRefName: z.string(),
  author: actor.nullable(),
  repository: repositoryIdentity,
  labels: connection(label).nullable(),
  closingIssuesReferences: connection(closedIssue).nullable(),
  commits: z.object({ totalCount: z.number() }),
  mergeCommit: z
    .object({
      oid: z.string(),
      message: z.string(),
      authoredDate: z.string(),
      committedDate: z.string(),
      parents: z.object({ totalCount: z.number() }),
      authors: connection(gitAuthor).nullish(),
    })
    .nullable(),
});
export type PullRequestNode = z.output<typeof pullRequestNode>;
export type ClosedIssueNode = z.output<typeof closedIssue>;

const closedIssueFields =
  'number title url createdAt author { ...Actor } repository { ...RepositoryIdentity }';

const pullRequestFields = `fragment MergedPullRequest on PullRequest {
  id
  number
  title
  url
  createdAt
  mergedAt
  baseRefName
  headRefName
  author { ...Actor }
  repository { ...RepositoryIdentity }
  labels(first: 20) { ${pageInfoFields} nodes { name } }
  closingIssuesReferences(first: 10) { ${pageInfoFields} nodes { ${closedIssueFields} } }
  commits(first: 1) { totalCount }
  mergeCommit {
    oid
    message
    authoredDate
    committedDate
    parents(first: 1) { totalCount }
    authors(first: 10) { ${pageInfoFields} nodes { ${gitAuthorFields} } }
  }
}
${actorFields}
${repositoryFields}`;

const searched = z.object({ search: searchConnection(pullRequestNode) });

/** Variables: `search`, `first`, `after`. */
export const mergedPullRequests: Operation<typeof searched> = {
  name: 'MergedPullRequests',
  schema: searched,
  text: `query MergedPullRequests($search: String!, $first: Int!, $after: String) {
  ${rateLimitField}
  search(type: ISSUE, query: $search, first: $first, after: $after) {
    issueCount
    ${pageInfoFields}
    nodes { ...MergedPullRequest }
  }
}
${pullRequestFields}`,
};

const byId = z.object({ nodes: z.array(pullRequestNode.nullable()).nullish() });

/** Variables: `ids`, at most 50 node ids of pull requests. */
export const pullRequestsById: Operation<typeof byId> = {
  name: 'PullRequestsById',
  schema: byId,
  text: `query PullRequestsById($ids: [ID!]!) {
  ${rateLimitField}
  nodes(ids: $ids) { ...MergedPullRequest }
}
${pullRequestFields}`,
};

const commit = z.object({
  oid: z.string(),
  message: z.string(),
  committedDate: z.string(),
  parents: z.object({ totalCount: z.number() }),
  associatedPullRequests: z
    .object({ nodes: list(z.object({ id: z.string(), mergedAt: z.string().nullable() })) })
    .nullable(),
  authors: connection(gitAuthor),
});
export type PullRequestCommit = z.output<typeof commit>;
const commits = connection(z.object({ commit }));
const withCommits = z.object({
  nodes: z.array(z.object({ id: z.string(), commits: commits.nullish() }).nullable()).nullish(),
});

const commitFields = `oid message committedDate
  parents(first: 1) { totalCount }
  associatedPullRequests(first: 5) { nodes { id mergedAt } }
  authors(first: 10) { ${pageInfoFields} nodes { ${gitAuthorFields} } }`;

/** The commits of pull requests, and who wrote them. Variables: `ids`, `first` (of each), `after` (with one id). */
export const pullRequestCommits: Operation<typeof withCommits> = {
  name: 'PullRequestCommits',
  schema: withCommits,
  text: `query PullRequestCommits($ids: [ID!]!, $first: Int!, $after: String) {
  ${rateLimitField}
  nodes(ids: $ids) {
    ... on PullRequest {
      id
      commits(first: $first, after: $after) { ${pageInfoFields} nodes { commit { ${commitFields} } } }
    }
  }
}
${actorFields}`,
};

const ofCommit = z.object({
  repository: z.object({ object: z.object({ authors: connection(gitAuthor) }).nullable() }),
});

/** The rest of a commit's authors. Variables: `owner`, `name`, `oid`, `after`. */
export const commitAuthors: Operation<typeof ofCommit> = {
  name: 'CommitAuthors',
  schema: ofCommit,
  text: `query CommitAuthors($owner: String!, $name: String!, $oid: GitObjectID!, $after: String) {
  ${rateLimitField}
  repository(owner: $owner, name: $name) {
    object(oid: $oid) { ... on Commit { authors(first: 100, after: $after) { ${pageInfoFields} nodes { ${gitAuthorFields} } } } }
  }
}
${actorFields}`,
};

const address = z.object({ name: z.string().nullable(), email: z.string().nullish() });
const addressesOfCommit = z.object({
  repository: z
    .object({ object: z.object({ authors: z.object({ nodes: list(address) }).nullish() }).nullish() })
    .nullish(),
});

/** The one question for addresses, if a name may be a tool's or a person's. Variables: `owner`, `name`, `oid`. */
export const commitAddresses: Operation<typeof addressesOfCommit> = {
  name: 'CommitAddresses',
  schema: addressesOfCommit,
  text: `query CommitAddresses($owner: String!, $name: String!, $oid: GitObjectID!) {
  ${rateLimitField}
  repository(owner: $owner, name: $name) {
    object(oid: $oid) { ... on Commit { authors(first: 100) { nodes { name email } } } }
  }
}`,
};

const moreLabels = z.object({ node: z.object({ list: connection(label) }) });
export const pullRequestLabels: Operation<typeof moreLabels> = more(
  'PullRequestLabels',
  moreLabels,
  'labels',
  'name',
  '',
);

const moreClosedIssues = z.object({ node: z.object({ list: connection(closedIssue) }) });
export const pullRequestClosedIssues: Operation<typeof moreClosedIssues> = more(
  'PullRequestClosedIssues',
  moreClosedIssues,
  'closingIssuesReferences',
  closedIssueFields,
  `${actorFields}\n${repositoryFields}`,
);

const moreAuthors = z.object({
  node: z.object({ mergeCommit: z.object({ authors: connection(gitAuthor) }).nullable() }),
});

/** Variables: `id` of the pull request, `after`. */
export const mergeCommitAuthors: Operation<typeof moreAuthors> = {
  name: 'MergeCommitAuthors',
  schema: moreAuthors,
  text: `query MergeCommitAuthors($id: ID!, $after: String) {
  ${rateLimitField}
  node(id: $id) {
    ... on PullRequest { mergeCommit { authors(first: 100, after: $after) { ${pageInfoFields} nodes { ${gitAuthorFields} } } } }
  }
}
${actorFields}`,
};

/** The rest of a pull request's list that did not fit. Variables: `id`, `after`. */
function more<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  field: string,
  fields: string,
  fragments: string,
): Operation<Schema> {
  return {
    name,
    schema,
    text: `query ${name}($id: ID!, $after: String) {
  ${rateLimitField}
  node(id: $id) { ... on PullRequest { list: ${field}(first: 100, after: $after) { ${pageInfoFields} nodes { ${fields} } } } }
}
${fragments}`,
  };
}
