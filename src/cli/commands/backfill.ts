// `backfill`: every edition of a range into a folder, so that a community begins with its history; publishes nothing.
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Config } from '../../config/config.ts';
import { loadConfig } from '../../config/load-config.ts';
import { rememberAnswers } from '../../github/remember-answers.ts';
import { addDays, isDate } from '../../model/calendar.ts';
import type { Edition } from '../../model/edition.ts';
import { editionOn, nextEditionDate } from '../../model/edition-schedule.ts';
import { Failure } from '../../model/errors.ts';
import { backfillEdition } from '../../pipeline/backfill-editions.ts';
import type { KnownEdition } from '../../publish/editions/known-editions.ts';
import type { Host } from '../host/host.ts';
import { addCommonFlags, addDeadlineFlag, type EditionFlags, readNow } from '../run/common-flags.ts';
import { collectingDeps, connect } from '../run/connect.ts';
import { loadMaterials } from '../run/load-materials.ts';
import { createStages } from '../run/stages.ts';
import { withDeadline } from '../run/with-deadline.ts';
import { writeRun } from '../run/write-run.ts';

interface BackfillFlags extends EditionFlags {
  readonly from: string;
  readonly to: string;
}

/** Editions that are collected together. */
const atOnce = 12;

export function defineBackfill(command: Command, host: Host): void {
  addDeadlineFlag(addCommonFlags(command))
    .requiredOption('--from <date>', 'the first edition, or a day before it')
    .requiredOption('--to <date>', 'the last edition, or a day after it')
    .option('--now <instant>', 'pretend that it is this time, ISO 8601')
    .action((flags: BackfillFlags) => withDeadline(flags, host, (timed) => backfill(flags, timed)));
}

async function backfill(flags: BackfillFlags, host: Host): Promise<void> {
  const config = await loadConfig(flags.config);
  const now = readNow(flags, host);
  const editions = editionsIn(flags, config, now);
  const stages = createStages(config, flags, host);
  const materials = await loadMaterials(config, flags, host);
  const out = flags.out ?? 'out';
  const made: KnownEdition[] = [];
  for (let n = 0; n < editions.length; n += atOnce) {
    const some = editions.slice(n, n + atOnce);
    const [first, last] = [some[0], some.at(-1)];
    if (first === undefined || last === undefined) break;
    const together = { from: first.window.from, to: last.window.to };
    const github = connect(config, flags, { ...host, fetch: rememberAnswers(host.fetch) });
    for (const edition of some) {
      const run = { config, edition, github, ...collectingDeps(flags, host), now, stages };
      const { collection, draft, known } = await backfillEdition(run, materials, together, made);
      made.push(known);
      const written = { edition, collection, draft, usage: github.usage() };
      await writeRun(written, config, { ...flags, out: join(out, edition.date) }, stages, host);
    }
  }
}

/** @throws Failure `usage` if the range is none, or holds no edition that has begun */
function editionsIn({ from, to }: BackfillFlags, config: Config, now: string): Edition[] {
  for (const [flag, date] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (!isDate(date)) throw new Failure('no-such-date', { date, flag });
  const editions: Edition[] = [];
  let date = nextEditionDate(config.edition, `${from}T00:00:00Z`);
  while (date <= to) {
    editions.push(editionOn(date, config.edition, now));
    date = nextEditionDate(config.edition, `${addDays(date, 1)}T00:00:00Z`);
  }
  if (editions.length > 0) return editions;
  throw new Failure('no-edition-between', { from, to, next: date });
}
