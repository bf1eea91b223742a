// What a snapshot of an earlier version lacks or says otherwise.
import type { Migration } from './migrate.ts';

/**
 * Empty so far: a field that came later is read as empty by the schema itself, and needs no step. A step is for a field that
 * changes its meaning or its name; adding one raises the version.
 */
export const snapshotMigrations: readonly Migration[] = [];
