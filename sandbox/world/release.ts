// Releases.
import type { Account } from './account.ts';
import { databaseId, nodeId } from './identifiers.ts';
import { instant } from './instant.ts';
import type { FindAccount } from './issue.ts';
import type { Repository } from './repository.ts';

/** `publishedAt` is `null` for a draft. `commit` is the tagged commit's id, which the world need not know otherwise. */
export interface Release {
  readonly kind: 'Release';
  readonly id: string;
  readonly databaseId: number;
  readonly repository: Repository;
  readonly tag: string;
  readonly name: string | null;
  readonly author: Account | null;
  readonly createdAt: string;
  readonly publishedAt: string | null;
  readonly isPrerelease: boolean;
  readonly notes: string | null;
  readonly commit: string | null;
}

export interface ReleaseSpec {
  readonly repository: string;
  readonly tag: string;
  readonly name?: string | null;
  readonly author?: string | null;
  readonly createdAt?: string;
  readonly publishedAt?: string | null;
  readonly isPrerelease?: boolean;
  readonly notes?: string | null;
  readonly commit?: string;
}

export function newRelease(spec: ReleaseSpec, repository: Repository, account: FindAccount): Release {
  const key = repository.nameWithOwner.toLowerCase();
  const published = spec.publishedAt === undefined ? '2023-05-15T03:00:00Z' : spec.publishedAt;
  return {
    kind: 'Release',
    id: nodeId('RE', key, spec.tag),
    databaseId: databaseId('Release', key, spec.tag),
    repository,
    tag: spec.tag,
    name: spec.name ?? null,
    author: spec.author ? account(spec.author) : null,
    createdAt: instant(spec.createdAt ?? published ?? '2023-05-15T03:00:00Z'),
    publishedAt: published === null ? null : instant(published),
    isPrerelease: spec.isPrerelease ?? false,
    notes: spec.notes ?? null,
    commit: spec.commit ?? null,
  };
}
