// The record as it will be when this edition is published, too: of the ledgers on the base branch and this one's.
import type { Config } from '../config/config.ts';
import { type Artifact, artifactText } from '../model/artifact.ts';
import { isBadgeOf } from '../record/compose-badges.ts';
import { composeRecordFiles, type PageTemplate } from '../record/record-files.ts';
import type { KnownEdition } from './editions/known-editions.ts';
import { parseLedger } from './editions/ledger.ts';
import { readLedgers } from './editions/read-ledgers.ts';
import type { Publication } from './open-place.ts';

export interface RecordToPublish {
  readonly files: readonly Artifact[];
  /** The folder of badges, or `null` if there are none. */
  readonly badges: string | null;
  /** Whether a text is a badge that this weekly wrote. */
  isBadge(text: string): boolean;
  /** Whether the draft of another edition is open. */
  readonly hasCompany: boolean;
}

/** What the record takes beside the edition. */
export interface RecordMeans {
  /** Earlier and later ones, as they stand. */
  readonly editions: readonly KnownEdition[];
  readonly peopleTemplate: PageTemplate;
}

/** `null` if the configuration keeps no record. */
export async function prepareRecord(
  ledger: Artifact,
  publication: Pick<Publication, 'published' | 'baseHead'>,
  config: Config,
  { editions, peopleTemplate }: RecordMeans,
): Promise<RecordToPublish | null> {
  if (config.record === null) return null;
  const { ledgers } = await readLedgers(publication.published, publication.baseHead);
  const own = parseLedger(artifactText(ledger));
  const mended = editions.filter(({ state, isRecovered }) => state === 'published' && isRecovered === true);
  const all = [...mended.map((edition) => edition.ledger), ...ledgers, own].filter((one) => one !== null);
  return {
    files: composeRecordFiles(all, config, peopleTemplate),
    badges: config.record.badges,
    isBadge: (text) => isBadgeOf(config.post.name, text),
    hasCompany: editions.some(({ date, state }) => state === 'draft' && date !== own?.edition),
  };
}
