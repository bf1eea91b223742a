// The whole pipeline: what earlier editions covered, both halves, and the draft pull request.
import type { Config, PublishConfig } from '../config/config.ts';
import { earlier as firstOf, instantAt, toInstant, weeksBetween } from '../model/calendar.ts';
import { diagnose } from '../model/diagnostic.ts';
import { type Edition, isInWindow } from '../model/edition.ts';
import { editionOn, previousDate } from '../model/edition-schedule.ts';
import { Failure } from '../model/errors.ts';
import { itemName } from '../model/item-name.ts';
import { otherWindow, type WindowEdges } from '../model/other-window.ts';
import type { EarlierEdition } from '../model/report.ts';
import type { Collection, PullRequest, Snapshot } from '../model/snapshot.ts';
import { handsOff } from '../publish/editions/hands-off.ts';
import {
  besideOthers,
  boundsOf,
  coveredByLater,
  creditedElsewhere,
  earlyWork,
  type KnownEdition,
  openDrafts,
  recoveredLedgers,
  withoutCredited,
} from '../publish/editions/known-editions.ts';
import { settledElsewhere, timeToLookAgain } from '../publish/editions/look-again.ts';
import { onlyOwed, owedNotes, owedTo } from '../publish/editions/owed.ts';
import { openPublication } from '../publish/open-publication.ts';
import { type PublishOptions, publishDraft } from '../publish/publish-draft.ts';
import { leftAlone, type Published } from '../publish/publish-request.ts';
import type { Materials } from '../render/render-artifacts.ts';
import { wordsOf } from '../words/languages.ts';
import { type CollectRun, collectEdition } from './collect-edition.ts';
import { type Draft, renderEdition } from './render-edition.ts';

export interface PublishRun extends Omit<CollectRun, 'edition'>, PublishOptions {
  readonly settings: PublishConfig;
  /** The edition's date. */
  readonly date: string;
  readonly materials: Materials;
  /** Whether a draft of the edition before, whose moment has passed, is finished first. */
  readonly finishEarlier?: boolean;
  /** What was collected already; `null` to collect now. */
  readonly collected?: Collection | null;
  /** The edges of the window that somebody set by hand. */
  readonly edges?: WindowEdges;
}

/** `collection` and `draft` are `null` if people have taken the edition over, so that nothing was collected. */
export interface PublishedEdition {
  readonly edition: Edition;
  readonly collection: Collection | null;
  readonly draft: Draft | null;
  readonly published: Published;
  /** The edition before, if its draft was finished first. */
  readonly earlier: EarlierEdition | null;
}

/** The whole pipeline: what earlier editions covered → this one's window → draft → draft pull request. */
export async function publishEdition(run: PublishRun): Promise<PublishedEdition> {
  const { config, settings, github, stages, date, now, materials } = run;
  // A date without an edition is reported before GitHub is asked for anything.
  const usual = editionOn(date, config.edition, now);
  const look = () =>
    stages.run('plan', async (say) => {
      say(wordsOf[config.language].desk.progress.target(settings.repository));
      const { publication, standing } = await openPublication(github, settings, config, date);
      return { publication, ...standing };
    });
  let standing = await look();
  const earlier = run.finishEarlier === true ? await finishEarlier(run, standing.editions) : null;
  if (earlier !== null) standing = await look();
  const { publication, pullRequest, editions, there } = standing;
  const bounds = boundsOf(usual, editions, config.edition);
  const taken =
    (pullRequest === null ? null : handsOff(pullRequest, run.reopen)) ??
    there ??
    coveredByLater(date, bounds);
  if (taken !== null) {
    const published = leftAlone(publication, taken, pullRequest);
    return { edition: usual, collection: null, draft: null, published, earlier };
  }
  const owed = owedTo(date, editions);
  const regular: Edition = {
    ...editionOn(
      date,
      config.edition,
      bounds.until === null ? now : firstOf(toInstant(now), bounds.until),
      bounds.from,
    ),
    ...(owed.length === 0 ? {} : { owed: owed.map(({ window }) => window) }),
  };
  const { edition, notes } = otherWindow(regular, run.edges ?? { since: null, until: null }, now);
  const weeks = weeksBetween(edition.window.from, edition.window.to);
  const isLong = weeks > 1 && edition.window.from < usual.window.from;
  if (isLong) refuseTooLong(edition, weeks, config);
  const collected = run.collected ?? null;
  if (collected !== null) refuseOtherTime(collected.snapshot.edition, edition);
  const again = timeToLookAgain(date, edition.window.from, editions);
  const settled = settledElsewhere(date, editions);
  const lookAgain =
    again === null ? null : { window: again, isCredited: (name: string) => settled.has(name.toLowerCase()) };
  const { snapshot, avatars } = collected ?? (await collectEdition({ ...run, edition, lookAgain, notes }));
  const uncredited = onlyOwed(withoutCredited(snapshot, creditedElsewhere(date, editions)), owed);
  const early = earlyWork(uncredited, editions, config.edition);
  const named =
    early.length === 0 ? new Set<string>() : await stages.run('plan', () => standing.readNamed(early));
  const fresh = besideOthers(withoutCredited(uncredited, named), date, editions, config);
  const collection = {
    snapshot: {
      ...fresh,
      diagnostics: [
        ...(isLong ? [diagnose('edition-long', { weeks }, null)] : []),
        ...owedNotes(owed, edition),
        ...openDrafts(date, editions),
        ...recoveredLedgers(editions),
        ...lateIn(fresh).map((one) => diagnose('credited-late', { merged: one.mergedAt }, itemName(one))),
        ...fresh.diagnostics,
      ],
    },
    avatars,
  };
  const draft = await renderEdition(collection, config, materials, stages);
  const published = await stages.run('publish', () =>
    publishDraft(draft, publication, config, settings, github, {
      ...run,
      editions,
      peopleTemplate: materials.templates.people,
    }),
  );
  return { edition: snapshot.edition, collection, draft, published, earlier };
}

/** What GitHub's index showed too late: merged before the window, in a time that is not owed. */
function lateIn({
  edition: { window, owed = [] },
  pullRequests,
}: Pick<Snapshot, 'edition' | 'pullRequests'>): PullRequest[] {
  return pullRequests.filter(
    ({ mergedAt }) => mergedAt < window.from && !owed.some((one) => isInWindow(mergedAt, one)),
  );
}

/**
 * The run that planned to catch an edition's last hours may start after its moment. The draft of that edition, if it is still open and
 * ends before its moment, gets the rest before the next edition begins.
 */
async function finishEarlier(
  run: PublishRun,
  editions: readonly KnownEdition[],
): Promise<EarlierEdition | null> {
  const { edition: schedule } = run.config;
  const passed = previousDate(run.date, schedule);
  const draft = editions.find(({ date, state }) => date === passed && state === 'draft');
  const moment = instantAt(passed, schedule.time, schedule.timeZone);
  if (draft?.ledger == null || draft.ledger.window.to >= moment) return null;
  const { edition, published } = await publishEdition({
    ...run,
    date: passed,
    finishEarlier: false,
    edges: { since: null, until: null },
  });
  return { edition, outcome: published.outcome };
}

/**
 * What was collected must begin where the edition before ended, and make up for the same earlier times; it may have been collected
 * some time ago.
 *
 * @throws Failure `snapshot`
 */
function refuseOtherTime(collected: Edition, wanted: Edition): void {
  const begins = ({ date, window, owed = [] }: Edition) => JSON.stringify([date, window.from, owed]);
  if (begins(collected) === begins(wanted) && collected.window.to <= wanted.window.to) return;
  throw new Failure('snapshot-of-other-time', {
    snapshot: { date: collected.date, ...collected.window },
    edition: { date: wanted.date, ...wanted.window },
    owes: (wanted.owed ?? []).length > 0,
  });
}

/** @throws Failure `usage` if an edition after a pause is longer than the configuration allows */
function refuseTooLong({ date, window }: Edition, weeks: number, { edition: { longest } }: Config): void {
  if (longest === null || weeks <= longest) return;
  throw new Failure('edition-too-long', { date, weeks, from: window.from, longest });
}
