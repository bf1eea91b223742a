// The types that the sandbox models. A type that is not here does not exist for it.
import type { TypeModel } from '../graphql/model.ts';
import { botModel, enterpriseUserModel, mannequinModel, userModel } from './actor.ts';
import { commentModel, reviewModel } from './comment.ts';
import { commitModel, gitActorModel } from './commit.ts';
import { issueModel, labelModel } from './issue.ts';
import { organizationModel } from './organization.ts';
import { pageInfoModel, searchConnectionModel } from './page.ts';
import { pullRequestCommitModel, pullRequestFileModel, pullRequestModel } from './pull-request.ts';
import { queryModel, rateLimitModel } from './query.ts';
import { comparisonModel, refModel } from './ref.ts';
import { releaseModel } from './release.ts';
import { repositoryModel } from './repository.ts';
import { blobModel, treeEntryModel, treeModel } from './tree.ts';

export const models: Readonly<Record<string, TypeModel>> = {
  Blob: blobModel,
  Bot: botModel,
  Commit: commitModel,
  Comparison: comparisonModel,
  EnterpriseUserAccount: enterpriseUserModel,
  GitActor: gitActorModel,
  Issue: issueModel,
  IssueComment: commentModel,
  Label: labelModel,
  Mannequin: mannequinModel,
  Organization: organizationModel,
  PageInfo: pageInfoModel,
  PullRequest: pullRequestModel,
  PullRequestChangedFile: pullRequestFileModel,
  PullRequestCommit: pullRequestCommitModel,
  PullRequestReview: reviewModel,
  Query: queryModel,
  RateLimit: rateLimitModel,
  Ref: refModel,
  Release: releaseModel,
  Repository: repositoryModel,
  SearchResultItemConnection: searchConnectionModel,
  Tree: treeModel,
  TreeEntry: treeEntryModel,
  User: userModel,
};
