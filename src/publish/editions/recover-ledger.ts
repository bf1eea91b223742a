// A ledger that cannot be read, made again from the post beside it: what it links was credited.
import { instantAt } from '../../model/calendar.ts';
import { type EditionSchedule, previousDate } from '../../model/edition-schedule.ts';
import { creditsIn } from './credits-in.ts';
import { composeLedger, type Ledger, ledgerSchema, noCredits } from './ledger.ts';

/**
 * It ends at the edition's moment, for a published post covers everything up to then.
 *
 * @param date of the edition that the post is of
 */
export function recoverLedger(date: string, post: string, schedule: EditionSchedule): Ledger {
  const momentOf = (day: string) => instantAt(day, schedule.time, schedule.timeZone);
  const to = momentOf(date);
  const window = { from: momentOf(previousDate(date, schedule)), to };
  const { content } = composeLedger(
    { date, publishesAt: to, timeZone: schedule.timeZone, window },
    unknownFacts,
    {
      ...noCredits,
      pullRequests: creditsIn(post).filter((id) => id.includes('#')),
      commits: creditsIn(post).filter((id) => !id.includes('#')),
    },
  );
  return ledgerSchema.parse(JSON.parse(String(content)));
}

/** The hash of facts that nobody has any more. */
const unknownFacts = '0'.repeat(64);
