// The whole pipeline: what earlier editions covered, both halves, and the draft pull request.
import type { PublishConfig } from '../config/config.ts';
import { earlier, toInstant } from '../model/calendar.ts';
import type { Edition } from '../model/edition.ts';
import { editionOn } from '../model/edition-schedule.ts';
import type { Collection } from '../model/snapshot.ts';
import { handsOff } from '../publish/editions/hands-off.ts';
import {
  boundsOf,
  coveredByLater,
  creditedElsewhere,
  recoveredLedgers,
  shownElsewhere,
  withoutCredited,
} from '../publish/editions/known-editions.ts';
import { openPublication, readStanding } from '../publish/open-publication.ts';
import { leftAlone, type PublishOptions, publishDraft } from '../publish/publish-draft.ts';
import type { Published } from '../publish/publish-request.ts';
import type { Materials } from '../render/render-artifacts.ts';
import { wordsOf } from '../words/languages.ts';
import { type CollectRun, collectEdition } from './collect-edition.ts';
import { type Draft, renderEdition } from './render-edition.ts';

export interface PublishRun extends Omit<CollectRun, 'edition'>, PublishOptions {
  readonly settings: PublishConfig;
  /** The edition's date. */
  readonly date: string;
  readonly materials: Materials;
}

/** `collection` and `draft` are `null` if people have taken the edition over, so that nothing was collected. */
export interface PublishedEdition {
  readonly edition: Edition;
  readonly collection: Collection | null;
  readonly draft: Draft | null;
  readonly published: Published;
}

/** The whole pipeline: what earlier editions covered → this one's window → draft → draft pull request. */
export async function publishEdition(run: PublishRun): Promise<PublishedEdition> {
  const { config, settings, github, stages, date, now, materials } = run;
  // A date without an edition is reported before GitHub is asked for anything.
  const usual = editionOn(date, config.edition, now);
  const { publication, pullRequest, editions, there } = await stages.run('plan', async (say) => {
    say(wordsOf[config.language].desk.progress.target(settings.repository));
    const opened = await openPublication(github, settings, date);
    return { publication: opened, ...(await readStanding(opened, settings, config, date)) };
  });
  const bounds = boundsOf(usual, editions, config.edition);
  const taken =
    (pullRequest === null ? null : handsOff(pullRequest, run.reopen)) ??
    there ??
    coveredByLater(date, bounds);
  if (taken !== null) {
    const published = leftAlone(publication, taken, pullRequest);
    return { edition: usual, collection: null, draft: null, published };
  }
  const edition = editionOn(
    date,
    config.edition,
    bounds.until === null ? now : earlier(toInstant(now), bounds.until),
    bounds.from,
  );
  const { snapshot, avatars } = await collectEdition({ ...run, edition });
  const fresh = withoutCredited(snapshot, creditedElsewhere(date, editions));
  const collection = {
    snapshot: {
      ...fresh,
      shown: shownElsewhere(date, editions),
      diagnostics: [...recoveredLedgers(editions), ...fresh.diagnostics],
    },
    avatars,
  };
  const draft = await renderEdition(collection, config, materials, stages);
  const published = await stages.run('publish', () =>
    publishDraft(draft, publication, config, settings, github, run),
  );
  return { edition, collection, draft, published };
}
