// Timelines: comments and reviews since a moment, in the order in which they came.
import { gap } from '../graphql/github-error.ts';
import { connection, type FieldModel } from '../graphql/model.ts';
import type { Comment } from '../world/comment.ts';
import { instant } from '../world/instant.ts';
import type { Issue } from '../world/issue.ts';
import type { PullRequest } from '../world/pull-request.ts';
import type { Review } from '../world/review.ts';

type TimelineArguments = { readonly since?: string | null; readonly itemTypes?: readonly string[] | null };

export const timelineItems: FieldModel = connection(timeline, 'since', 'itemTypes');

function timeline(item: Issue | PullRequest, args: TimelineArguments): readonly (Comment | Review)[] {
  if (args.itemTypes == null) throw gap('model', `${item.kind}.timelineItems without itemTypes`);
  const since = args.since == null ? null : instant(args.since);
  return args.itemTypes
    .flatMap((type) => events(item, type))
    .filter(({ createdAt }) => since === null || createdAt >= since)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
}

function events(item: Issue | PullRequest, type: string): readonly (Comment | Review)[] {
  if (type === 'ISSUE_COMMENT') return item.comments;
  if (type === 'PULL_REQUEST_REVIEW' && item.kind === 'PullRequest') {
    // A review that is still being written is nobody else's business.
    return item.reviews.filter((review) => review.submittedAt !== null);
  }
  throw gap('model', `${type} in timelineItems`);
}
