// A ledger as it lies in the target repository: of an edition that credited nothing, with whatever a test says.
import { noCredits } from '../../src/publish/editions/ledger.ts';

/** Its window ends at 07:00 UTC of the edition's date, and begins at the same time of `from`. */
export function aWrittenLedger(date: string, from: string, more: object = {}): string {
  return `${JSON.stringify({
    schemaVersion: 2,
    edition: date,
    window: { from: `${from}T07:00:00Z`, to: `${date}T07:00:00Z` },
    snapshot: '0'.repeat(64),
    ...noCredits,
    ...more,
  })}\n`;
}
