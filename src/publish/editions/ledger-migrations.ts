// What a ledger of an earlier version lacks or says otherwise.
import type { Migration } from '../../model/migrate.ts';

/** Version 1 knew the credited pull requests and commits only: who did how much, what was picked and deleted, is unknown. */
const withPeople: Migration = (ledger) => ({
  ...ledger,
  picks: [],
  tasks: [],
  deleted: [],
  counts: {},
  people: [],
});

export const ledgerMigrations: readonly Migration[] = [withPeople];
