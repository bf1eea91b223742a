// The facts that a post is compared with: the snapshot that its ledger was made from, or the same window collected again.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noAvatarCache } from '../../collect/avatars/avatar-cache.ts';
import type { Config } from '../../config/config.ts';
import { editionOn } from '../../model/edition-schedule.ts';
import { parseSnapshot } from '../../model/parse-snapshot.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { collectEdition } from '../../pipeline/collect-edition.ts';
import {
  besideOthers,
  creditedElsewhere,
  type KnownEdition,
  withoutCredited,
} from '../../publish/editions/known-editions.ts';
import type { Ledger } from '../../publish/editions/ledger.ts';
import { hashFacts } from '../../publish/plan/hash-facts.ts';
import type { Host } from '../host/host.ts';
import type { EditionFlags } from '../run/common-flags.ts';
import { readNow } from '../run/common-flags.ts';
import { connect } from '../run/connect.ts';
import { createStages } from '../run/stages.ts';
import { readLedgers } from './read-ledgers.ts';

/** @param root the repository's folder, in which the ledgers lie */
export async function findFacts(
  date: string,
  root: string,
  config: Config,
  flags: EditionFlags,
  host: Host,
): Promise<Snapshot> {
  const known = await readLedgers(root);
  const ledger = known.find((one) => one.date === date)?.ledger ?? null;
  const kept = await readKept(join(flags.out ?? `out/${date}`, 'snapshot.json'));
  if (kept !== null && kept.edition.date === date && (ledger === null || hashFacts(kept) === ledger.snapshot))
    return kept;
  return collectAgain(date, ledger, known, config, flags, host);
}

async function readKept(path: string): Promise<Snapshot | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : parseSnapshot(text, path);
}

async function collectAgain(
  date: string,
  ledger: Ledger | null,
  known: readonly KnownEdition[],
  config: Config,
  flags: EditionFlags,
  host: Host,
): Promise<Snapshot> {
  const now = readNow(flags, host);
  const usual = editionOn(date, config.edition, now);
  const edition =
    ledger === null
      ? usual
      : { ...usual, window: ledger.window, ...(ledger.owed === undefined ? {} : { owed: ledger.owed }) };
  const { snapshot } = await collectEdition({
    config,
    edition,
    github: connect(config, flags, host),
    // A post has no use for pictures of people.
    fetch: async () => new Response(null, { status: 404 }),
    avatarCache: noAvatarCache,
    signal: host.signal,
    now,
    stages: createStages(config, flags, host),
  });
  const own = withoutCredited(snapshot, creditedElsewhere(date, known));
  return besideOthers(own, date, known, config);
}
