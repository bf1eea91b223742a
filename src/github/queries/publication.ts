// The place that an edition is published to: the repository with its editions, and the edition's branch with its pull request.
import * as z from 'zod';
import type { Operation } from '../ask.ts';
import { aliased, numbered } from './aliases.ts';
import { connection, list, pageInfoFields, rateLimitField } from './fragments.ts';
import { gitObject, gitObjectFields } from './git-files.ts';

const named = z.object({ name: z.string() });
const repositoryName = z.object({ nameWithOwner: z.string() }).nullish();

const pullRequest = z.object({
  number: z.number(),
  url: z.string(),
  state: z.enum(['OPEN', 'CLOSED', 'MERGED']),
  isDraft: z.boolean(),
  title: z.string(),
  body: z.string(),
  labels: z.object({ nodes: list(named) }).nullish(),
  assignees: z.object({ nodes: list(z.object({ login: z.string() })) }),
  headRefName: z.string(),
  headRepository: repositoryName,
});
export type PullRequestNode = z.output<typeof pullRequest>;

/** More of one branch nobody has seen. Labels: GitHub allows a hundred. */
const pullRequestsOfBranch =
  'pullRequests(headRefName: $branch, first: 50, orderBy: { field: CREATED_AT, direction: DESC })';
const pullRequestFields = `fragment PullRequestFields on PullRequest {
  number url state isDraft title body headRefName
  labels(first: 100) { nodes { name } }
  assignees(first: 20) { nodes { login } }
  headRepository { nameWithOwner }
}`;

const openOne = z.object({
  headRefName: z.string(),
  headRefOid: z.string(),
  headRepository: repositoryName,
});
export type OpenNode = z.output<typeof openOne>;
const openFields = `${pageInfoFields} nodes { headRefName headRefOid headRepository { nameWithOwner } }`;

const commit = z.object({ oid: z.string(), tree: z.object({ oid: z.string() }) });

const targetAnswer = (files: number, drafts: number) =>
  z.object({
    repository: z
      .object({
        nameWithOwner: z.string(),
        url: z.string(),
        isArchived: z.boolean(),
        base: z.object({ name: z.string(), target: commit }).nullish(),
        mine: z.object({ nodes: list(pullRequest) }),
        open: connection(openOne),
      })
      .nullish(),
    files: aliased('f', files, gitObject).nullish(),
    drafts: aliased('d', drafts, gitObject).nullish(),
  });

/**
 * Variables: `owner`, `name`, `branch`, with `hasBase` also `base` (a ref's full name), and `file0`…, `draft0`…: expressions such as
 * `HEAD:path`.
 */
export function targetOperation(
  hasBase: boolean,
  files: number,
  drafts: number,
): Operation<ReturnType<typeof targetAnswer>> {
  const variables = [
    '$owner: String!, $name: String!, $branch: String!',
    ...(hasBase ? ['$base: String!'] : []),
    ...numbered(files, (n) => `$file${n}: String!`),
    ...numbered(drafts, (n) => `$draft${n}: String!`),
  ];
  const objects = (alias: string, letter: string, variable: string, count: number) =>
    count === 0
      ? ''
      : `${alias}: repository(owner: $owner, name: $name) {
    ${numbered(count, (n) => `${letter}${n}: object(expression: $${variable}${n}) { ...GitObjectFields }`).join('\n    ')}
  }`;
  return {
    name: 'Target',
    schema: targetAnswer(files, drafts),
    text: `query Target(${variables.join(', ')}) {
  ${rateLimitField}
  repository(owner: $owner, name: $name) {
    nameWithOwner
    url
    isArchived
    base: ${hasBase ? 'ref(qualifiedName: $base)' : 'defaultBranchRef'} { name target { oid ... on Commit { tree { oid } } } }
    mine: ${pullRequestsOfBranch} { nodes { ...PullRequestFields } }
    open: pullRequests(states: OPEN, first: 100, orderBy: { field: CREATED_AT, direction: DESC }) { ${openFields} }
  }
  ${objects('files', 'f', 'file', files)}
  ${objects('drafts', 'd', 'draft', drafts)}
}
${pullRequestFields}
${gitObjectFields}`,
  };
}

const openAnswer = z.object({ repository: z.object({ open: connection(openOne) }).nullish() });

/** Variables: `owner`, `name`, `after`. */
export const openPullRequestsRest: Operation<typeof openAnswer> = {
  name: 'OpenPullRequests',
  schema: openAnswer,
  text: `query OpenPullRequests($owner: String!, $name: String!, $after: String!) {
  ${rateLimitField}
  repository(owner: $owner, name: $name) {
    open: pullRequests(states: OPEN, first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) { ${openFields} }
  }
}`,
};

/** A file's name alone; `object` if what is in it was asked for. */
const entry = z.object({ oid: z.string(), type: z.string(), object: gitObject.nullish() });

/** With files that are asked for as `f0`, `f1`… beside other fields. */
function withFiles<Shape extends z.ZodRawShape>(count: number, shape: Shape) {
  const files = aliased('f', count, entry).transform((entries) => ({ files: entries }));
  return z.intersection(z.object(shape), files);
}

const tip = (paths: number) => withFiles(paths, commit.shape);
export type DraftCommit = z.output<ReturnType<typeof tip>>;
const branchCommit = (paths: number) =>
  withFiles(paths, {
    ...commit.shape,
    message: z.string(),
    parents: z.object({ nodes: list(z.object({ oid: z.string() })) }),
  });

const draftAnswer = (paths: number) =>
  z.object({
    target: z
      .object({
        base: z
          .object({
            target: tip(paths),
            compare: z.object({ commits: connection(branchCommit(paths)) }).nullish(),
          })
          .nullish(),
        mine: z.object({ nodes: list(pullRequest) }),
      })
      .nullish(),
    head: z.object({ branch: z.object({ target: tip(paths) }).nullish() }).nullish(),
  });

/**
 * What a draft's branch has beyond its base, and the files at `paths` there. Variables: `owner`, `name`, `headOwner`, `headName`,
 * `base` and `head` (refs' full names), `branch` (its short name), `path0`, `path1`…
 *
 * @param isOneRepository GitHub compares branches of one repository only
 */
export function draftOperation(
  paths: number,
  isOneRepository: boolean,
): Operation<ReturnType<typeof draftAnswer>> {
  const files = (fields: string) =>
    numbered(paths, (n) => `f${n}: file(path: $path${n}) { oid type ${fields} }`).join(' ');
  const compare = `compare(headRef: $branch) {
        commits(first: 100) { ${pageInfoFields} nodes { oid message tree { oid } parents(first: 10) { nodes { oid } } ${files('')} } }
      }`;
  return {
    name: 'Draft',
    schema: draftAnswer(paths),
    text: `query Draft($owner: String!, $name: String!, $headOwner: String!, $headName: String!, $base: String!, $head: String!, $branch: String!, ${numbered(paths, (n) => `$path${n}: String!`).join(', ')}) {
  ${rateLimitField}
  target: repository(owner: $owner, name: $name) {
    base: ref(qualifiedName: $base) {
      target { oid ... on Commit { tree { oid } ${files('')} } }
      ${isOneRepository ? compare : ''}
    }
    mine: ${pullRequestsOfBranch} { nodes { ...PullRequestFields } }
  }
  head: repository(owner: $headOwner, name: $headName) {
    branch: ref(qualifiedName: $head) {
      target { oid ... on Commit { tree { oid } ${files('object { ...GitObjectFields }')} } }
    }
  }
}
${pullRequestFields}
${gitObjectFields}`,
  };
}
