// Which organizations there are, and which of their public repositories were pushed to last, or had a release.
import * as z from 'zod';
import type { Operation } from '../ask.ts';
import { aliased, declareRepositories, numbered, repositoryField } from './aliases.ts';
import {
  connection,
  list,
  pageInfoFields,
  rateLimitField,
  repositoryFields,
  repositoryIdentity,
} from './fragments.ts';

// A release may come long after the push of its tag, and moves nothing else.
const movedFields = `...RepositoryIdentity isEmpty pushedAt
    releases(first: 1, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { publishedAt } }`;
const movedRepository = repositoryIdentity.extend({
  isEmpty: z.boolean(),
  pushedAt: z.string().nullable(),
  releases: z.object({ nodes: list(z.object({ publishedAt: z.string().nullable() })) }),
});
export type MovedRepository = z.output<typeof movedRepository>;

const organization = z.object({
  login: z.string(),
  repositories: connection(movedRepository).extend({ totalCount: z.number() }),
});

/** Both in the order in which they were asked for; `null` if there is none. */
function listingOf(organizations: number, repositories: number) {
  return z.intersection(
    aliased('o', organizations, organization).transform((list) => ({ organizations: list })),
    aliased('r', repositories, movedRepository).transform((list) => ({ repositories: list })),
  );
}

/**
 * One look at all organizations (aliases `o0`, `o1`…) and single repositories (`r0`…); `null` if there is none. Variables: `o0`…,
 * `owner0`, `name0`…, and `after`, which pages the first organization, by `first`: 100 unless told.
 */
export function repositoriesOperation(
  organizations: number,
  repositories: number,
): Operation<ReturnType<typeof listingOf>> {
  // A query may declare nothing that it does not use.
  const hasOrganizations = organizations > 0;
  const variables = [
    ...numbered(organizations, (n) => `$o${n}: String!`),
    ...declareRepositories(repositories),
    ...(hasOrganizations ? ['$first: Int = 100, $after: String'] : []),
  ];
  return {
    name: 'Repositories',
    schema: listingOf(organizations, repositories),
    text: `query Repositories(${variables.join(', ')}) {
  ${rateLimitField}
  ${numbered(organizations, (n) => `o${n}: organization(login: $o${n}) { ...Listing }`).join('\n  ')}
  ${numbered(repositories, (n) => repositoryField(n, movedFields)).join('\n  ')}
}
${hasOrganizations ? listing : ''}
${repositoryFields}`,
  };
}

const listing = `fragment Listing on Organization {
  login
  repositories(visibility: PUBLIC, first: $first, after: $after, orderBy: { field: PUSHED_AT, direction: DESC }) {
    totalCount
    ${pageInfoFields}
    nodes { ${movedFields} }
  }
}`;

const namesOf = (repositories: number) => aliased('r', repositories, repositoryIdentity);

/** What repositories are called now (aliases `r0`…). Variables: `owner0`, `name0`…. */
export function repositoryNamesOperation(count: number): Operation<ReturnType<typeof namesOf>> {
  return {
    name: 'RepositoryNames',
    schema: namesOf(count),
    text: `query RepositoryNames(${declareRepositories(count).join(', ')}) {
  ${rateLimitField}
  ${numbered(count, (n) => repositoryField(n, '...RepositoryIdentity')).join('\n  ')}
}
${repositoryFields}`,
  };
}
