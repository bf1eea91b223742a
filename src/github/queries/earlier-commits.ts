// How many commits people have on default branches, before a moment.
import * as z from 'zod';
import type { Operation } from '../ask.ts';
import { aliased, declareRepositories, numbered, repositoryField } from './aliases.ts';
import { rateLimitField, repositoryFields, repositoryIdentity } from './fragments.ts';

const counted = z.object({ totalCount: z.number() });
const repository = (authors: number) =>
  repositoryIdentity.extend({
    defaultBranchRef: z.object({ target: aliased('c', authors, counted).nullish() }).nullish(),
  });
const countsOf = (repositories: number, authors: number) => aliased('r', repositories, repository(authors));

/** By repository (`r0`, `r1`…), by author (`c0`, `c1`…). Variables: `owner0`, `name0`…, `author0`, `author1`… (node ids of users), `until`. */
export function earlierCommitsOperation(
  repositories: number,
  authors: number,
): Operation<ReturnType<typeof countsOf>> {
  const counts = numbered(
    authors,
    (n) => `c${n}: history(author: { id: $author${n} }, until: $until, first: 1) { totalCount }`,
  );
  const fields = `...RepositoryIdentity defaultBranchRef { target { ... on Commit { ${counts.join(' ')} } } }`;
  const variables = [...declareRepositories(repositories), ...numbered(authors, (n) => `$author${n}: ID!`)];
  return {
    name: 'EarlierCommits',
    schema: countsOf(repositories, authors),
    text: `query EarlierCommits(${variables.join(', ')}, $until: GitTimestamp!) {
  ${rateLimitField}
  ${numbered(repositories, (n) => repositoryField(n, fields)).join('\n  ')}
}
${repositoryFields}`,
  };
}
