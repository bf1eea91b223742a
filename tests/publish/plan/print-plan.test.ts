// A plan, printed.
import { expect, test } from 'vitest';
import { noCredits, writeLedger } from '../../../src/publish/editions/ledger.ts';
import type { Plan } from '../../../src/publish/plan/plan.ts';
import { printPlan } from '../../../src/publish/plan/print-plan.ts';

function ledgerWith(deleted: readonly string[]): Uint8Array {
  const window = { from: '2023-05-12T07:00:00Z', to: '2023-05-19T07:00:00Z' };
  return new TextEncoder().encode(
    writeLedger({
      ...noCredits,
      schemaVersion: 2,
      edition: '2023-05-19',
      window,
      snapshot: 'a'.repeat(64),
      deleted: [...deleted],
    }),
  );
}

test('says what an editor deleted since the last refresh: it is kept out from now on', () => {
  const plan: Plan = {
    kind: 'nothing',
    reason: 'unchanged',
    message: 'There is nothing to write.',
    leftOut: [],
    files: [
      {
        path: 'data/sofaweekly/2023-05-19.json',
        decision: 'unchanged',
        before: ledgerWith(['week › mosn/mosn#1']),
        after: ledgerWith(['week › mosn/mosn#1', 'week › mosn/mosn#2']),
      },
    ],
  };
  expect(printPlan(plan, 'sofa-weekly/2023-05-19')).toBe(
    'There is nothing to write.\n\nDeleted by an editor, and kept out from now on:\n  week › mosn/mosn#2\n',
  );
});
