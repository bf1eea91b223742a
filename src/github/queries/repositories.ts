// Which organizations there are, and which of their public repositories were pushed to last, or had a release.
import { z } from 'zod';
import type { Operation } from '../ask.ts';
import {
  connection,
  pageInfoFields,
  rateLimitField,
  repositoryFields,
  repositoryIdentity,
} from './fragments.ts';

// A release may come long after the push of its tag, and moves nothing else.
const movedFields = `...RepositoryIdentity pushedAt
    releases(first: 1, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { publishedAt } }`;
const movedRepository = repositoryIdentity.extend({
  pushedAt: z.string().nullable(),
  releases: z.object({ nodes: z.array(z.object({ publishedAt: z.string().nullable() })) }),
});
export type MovedRepository = z.output<typeof movedRepository>;

const organization = z.object({
  login: z.string(),
  repositories: connection(movedRepository).extend({ totalCount: z.number() }),
});

/** Aliases of the answer: `o0`, `o1`… for organizations, `r0`… for single repositories, `null` where there is none. */
export const repositoriesAnswer = z.record(z.string(), z.unknown());
export const listedOrganization = organization.nullable();
export const listedRepository = movedRepository.nullable();

/** One look at all organizations and single repositories; `after` pages the first organization. */
export function repositoriesOperation(
  organizations: number,
  repositories: number,
): Operation<typeof repositoriesAnswer> {
  const variables = [
    ...range(organizations).map((n) => `$o${n}: String!`),
    ...range(repositories).map((n) => `$owner${n}: String!, $name${n}: String!`),
    '$after: String',
  ];
  return {
    name: 'Repositories',
    schema: repositoriesAnswer,
    text: `query Repositories(${variables.join(', ')}) {
  ${rateLimitField}
  ${range(organizations)
    .map((n) => `o${n}: organization(login: $o${n}) { ...Listing }`)
    .join('\n  ')}
  ${range(repositories)
    .map((n) => `r${n}: repository(owner: $owner${n}, name: $name${n}) { ${movedFields} }`)
    .join('\n  ')}
}
fragment Listing on Organization {
  login
  repositories(visibility: PUBLIC, first: 100, after: $after, orderBy: { field: PUSHED_AT, direction: DESC }) {
    totalCount
    ${pageInfoFields}
    nodes { ${movedFields} }
  }
}
${repositoryFields}`,
  };
}

function range(length: number): number[] {
  return Array.from({ length }, (_, n) => n);
}
