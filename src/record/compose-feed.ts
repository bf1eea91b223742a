// An index of the editions and their numbers for other programs: a JSON Feed, https://www.jsonfeed.org/version/1.1/
import type { Config } from '../config/config.ts';
import { postUrl } from '../config/post-address.ts';
import { instantAt, localTime } from '../model/calendar.ts';
import { type EditionCounts, personalKinds } from '../model/credit-counts.ts';
import type { Window } from '../model/edition.ts';
import { wordsOf } from '../words/languages.ts';
import { inOrder, type RecordedEdition } from './recorded-edition.ts';

interface FeedItem {
  readonly id: string;
  readonly url?: string;
  readonly title: string;
  readonly content_text: string;
  readonly date_published: string;
  /** Ours: the format leaves names with an underscore to whoever writes a feed. */
  readonly _sofa_weekly: { readonly window: Window; readonly counts: EditionCounts };
}

interface Feed {
  readonly version: 'https://jsonfeed.org/version/1.1';
  readonly title: string;
  readonly language: string;
  readonly items: readonly FeedItem[];
}

type FeedConfig = Pick<Config, 'post' | 'articles' | 'edition' | 'language'>;

/** The latest edition comes first. */
export function composeFeed(ledgers: readonly RecordedEdition[], config: FeedConfig): string {
  const feed: Feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: config.post.name,
    language: wordsOf[config.language].tag,
    items: inOrder(ledgers)
      .toReversed()
      .map((ledger) => itemOf(ledger, config)),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function itemOf(ledger: RecordedEdition, config: FeedConfig): FeedItem {
  const { edition, window, counts } = ledger;
  const words = wordsOf[config.language];
  const url = postUrl(config, edition);
  const { time, timeZone } = config.edition;
  const publishedAt = instantAt(edition, time, timeZone);
  const known: EditionCounts = {
    pullRequests: ledger.pullRequests.length,
    commits: ledger.commits.length,
    ...counts,
  };
  const amounts = personalKinds.flatMap((kind) => {
    const count = known[kind] ?? 0;
    return count === 0 ? [] : [words.sections.contributions.counts[kind].amount(count)];
  });
  const people = known.contributors ?? 0;
  const said = [...amounts, ...(people === 0 ? [] : [words.poster.people(people)])];
  const title = words.title(config.post.name, [], localTime(publishedAt, timeZone));
  return {
    // The date, not the address: a website may move.
    id: edition,
    ...(url === null ? {} : { url }),
    title,
    content_text: said.length === 0 ? title : words.list(said),
    date_published: publishedAt,
    _sofa_weekly: { window, counts: known },
  };
}
