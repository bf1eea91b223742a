// A year of a community: an edition each week, most work by few people, newcomers all along.
import type { RecordedEdition } from '../../src/record/recorded-edition.ts';
import { aLedger, anAccount } from './a-ledger.ts';

const repositories = ['mosn/mosn', 'mosn/layotto', 'mosn/engine', 'octo-org/wheels', 'octo-org/brakes'];
const day = 24 * 60 * 60 * 1000;

/** The same year for the same number of people. */
export function aYearOf(people: number, weeks = 50): readonly RecordedEdition[] {
  const met = new Set<number>();
  return Array.from({ length: weeks }, (_, week) => {
    const edition = new Date(Date.UTC(2023, 0, 6) + 7 * week * day).toISOString().slice(0, 10);
    const here = [...new Set([week % 3, (week * 7) % people, (week * 13 + 5) % people])].filter(
      (at) => at < people,
    );
    const accounts = here.map((at) => {
      const isNew = !met.has(at) && week > 2;
      met.add(at);
      return anAccount(`octo-user-${at + 1}`, {
        counts: { pullRequests: 1 + ((week + at) % 4), ...(at % 2 === 0 ? { reviews: 1 } : {}) },
        ...(isNew ? { newcomer: true } : {}),
      });
    });
    const pullRequests = accounts.flatMap(({ counts }, nth) =>
      Array.from(
        { length: counts.pullRequests ?? 0 },
        (_, at) => `${repositories[(week + nth + at) % repositories.length]}#${100 * week + 10 * nth + at}`,
      ),
    );
    return aLedger(edition, { people: accounts, pullRequests });
  });
}
