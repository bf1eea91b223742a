import { expect, it } from 'vitest';
import { accountNumber } from '../../../src/collect/avatars/account-number.ts';

it.each([
  // As GitHub's documentation shows them: https://docs.github.com/en/graphql/guides/migrating-graphql-global-node-ids
  ['MDQ6VXNlcjM0MDczMDM=', 3_407_303],
  ['U_kgDOADP9xw', 3_407_303],
  ['MDQ6VXNlcjU4MzIzMQ==', 583_231],
  ['U_kgDOAAjmPw', 583_231],
  ['U_kgAB', 1],
  ['U_kgDMyA', 200],
  ['U_kgDNA-g', 1000],
  // Others than people, and what is no such id.
  ['MDM6Qm90NDE4OTgyODI=', null],
  ['BOT_kgDOAn8RCg', null],
  ['U_kgDOADP9', null],
  ['U_kgDOADP9xwAA', null],
  ['U_octo-user', null],
  ['U_', null],
  ['', null],
])('%s → %s', (id, number) => {
  expect(accountNumber(id)).toBe(number);
});
