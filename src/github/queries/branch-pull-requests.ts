// Pull requests of branches that carried editions: which files they change, and what their commits say.
import * as z from 'zod';
import type { Operation } from '../ask.ts';
import { aliased, numbered } from './aliases.ts';
import { connection, list, pageInfoFields, rateLimitField } from './fragments.ts';

const file = z.object({ path: z.string(), changeType: z.string() });
const filesFields = `${pageInfoFields} nodes { path changeType }`;

const pullRequest = z.object({
  number: z.number(),
  headRepository: z.object({ nameWithOwner: z.string() }).nullish(),
  mergeCommit: z.object({ oid: z.string() }).nullish(),
  files: connection(file).nullish(),
  commits: z.object({
    nodes: list(z.object({ commit: z.object({ oid: z.string(), message: z.string() }) })),
  }),
});
export type BranchPullRequestNode = z.output<typeof pullRequest>;

const answerOf = (branches: number) =>
  z.object({ repository: aliased('b', branches, z.object({ nodes: list(pullRequest) })).nullish() });

/**
 * Aliases `b0`, `b1`… Variables: `owner`, `name`, `branch0`, `branch1`… A branch has one pull request that counts, or after a
 * mishap a few; the last commits are enough to find what was rendered last.
 */
export function branchPullRequestsOperation(branches: number): Operation<ReturnType<typeof answerOf>> {
  return {
    name: 'BranchPullRequests',
    schema: answerOf(branches),
    text: `query BranchPullRequests($owner: String!, $name: String!, ${numbered(branches, (n) => `$branch${n}: String!`).join(', ')}) {
  ${rateLimitField}
  repository(owner: $owner, name: $name) {
    ${numbered(branches, (n) => `b${n}: pullRequests(headRefName: $branch${n}, states: [OPEN, MERGED], first: 3, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { ...BranchPullRequest } }`).join('\n    ')}
  }
}
fragment BranchPullRequest on PullRequest {
  number
  headRepository { nameWithOwner }
  mergeCommit { oid }
  files(first: 100) { ${filesFields} }
  commits(last: 100) { nodes { commit { oid message } } }
}`,
  };
}

const filesAnswer = z.object({
  repository: z.object({ pullRequest: z.object({ files: connection(file) }).nullish() }).nullish(),
});

/** Variables: `owner`, `name`, `number`, `after`. GitHub lists 3,000 files at most. */
export const pullRequestFilesRest: Operation<typeof filesAnswer> = {
  name: 'PullRequestFiles',
  schema: filesAnswer,
  text: `query PullRequestFiles($owner: String!, $name: String!, $number: Int!, $after: String!) {
  ${rateLimitField}
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { files(first: 100, after: $after) { ${filesFields} } }
  }
}`,
};
