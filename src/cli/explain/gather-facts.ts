// The facts of an explanation: from files, or from GitHub.
import { noAvatarCache } from '../../collect/avatars/avatar-cache.ts';
import type { Config } from '../../config/config.ts';
import { parseSources, readSources } from '../../config/load-config.ts';
import { locateEntry } from '../../config/locate-entry.ts';
import { covers } from '../../config/named-repositories.ts';
import { isExcluded } from '../../config/project-names.ts';
import { withRenames } from '../../config/with-renames.ts';
import { type ExplainFacts, editionAt, type Seen, upcomingDate } from '../../explain/facts.ts';
import type { Subject } from '../../explain/subject.ts';
import type { GitHub } from '../../github/client.ts';
import type { Edition } from '../../model/edition.ts';
import { editionOn, nextEditionDate } from '../../model/edition-schedule.ts';
import { Failure } from '../../model/errors.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { collectEdition } from '../../pipeline/collect-edition.ts';
import type { KnownEdition } from '../../publish/editions/known-editions.ts';
import { parseLedger } from '../../publish/editions/ledger.ts';
import { openPublication } from '../../publish/open-publication.ts';
import type { Host } from '../host/host.ts';
import { type DeadlineFlags, type OutputFlags, readNow } from '../run/common-flags.ts';
import { connect } from '../run/connect.ts';
import { readCollection } from '../run/read-collection.ts';
import { readLedgerFolder } from '../run/read-ledger-folder.ts';
import { createStages } from '../run/stages.ts';
import { locateSubject } from './locate-subject.ts';
import { type Located, lookUp } from './look-up.ts';

export interface ExplainFlags extends OutputFlags, DeadlineFlags {
  readonly config: string;
  readonly snapshot?: string;
  readonly ledgers?: string;
  readonly now?: string;
}

export interface GatheredFacts {
  readonly subject: Located;
  readonly facts: ExplainFacts;
}

export async function gatherFacts(subject: Subject, flags: ExplainFlags, host: Host): Promise<GatheredFacts> {
  const sources = await readSources(flags.config);
  const config = parseSources(sources);
  const place = (key: string, entry: string) => locateEntry(sources, key, entry);
  if (flags.snapshot === undefined && flags.ledgers === undefined) {
    const asked = await askGitHub(subject, config, flags, host);
    return { subject: asked.subject, facts: { ...asked.facts, place } };
  }
  const snapshot = flags.snapshot === undefined ? null : (await readCollection(flags.snapshot)).snapshot;
  const editions = flags.ledgers === undefined ? [] : await readLedgers(flags.ledgers);
  const current = withRenames(config, snapshot?.renamed ?? []);
  return {
    subject: locateSubject(subject, { snapshot, editions }, current),
    facts: { config: current, place, snapshot, editions },
  };
}

/** @throws Failure `usage` if there is no such folder, or no ledger in it */
async function readLedgers(folder: string): Promise<KnownEdition[]> {
  const texts = [...(await readLedgerFolder(folder))];
  if (texts.length === 0) {
    throw new Failure('no-ledgers', { place: folder });
  }
  return texts.map(([date, text]) => ({ date, state: 'published', ledger: parseLedger(text ?? '') }));
}

async function askGitHub(subject: Subject, config: Config, flags: ExplainFlags, host: Host) {
  const github = connect(config, flags, host);
  const now = readNow(flags, host);
  const nothing = { snapshot: null, editions: [] };
  // The repository is told apart by the configuration alone.
  const located = locateSubject(subject, nothing, config);
  const seen = await lookUp(github, located);
  const editions = await readEditionsOf(
    github,
    config,
    nextEditionDate(config.edition, seen?.at ?? now),
    host,
  );
  const facts = { config, snapshot: null, editions, ...(seen === undefined ? {} : { seen }) };
  const snapshot = await collectAround(seen, facts, { github, now, flags, host });
  return {
    subject: located,
    facts: { ...facts, snapshot, config: withRenames(config, snapshot?.renamed ?? []) },
  };
}

/** The ledgers around a date. Whoever may not see the target gets an explanation without them. */
async function readEditionsOf(
  github: GitHub,
  config: Config,
  date: string,
  host: Host,
): Promise<readonly KnownEdition[]> {
  if (config.publish === null) return [];
  try {
    const { standing } = await openPublication(github, config.publish, config, date);
    return standing.editions;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    host.stderr(`${error.message}: what earlier editions credit is not known.\n`);
    return [];
  }
}

/** What a run would find of it: its repository alone, in the time of its edition. */
async function collectAround(
  seen: Seen | null | undefined,
  facts: Omit<ExplainFacts, 'place'>,
  { github, now, flags, host }: { github: GitHub; now: string; flags: ExplainFlags; host: Host },
): Promise<Snapshot | null> {
  const { config } = facts;
  if (seen == null || seen.at === null || seen.kind === 'account') return null;
  const repository = seen.name.replace(/[#@].*$/, '');
  if (!covers(repository, config) || isExcluded(repository, config)) return null;
  const { snapshot } = await collectEdition({
    config: narrowTo(repository, config),
    edition: editionFor(seen.at, { ...facts, place: () => null }, now),
    github,
    fetch: host.fetch,
    avatarCache: noAvatarCache,
    signal: host.signal,
    now,
    stages: createStages(config, flags, host),
  });
  return snapshot;
}

function editionFor(at: string, facts: ExplainFacts, now: string): Edition {
  const { config } = facts;
  const covered = editionAt(at, facts);
  if (covered === null) return editionOn(upcomingDate(at, facts), config.edition, now);
  const edition = editionOn(covered.date, config.edition, now, covered.window.from);
  return { ...edition, window: covered.window };
}

function narrowTo(repository: string, config: Config): Config {
  const isHere = (name: string) => name.toLowerCase() === repository.toLowerCase();
  return {
    ...config,
    organizations: [],
    repositories: [repository],
    articles: null,
    poster: { ...config.poster, avatarHosts: [] },
    tasks: { ...config.tasks, lists: [] },
    meetings: {
      ...config.meetings,
      series: config.meetings.series
        .filter(({ repositories }) => repositories.some(isHere))
        .map((series) => ({ ...series, repositories: [repository] })),
    },
  };
}
