// Comments and reviews.
import { field, type TypeModel } from '../graphql/model.ts';
import type { Comment } from '../world/comment.ts';
import type { Review } from '../world/review.ts';
import { association } from './association.ts';
import { urlOf } from './item.ts';

export const commentModel: TypeModel = {
  id: field((comment: Comment) => comment.id),
  fullDatabaseId: field((comment: Comment) => String(comment.databaseId)),
  author: field((comment: Comment) => comment.author),
  authorAssociation: field(({ association: given, author, on }: Comment) =>
    association(given, author, on.repository),
  ),
  body: field((comment: Comment) => comment.body),
  createdAt: field((comment: Comment) => comment.createdAt),
  isMinimized: field((comment: Comment) => comment.minimizedReason !== null),
  minimizedReason: field((comment: Comment) => comment.minimizedReason),
  url: field((comment: Comment) => `${urlOf(comment.on)}#issuecomment-${comment.databaseId}`),
  repository: field((comment: Comment) => comment.on.repository),
  pullRequest: field((comment: Comment) => (comment.on.kind === 'PullRequest' ? comment.on : null)),
};

export const reviewModel: TypeModel = {
  id: field((review: Review) => review.id),
  fullDatabaseId: field((review: Review) => String(review.databaseId)),
  author: field((review: Review) => review.author),
  authorAssociation: field(({ association: given, author, pullRequest }: Review) =>
    association(given, author, pullRequest.repository),
  ),
  body: field((review: Review) => review.body),
  isMinimized: field((review: Review) => review.minimizedReason !== null),
  minimizedReason: field((review: Review) => review.minimizedReason),
  state: field((review: Review) => review.state),
  createdAt: field((review: Review) => review.createdAt),
  submittedAt: field((review: Review) => review.submittedAt),
  url: field((review: Review) => `${urlOf(review.pullRequest)}#pullrequestreview-${review.databaseId}`),
  repository: field((review: Review) => review.pullRequest.repository),
  pullRequest: field((review: Review) => review.pullRequest),
};
