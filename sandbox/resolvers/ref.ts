// Branches.
import { field, type TypeModel } from '../graphql/model.ts';
import { nodeId } from '../world/identifiers.ts';
import type { Repository } from '../world/repository.ts';

export interface Ref {
  readonly kind: 'Ref';
  readonly repository: Repository;
  readonly name: string;
  readonly oid: string;
}

const prefix = 'refs/heads/';

/** A branch by its name or its full name; `null` where there is none. */
export function findRef(repository: Repository, qualifiedName: string): Ref | null {
  const name = qualifiedName.startsWith(prefix) ? qualifiedName.slice(prefix.length) : qualifiedName;
  const oid = repository.branches.get(name);
  return oid === undefined ? null : { kind: 'Ref', repository, name, oid };
}

export const refModel: TypeModel = {
  id: field((ref: Ref) => nodeId('REF', ref.repository.id, ref.name)),
  name: field((ref: Ref) => ref.name),
  prefix: field(() => prefix),
  repository: field((ref: Ref) => ref.repository),
  target: field((ref: Ref) => ref.repository.git.commit(ref.oid)),
};
