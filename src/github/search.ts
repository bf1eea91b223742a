// Search that never cuts off: windows with too many results are split, and what arrived is counted.
import { secondsBetween, shift } from '../model/calendar.ts';
import { Failure } from '../model/errors.ts';
import { HeavyQueryError } from './explain-error.ts';
import { followPages } from './pages.ts';
import type { Page } from './queries/fragments.ts';

/** GitHub shows the first 1,000 results of a search; we split well before. */
const mostResults = 900;
const largestPage = 50;
const smallestPage = 5;

export interface SearchPage<Node> extends Page<Node | null> {
  readonly issueCount: number;
}

/** What to search for: `qualifiers` and, for the field `dated`, all instants from `from` up to, not including, `to`. */
export interface DatedSearch {
  readonly qualifiers: string;
  readonly dated: 'merged' | 'updated' | 'created';
  readonly from: string;
  /** `null`: no end. */
  readonly to: string | null;
}

export type AskPage<Node> = (
  search: string,
  first: number,
  after: string | null,
) => Promise<SearchPage<Node>>;

/**
 * Everything a search finds, each once.
 *
 * @param now the end of a window that has none, for splitting it
 * @throws Failure `incomplete` when fewer results arrive than GitHub counts, also when asked again
 */
export async function searchAll<Node extends { readonly id: string }>(
  search: DatedSearch,
  now: string,
  askPage: AskPage<Node>,
): Promise<Map<string, Node>> {
  const found = await searchWindow(search, askPage, largestPage);
  if (found !== 'too many') return found;
  const halves = split(search, now);
  if (halves === null) {
    throw new Failure(
      'incomplete',
      `More than ${mostResults} results of "${text(search)}" fall into one second`,
    );
  }
  const [older, newer] = [await searchAll(halves[0], now, askPage), await searchAll(halves[1], now, askPage)];
  return new Map([...older, ...newer]);
}

async function searchWindow<Node extends { readonly id: string }>(
  search: DatedSearch,
  askPage: AskPage<Node>,
  size: number,
): Promise<Map<string, Node> | 'too many'> {
  const query = text(search);
  let missing = 0;
  // The result list can shift while it is paged through: a second look tells a shift from a cut.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const first = await askPage(query, size, null);
      if (first.issueCount > mostResults) return 'too many';
      const nodes = await followPages(first, (after) => askPage(query, size, after));
      const found = new Map(nodes.flatMap((node) => (node === null ? [] : [[node.id, node] as const])));
      missing = first.issueCount - found.size;
      if (missing <= 0) return found;
    } catch (error) {
      if (!(error instanceof HeavyQueryError) || size <= smallestPage) throw error;
      return searchWindow(search, askPage, Math.floor(size / 2));
    }
  }
  throw new Failure('incomplete', `GitHub counts ${missing} more results of "${query}" than it gives`, {
    hint: 'Its search index may be behind, or the token may not see everything: run it again later, or use another token.',
  });
}

/** The search as GitHub reads it. Both ends of a range are inclusive there, and instants have seconds. */
function text({ qualifiers, dated, from, to }: DatedSearch): string {
  return `${qualifiers} ${dated}:${to === null ? `>=${from}` : `${from}..${shift(to, '-PT1S')}`}`;
}

function split(search: DatedSearch, now: string): [DatedSearch, DatedSearch] | null {
  const seconds = secondsBetween(search.from, search.to ?? now);
  if (seconds < 2) return null;
  const middle = shift(search.from, `PT${Math.floor(seconds / 2)}S`);
  return [
    { ...search, to: middle },
    { ...search, from: middle },
  ];
}
