// The pull requests that a release brought: those behind the commits of its tag's history, since the version before was published.
import * as z from 'zod';
import type { Operation } from '../ask.ts';
import { aliased, declareRepositories, numbered, repositoryField } from './aliases.ts';
import { list, pageInfoFields, rateLimitField } from './fragments.ts';

/** The most commits that are looked at; a longer history is for the comparison that the post links. */
const mostCommits = 100;

const pullRequest = z.object({
  number: z.number(),
  title: z.string(),
  url: z.string(),
  mergedAt: z.string().nullable(),
  repository: z.object({ nameWithOwner: z.string() }),
});
const changes = z.object({
  release: z
    .object({
      tagCommit: z
        .object({
          history: z.object({
            pageInfo: z.object({ hasNextPage: z.boolean() }),
            nodes: list(
              z.object({ associatedPullRequests: z.object({ nodes: list(pullRequest) }).nullable() }),
            ),
          }),
        })
        .nullable(),
    })
    .nullable(),
});
export type ReleaseChangesNode = z.output<typeof changes>;

const changesOf = (count: number) => aliased('r', count, changes);

/** Aliases `r0`, `r1`… Variables: `owner0`, `name0`, `tag0`, `since0`… */
export function releaseChangesOperation(count: number): Operation<ReturnType<typeof changesOf>> {
  const variables = [
    ...declareRepositories(count),
    ...numbered(count, (n) => `$tag${n}: String!, $since${n}: GitTimestamp!`),
  ];
  const fields = numbered(count, (n) =>
    repositoryField(
      n,
      `release(tagName: $tag${n}) { tagCommit { history(since: $since${n}, first: ${mostCommits}) {
    ${pageInfoFields}
    nodes { associatedPullRequests(first: 1) { nodes { number title url mergedAt repository { nameWithOwner } } } }
  } } }`,
    ),
  );
  return {
    name: 'ReleaseChanges',
    schema: changesOf(count),
    text: `query ReleaseChanges(${variables.join(', ')}) {
  ${rateLimitField}
  ${fields.join('\n  ')}
}`,
  };
}
