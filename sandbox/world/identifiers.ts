// Ids that the world makes up the way GitHub does: opaque, and the same for the same names in every run.
import { createHash } from 'node:crypto';

/** A global node id: the type's prefix, then characters that mean nothing to a client. */
export function nodeId(prefix: string, ...names: readonly (string | number)[]): string {
  return `${prefix}_kwDO${digest(prefix, ...names)
    .toString('base64url')
    .slice(0, 16)}`;
}

/** A database id that fits GraphQL's 32-bit Int. */
export function databaseId(...names: readonly (string | number)[]): number {
  return (digest(...names).readUInt32BE(0) % 2_000_000_000) + 1_000;
}

/** A Git object id for an object whose content the world does not know. */
export function unknownOid(...names: readonly (string | number)[]): string {
  return digest(...names).toString('hex');
}

function digest(...names: readonly (string | number)[]): Buffer {
  return createHash('sha1').update(names.join('\0')).digest();
}
