// A ledger that cannot be read, made again from the post beside it, and its full list: what they link was credited.
import { instantAt } from '../../model/calendar.ts';
import { type EditionSchedule, previousDate } from '../../model/edition-schedule.ts';
import { type FileContents, textOf } from '../file-contents.ts';
import { creditsInFile } from './credits-in.ts';
import { composeLedger, type Ledger, ledgerSchema, noCredits } from './ledger.ts';

/**
 * It ends at the edition's moment, for a published post covers everything up to then.
 *
 * @param date of the edition that the files are of
 * @param files its post, and the full list beside it if there is one
 */
export function recoverLedger(date: string, files: FileContents, schedule: EditionSchedule): Ledger {
  const credits = [...files].flatMap(([path, content]) => creditsInFile(path, textOf(content) ?? ''));
  const momentOf = (day: string) => instantAt(day, schedule.time, schedule.timeZone);
  const to = momentOf(date);
  const window = { from: momentOf(previousDate(date, schedule)), to };
  const { content } = composeLedger(
    { date, publishesAt: to, timeZone: schedule.timeZone, window },
    unknownFacts,
    {
      ...noCredits,
      pullRequests: credits.filter((id) => id.includes('#')),
      commits: credits.filter((id) => !id.includes('#')),
    },
  );
  return ledgerSchema.parse(JSON.parse(String(content)));
}

/** The hash of facts that nobody has any more. */
const unknownFacts = '0'.repeat(64);
