// What moved in a window: issues and pull requests with the comments and reviews that they got.
import * as z from 'zod';
import type { Operation } from '../ask.ts';
import {
  actor,
  actorFields,
  connection,
  pageInfoFields,
  rateLimitField,
  repositoryFields,
  repositoryIdentity,
  searchConnection,
} from './fragments.ts';

/** GitHub hides spam, abuse and what is off-topic, and folds what is outdated, resolved or said twice. */
const hiding = { isMinimized: z.boolean(), minimizedReason: z.string().nullable() };

const comment = z.object({
  __typename: z.literal('IssueComment'),
  id: z.string(),
  author: actor.nullable(),
  authorAssociation: z.string(),
  createdAt: z.string(),
  ...hiding,
});
const review = z.object({
  __typename: z.literal('PullRequestReview'),
  id: z.string(),
  author: actor.nullable(),
  state: z.string(),
  createdAt: z.string(),
  submittedAt: z.string().nullable(),
  ...hiding,
});
const timelineItem = z.discriminatedUnion('__typename', [comment, review]);
export type TimelineItem = z.output<typeof timelineItem>;

const timeline = connection(timelineItem);
const common = {
  id: z.string(),
  number: z.number(),
  title: z.string(),
  url: z.string(),
  createdAt: z.string(),
  author: actor.nullable(),
  repository: repositoryIdentity,
  timelineItems: timeline,
};
const activeItem = z.discriminatedUnion('__typename', [
  z.object({ __typename: z.literal('Issue'), ...common }),
  z.object({ __typename: z.literal('PullRequest'), ...common }),
]);
export type ActiveItem = z.output<typeof activeItem>;

const commentFields =
  '... on IssueComment { id createdAt authorAssociation isMinimized minimizedReason author { ...Actor } }';
const reviewFields =
  '... on PullRequestReview { id state createdAt submittedAt isMinimized minimizedReason author { ...Actor } }';
const itemFields = 'id number title url createdAt author { ...Actor } repository { ...RepositoryIdentity }';
const issueTimeline = 'itemTypes: [ISSUE_COMMENT]';
const pullRequestTimeline = 'itemTypes: [ISSUE_COMMENT, PULL_REQUEST_REVIEW]';

const searched = z.object({ search: searchConnection(activeItem) });

/** Variables: `search`, `since`, `first`, `after`. */
export const activity: Operation<typeof searched> = {
  name: 'Activity',
  schema: searched,
  text: `query Activity($search: String!, $since: DateTime!, $first: Int!, $after: String) {
  ${rateLimitField}
  search(type: ISSUE, query: $search, first: $first, after: $after) {
    issueCount
    ${pageInfoFields}
    nodes {
      __typename
      ... on Issue {
        ${itemFields}
        timelineItems(first: 50, since: $since, ${issueTimeline}) { ${pageInfoFields} nodes { __typename ${commentFields} } }
      }
      ... on PullRequest {
        ${itemFields}
        timelineItems(first: 50, since: $since, ${pullRequestTimeline}) { ${pageInfoFields} nodes { __typename ${commentFields} ${reviewFields} } }
      }
    }
  }
}
${actorFields}
${repositoryFields}`,
};

const moreItems = z.object({ node: z.object({ timelineItems: timeline }) });

/** The rest of a timeline. Variables: `id`, `since`, `after`. */
export const timelineRest: Operation<typeof moreItems> = {
  name: 'TimelineItems',
  schema: moreItems,
  text: `query TimelineItems($id: ID!, $since: DateTime!, $after: String) {
  ${rateLimitField}
  node(id: $id) {
    ... on Issue {
      timelineItems(first: 100, since: $since, after: $after, ${issueTimeline}) { ${pageInfoFields} nodes { __typename ${commentFields} } }
    }
    ... on PullRequest {
      timelineItems(first: 100, since: $since, after: $after, ${pullRequestTimeline}) { ${pageInfoFields} nodes { __typename ${commentFields} ${reviewFields} } }
    }
  }
}
${actorFields}`,
};
