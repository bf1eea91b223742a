// Branches.
import { connection, field, type TypeModel } from '../graphql/model.ts';
import type { Commit } from '../world/git-objects.ts';
import { history } from '../world/history.ts';
import { nodeId } from '../world/identifiers.ts';
import type { Repository } from '../world/repository.ts';

export interface Ref {
  readonly kind: 'Ref';
  readonly repository: Repository;
  readonly name: string;
  readonly oid: string;
}

const prefix = 'refs/heads/';

/** A branch by its name or its full name; `null` if there is none. */
export function findRef(repository: Repository, qualifiedName: string): Ref | null {
  const name = qualifiedName.startsWith(prefix) ? qualifiedName.slice(prefix.length) : qualifiedName;
  const oid = repository.branches.get(name);
  return oid === undefined ? null : { kind: 'Ref', repository, name, oid };
}

/** What a branch has beyond another one, the oldest first. */
interface Comparison {
  readonly kind: 'Comparison';
  readonly base: Ref;
  readonly head: Ref;
  readonly ahead: readonly Commit[];
}

/** Heads in other repositories are not modelled. */
function compare(base: Ref, { headRef }: { readonly headRef: string }): Comparison | null {
  const { git } = base.repository;
  const head = findRef(base.repository, headRef);
  if (head === null) return null;
  const before = new Set(history(git, base.oid, {}).map(({ oid }) => oid));
  const ahead = history(git, head.oid, {}).filter(({ oid }) => !before.has(oid));
  return { kind: 'Comparison', base, head, ahead: ahead.toReversed() };
}

export const comparisonModel: TypeModel = {
  id: field(({ base, head }: Comparison) => nodeId('CMP', base.repository.id, base.oid, head.oid)),
  aheadBy: field(({ ahead }: Comparison) => ahead.length),
  baseTarget: field(({ base }: Comparison) => base.repository.git.commit(base.oid)),
  headTarget: field(({ head }: Comparison) => head.repository.git.commit(head.oid)),
  commits: connection(({ ahead }: Comparison) => ahead),
};

export const refModel: TypeModel = {
  id: field((ref: Ref) => nodeId('REF', ref.repository.id, ref.name)),
  name: field((ref: Ref) => ref.name),
  prefix: field(() => prefix),
  repository: field((ref: Ref) => ref.repository),
  compare: field(compare, 'headRef'),
  target: field((ref: Ref) => ref.repository.git.commit(ref.oid)),
};
