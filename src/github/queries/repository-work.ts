// A look into each repository that was pushed to: merged pull requests, the default branch's history, releases.
import * as z from 'zod';
import type { Operation } from '../ask.ts';
import { aliased, declareRepositories, repositoryField } from './aliases.ts';
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
} from './fragments.ts';

const mergedPullRequest = z.object({
  id: z.string(),
  number: z.number(),
  mergedAt: z.string().nullable(),
  updatedAt: z.string(),
});

const historyCommit = z.object({
  oid: z.string(),
  url: z.string(),
  messageHeadline: z.string(),
  committedDate: z.string(),
  message: z.string(),
  authors: connection(gitAuthor),
  parents: z.object({ nodes: list(z.object({ oid: z.string() })) }),
  associatedPullRequests: z.object({ totalCount: z.number() }).nullable(),
});
export type HistoryCommit = z.output<typeof historyCommit>;

const release = z.object({
  tagName: z.string(),
  name: z.string().nullable(),
  url: z.string(),
  isDraft: z.boolean(),
  isPrerelease: z.boolean(),
  createdAt: z.string(),
  publishedAt: z.string().nullable(),
  description: z.string().nullable(),
  author: actor.nullable(),
});
export type ReleaseNode = z.output<typeof release>;

const history = connection(historyCommit);
const work = repositoryIdentity.extend({
  isFork: z.boolean().nullish(),
  pullRequests: connection(mergedPullRequest).nullish(),
  defaultBranchRef: z
    .object({ name: z.string(), target: z.object({ history: history.nullish() }).nullable() })
    .nullish(),
  mailmap: z.object({ oid: z.string() }).nullish(),
  releases: connection(release).nullish(),
});
export type RepositoryWorkNode = z.output<typeof work>;

/** Which of a repository's lists to look at. */
export interface RepositoryLook {
  readonly pullRequests: boolean;
  readonly history: boolean;
  readonly releases: boolean;
}

const worksOf = (looks: number) => aliased('r', looks, work);

const pullRequestsField = (after: string) =>
  `pullRequests(states: MERGED, first: 50${after}, orderBy: { field: UPDATED_AT, direction: DESC }) { ${pageInfoFields} nodes { id number mergedAt updatedAt } }`;
// Most branches have a few commits a week; of the others the rest comes in large pages.
const historyField = (
  after: string,
) => `isFork ${after === '' ? 'mailmap: object(expression: "HEAD:.mailmap") { oid }' : ''} defaultBranchRef { name target { ... on Commit { history(since: $since, until: $until, first: ${after === '' ? 10 : 100}${after}) {
    ${pageInfoFields}
    nodes {
      oid url messageHeadline message committedDate
      authors(first: 10) { ${pageInfoFields} nodes { ${gitAuthorFields} } }
      parents(first: 2) { nodes { oid } }
      associatedPullRequests(first: 1) { totalCount }
    }
  } } } }`;
const releasesField = (after: string) =>
  // Most of the time the newest few are enough; whoever reads on goes back for years.
  `releases(first: ${after === '' ? 10 : 50}${after}, orderBy: { field: CREATED_AT, direction: DESC }) { ${pageInfoFields} nodes { tagName name url isDraft isPrerelease createdAt publishedAt description author { ...Actor } } }`;

/** One look at several repositories, whose work comes in their order: aliases `r0`, `r1`… Variables: `owner0`, `name0`…, `since`, `until`. */
export function repositoryWorkOperation(
  looks: readonly RepositoryLook[],
): Operation<ReturnType<typeof worksOf>> {
  const names = declareRepositories(looks.length);
  const wantsHistory = looks.some((look) => look.history);
  const fields = looks.map((look, n) => {
    const wanted = [
      look.pullRequests ? pullRequestsField('') : '',
      look.history ? historyField('') : '',
      look.releases ? releasesField('') : '',
    ];
    return repositoryField(n, `...RepositoryIdentity ${wanted.join(' ')}`);
  });
  const wantsActor = wantsHistory || looks.some((look) => look.releases);
  return {
    name: 'RepositoryWork',
    schema: worksOf(looks.length),
    text: `query RepositoryWork(${names.join(', ')}${wantsHistory ? ', $since: GitTimestamp!, $until: GitTimestamp!' : ''}) {
  ${rateLimitField}
  ${fields.join('\n  ')}
}
${wantsActor ? actorFields : ''}
${repositoryFields}`,
  };
}

const moreOf = z.object({ repository: work.nullable() });

/** One further page of one of the lists. Variables: `owner`, `name`, `after`, and for the history `since` and `until`. */
export function repositoryWorkRest(list: keyof RepositoryLook): Operation<typeof moreOf> {
  const field = { pullRequests: pullRequestsField, history: historyField, releases: releasesField }[list](
    ', after: $after',
  );
  return {
    name: 'RepositoryWorkPage',
    schema: moreOf,
    text: `query RepositoryWorkPage($owner: String!, $name: String!, $after: String${list === 'history' ? ', $since: GitTimestamp!, $until: GitTimestamp!' : ''}) {
  ${rateLimitField}
  repository(owner: $owner, name: $name) { ...RepositoryIdentity ${field} }
}
${list === 'pullRequests' ? '' : actorFields}
${repositoryFields}`,
  };
}

const upstreamBranch = z
  .object({ target: z.object({ history: connection(z.object({ oid: z.string() })).nullish() }).nullable() })
  .nullish();
const upstream = z.object({
  repository: z
    .object({
      parent: repositoryIdentity.extend({ defaultBranchRef: upstreamBranch, ref: upstreamBranch }).nullable(),
    })
    .nullish(),
});

/**
 * The commits of a time in the repository that a fork comes from: on its default branch, or on the one called `branch`. Variables:
 * `owner`, `name`, `branch`, `isDefault`, `since`, `until`, `after`.
 */
export const upstreamCommits: Operation<typeof upstream> = {
  name: 'UpstreamCommits',
  schema: upstream,
  text: `query UpstreamCommits($owner: String!, $name: String!, $branch: String!, $isDefault: Boolean!, $since: GitTimestamp!, $until: GitTimestamp!, $after: String) {
  ${rateLimitField}
  repository(owner: $owner, name: $name) {
    parent {
      ...RepositoryIdentity
      defaultBranchRef @include(if: $isDefault) { ...UpstreamBranch }
      ref(qualifiedName: $branch) @skip(if: $isDefault) { ...UpstreamBranch }
    }
  }
}
fragment UpstreamBranch on Ref {
  target { ... on Commit { history(since: $since, until: $until, first: 100, after: $after) {
    ${pageInfoFields}
    nodes { oid }
  } } }
}
${repositoryFields}`,
};
