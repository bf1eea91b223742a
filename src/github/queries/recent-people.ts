// Who was at work lately: the authors of what moved, and who commented and reviewed there.
import * as z from 'zod';
import type { Operation } from '../ask.ts';
import {
  actor,
  actorFields,
  list,
  pageInfoFields,
  rateLimitField,
  repositoryFields,
  repositoryIdentity,
  searchConnection,
} from './fragments.ts';

const item = z.object({
  author: actor.nullish(),
  repository: repositoryIdentity,
  timelineItems: z.object({ nodes: list(z.object({ author: actor.nullish() })) }),
});
const searched = z.object({ search: searchConnection(item).nullish() });

const parts = (events: string, fields: string) =>
  `author { ...Actor } repository { ...RepositoryIdentity } timelineItems(first: 30, since: $since, itemTypes: [${events}]) { nodes { __typename ${fields} } }`;
const commentFields = '... on IssueComment { author { ...Actor } }';

/** Variables: `search`, `since`, `first`, `after`. */
export const recentPeople: Operation<typeof searched> = {
  name: 'RecentPeople',
  schema: searched,
  text: `query RecentPeople($search: String!, $since: DateTime!, $first: Int!, $after: String) {
  ${rateLimitField}
  search(type: ISSUE, query: $search, first: $first, after: $after) {
    issueCount
    ${pageInfoFields}
    nodes {
      __typename
      ... on Issue { ${parts('ISSUE_COMMENT', commentFields)} }
      ... on PullRequest { ${parts('ISSUE_COMMENT, PULL_REQUEST_REVIEW', `${commentFields} ... on PullRequestReview { author { ...Actor } }`)} }
    }
  }
}
${actorFields}
${repositoryFields}`,
};
