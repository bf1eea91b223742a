// Pull requests.
import type { Account } from './account.ts';
import type { CommentSpec } from './comment.ts';
import type { CommitSpec, PersonSpec } from './commit-spec.ts';
import { instant, latest } from './instant.ts';
import { type FindAccount, type Issue, type Item, type ItemSpec, newItem } from './issue.ts';
import type { Repository } from './repository.ts';
import type { Review, ReviewSpec } from './review.ts';

/**
 * `mergeCommit` and `commits` are commit ids. `commits` is a bare number if only their number is known.
 * `closes` names issues (`mosn/mosn#7`) that need not exist. `isDeleted` says that the account behind `author: null` is gone.
 */
export interface PullRequest extends Item {
  readonly kind: 'PullRequest';
  mergedBy: Account | null;
  readonly closes: readonly string[];
  readonly reviews: Review[];
  baseRefName: string;
  headRefName: string;
  isDraft: boolean;
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  mergedAt: string | null;
  mergeCommit: string | null;
  commits: readonly string[] | number;
  /** What a rebase made of its commits on the base branch. */
  readonly rebased: string[];
}

/**
 * A pull request with `mergedAt` is merged by `method`, which makes a commit on `baseRef`: its author is the pull request's (squash) or the
 * merger (merge), or which makes its `commits` anew (rebase). `authorName` is the name that Git has. `files` is what the merge changes (path → text, `null` to delete).
 * `isBaseDeleted`: the branch it went into is gone, and the merge is on no branch now.
 */
export interface PullRequestSpec extends ItemSpec {
  readonly authorName?: string;
  readonly mergedAt?: string | null;
  readonly mergedBy?: string | null;
  readonly method?: 'squash' | 'merge' | 'rebase';
  readonly mergeOid?: string;
  readonly headline?: string;
  readonly baseRef?: string;
  readonly isBaseDeleted?: boolean;
  readonly headRef?: string;
  readonly isDraft?: boolean;
  readonly coAuthors?: readonly PersonSpec[];
  readonly commits?: readonly Omit<CommitSpec, 'repository' | 'branch'>[] | number;
  readonly files?: Readonly<Record<string, string | null>>;
  readonly closes?: readonly string[];
  readonly reviews?: readonly Omit<ReviewSpec, 'on'>[];
  readonly comments?: readonly Omit<CommentSpec, 'on'>[];
}

export function newPullRequest(
  spec: PullRequestSpec,
  repository: Repository,
  number: number,
  account: FindAccount,
): PullRequest {
  const mergedAt = spec.mergedAt ? instant(spec.mergedAt) : null;
  const item = newItem('PullRequest', spec, repository, number, account);
  const closedAt = mergedAt ?? item.closedAt;
  return {
    kind: 'PullRequest',
    ...item,
    closedAt,
    mergedAt,
    mergedBy: spec.mergedBy ? account(spec.mergedBy) : null,
    closes: spec.closes ?? [],
    reviews: [],
    baseRefName: spec.baseRef ?? repository.defaultBranch,
    headRefName: spec.headRef ?? `patch-${number}`,
    isDraft: spec.isDraft ?? false,
    state: mergedAt === null ? (closedAt === null ? 'OPEN' : 'CLOSED') : 'MERGED',
    mergeCommit: null,
    commits: typeof spec.commits === 'number' ? spec.commits : [],
    rebased: [],
  };
}

/** The latest thing that happened to an issue or pull request. */
export function updatedAt(item: Issue | PullRequest): string {
  const reviews = item.kind === 'PullRequest' ? item.reviews.map((review) => review.submittedAt) : [];
  const merged = item.kind === 'PullRequest' ? item.mergedAt : null;
  const comments = item.comments.map((comment) => comment.createdAt);
  return (
    latest([
      item.createdAt,
      item.closedAt,
      merged,
      item.lastEditedAt,
      item.touchedAt,
      ...comments,
      ...reviews,
    ]) ?? item.createdAt
  );
}
