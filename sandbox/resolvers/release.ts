// Releases.
import { field, type TypeModel } from '../graphql/model.ts';
import type { Release } from '../world/release.ts';

export const releaseModel: TypeModel = {
  id: field((release: Release) => release.id),
  databaseId: field((release: Release) => release.databaseId),
  tagName: field((release: Release) => release.tag),
  name: field((release: Release) => release.name),
  url: field(({ repository, tag }: Release) => {
    return `https://github.com/${repository.nameWithOwner}/releases/tag/${encodeURIComponent(tag)}`;
  }),
  author: field((release: Release) => release.author),
  createdAt: field((release: Release) => release.createdAt),
  publishedAt: field((release: Release) => release.publishedAt),
  isDraft: field((release: Release) => release.publishedAt === null),
  isPrerelease: field((release: Release) => release.isPrerelease),
  description: field((release: Release) => release.notes),
  repository: field((release: Release) => release.repository),
  // A tag may be on a commit that the world does not have: it is on none, then.
  tagCommit: field(({ commit: oid, repository }: Release) => {
    const commit = oid === null ? null : repository.git.commit(oid);
    return commit?.content == null ? null : commit;
  }),
};
