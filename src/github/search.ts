// Search that never cuts off: windows with too many results are split, and what arrived is counted.
import { secondsBetween, shift } from '../model/calendar.ts';
import { Failure } from '../model/errors.ts';
import type { Splitting } from './answers/decide.ts';
import { TooMuch } from './ask.ts';
import { followPages } from './pages.ts';
import type { Page } from './queries/fragments.ts';

/** GitHub shows the first 1,000 results of a search; we split well before. */
const mostResults = 900;
/** Halves are searched side by side this often: a window that cannot be split must not ask for all of its seconds first. */
const mostSplitsAtOnce = 5;
const largestPage = 50;
const smallestPage = 5;
/** Of a window without an end, in seconds: an hour at first, and a hundred years are enough. */
const shortestPiece = 3600;
const longestPiece = 100 * 365 * 86_400;

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

type ClosedSearch = DatedSearch & { readonly to: string };

export type AskPage<Node> = (
  search: string,
  first: number,
  after: string | null,
  canSplit: Splitting,
) => Promise<SearchPage<Node>>;

/**
 * Everything a search finds, each once.
 *
 * @param now where the splitting of a window without an end begins; a replay's lies long before the last result
 * @throws Failure `incomplete` when fewer results arrive than GitHub counts, also when asked again
 */
export async function searchAll<Node extends { readonly id: string }>(
  search: DatedSearch,
  now: string,
  askPage: AskPage<Node>,
): Promise<Map<string, Node>> {
  const { to } = search;
  return to === null ? searchOpen(search, now, askPage) : searchClosed({ ...search, to }, askPage);
}

async function searchClosed<Node extends { readonly id: string }>(
  search: ClosedSearch,
  askPage: AskPage<Node>,
  depth = 0,
): Promise<Map<string, Node>> {
  const found = await searchWindow(search, askPage, largestPage);
  if (found !== 'too many') return found;
  const seconds = secondsBetween(search.from, search.to);
  if (seconds < 2) throw tooMany(search, 'one second');
  const middle = shift(search.from, `PT${Math.floor(seconds / 2)}S`);
  const older = () => searchClosed({ ...search, to: middle }, askPage, depth + 1);
  const newer = () => searchClosed({ ...search, from: middle }, askPage, depth + 1);
  const halves =
    depth < mostSplitsAtOnce ? await Promise.all([older(), newer()]) : [await older(), await newer()];
  return new Map(halves.flatMap((half) => [...half]));
}

/** Splits pieces off the beginning, each twice as long as the one before, until the rest is small enough. */
async function searchOpen<Node extends { readonly id: string }>(
  search: DatedSearch,
  now: string,
  askPage: AskPage<Node>,
): Promise<Map<string, Node>> {
  const found = new Map<string, Node>();
  let rest = search;
  let seconds = Math.max(shortestPiece, Math.floor(secondsBetween(search.from, now) / 2));
  while (seconds < longestPiece) {
    const last = await searchWindow(rest, askPage, largestPage);
    if (last !== 'too many') return new Map([...found, ...last]);
    const to = shift(rest.from, `PT${seconds}S`);
    for (const [id, node] of await searchClosed({ ...rest, to }, askPage)) found.set(id, node);
    rest = { ...rest, from: to };
    seconds *= 2;
  }
  throw tooMany(rest, 'no end');
}

function tooMany(search: DatedSearch, where: 'one second' | 'no end'): Failure {
  return new Failure('too-many-results', { query: searchText(search), most: mostResults, where });
}

async function searchWindow<Node extends { readonly id: string }>(
  search: DatedSearch,
  askPage: AskPage<Node>,
  size: number,
): Promise<Map<string, Node> | 'too many'> {
  const query = searchText(search);
  const ask = (after: string | null) => askPage(query, size, after, size > smallestPage ? 'pages' : 'never');
  let missing = 0;
  // The results can shift between two pages: asking again distinguishes that from a list that is cut off.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const first = await ask(null);
      if (first.issueCount > mostResults) return 'too many';
      const nodes = await followPages(first, ask);
      const found = new Map(nodes.flatMap((node) => (node === null ? [] : [[node.id, node] as const])));
      const hidden = nodes.filter((node) => node === null).length;
      // One hole does not speak for the whole; nothing but holes do.
      if (found.size === 0 && first.issueCount > 1 && hidden > 0)
        throw new Failure('results-hidden', { query, hidden });
      missing = first.issueCount - found.size - hidden;
      if (missing <= 0) return found;
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error;
      return searchWindow(search, askPage, Math.max(smallestPage, Math.floor(size / 2)));
    }
  }
  throw new Failure('results-missing', { query, missing });
}

/** The search as GitHub reads it. Both ends of a range are inclusive there, and instants have seconds. */
export function searchText({ qualifiers, dated, from, to }: DatedSearch): string {
  return `${qualifiers} ${dated}:${to === null ? `>=${from}` : `${from}..${shift(to, '-PT1S')}`}`;
}
