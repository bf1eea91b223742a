// A search of issues and pull requests.
import { visibleTo } from '../graphql/access.ts';
import { type GitHubError, gap } from '../graphql/github-error.ts';
import { ordered } from '../resolvers/order.ts';
import { updatedAt } from '../world/pull-request.ts';
import type { Viewer } from '../world/viewer.ts';
import type { World } from '../world.ts';
import { countEarlierWork } from './earlier-work.ts';
import { hasWords } from './free-text.ts';
import { itemsFor } from './items-of.ts';
import { type Item, type Test, testOf } from './qualifiers.ts';
import { parseTerms, type Term } from './terms.ts';

/** GitHub hands out a thousand results of a search, however many it counts. */
const maximumResults = 1_000;

/** `issueCount` may exceed the items, and counts `earlierWork`, which has no items at all. */
export interface SearchResult {
  readonly issueCount: number;
  readonly items: readonly (Item | GitHubError)[];
  readonly earlierWork: number;
}

/** Qualifiers that narrow when they stand twice; of the others two would mean "and" to one kind of search and "or" to another. */
const repeatable = new Set(['is', 'label', 'in', 'no']);

/** @throws Gap on what the sandbox does not know how to search for */
export function runSearch(world: World, viewer: Viewer, query: string): SearchResult {
  const terms = parseTerms(query);
  refuseAmbiguity(terms);
  const tests = [
    ...terms.filter(({ name }) => name !== null && name !== 'in' && name !== 'sort').map(testOfTerm),
    textTest(terms),
  ];
  const found = itemsFor(world, terms).filter((item) => item.isIndexed && tests.every((test) => test(item)));
  const visible = visibleTo(viewer, sorted(found, terms), (item) => item.repository);
  const earlierWork = countEarlierWork(world, terms);
  return {
    issueCount: visible.length + earlierWork,
    items: visible.slice(0, maximumResults),
    earlierWork,
  };
}

function testOfTerm({ name, value, isNegated }: Term): Test {
  if (isNegated && !['repo', 'author', 'label'].includes(name ?? ''))
    throw gap('model', `-${name}: in a search`);
  const test = testOf(name ?? '', value);
  return isNegated ? (item) => !test(item) : test;
}

/** Words are looked for in the title, and without `in:title` in the body and the comments too. */
function textTest(terms: readonly Term[]): Test {
  const words = terms.filter(({ name }) => name === null).map(({ value }) => value);
  const places = terms.filter(({ name }) => name === 'in').flatMap(({ value }) => value.split(','));
  const strange = places.find((place) => place !== 'title' && place !== 'body');
  if (strange !== undefined) throw gap('model', `in:${strange} in a search`);
  const texts = (item: Item): readonly string[] => [
    ...(places.length === 0 || places.includes('title') ? [item.title] : []),
    ...(places.length === 0 || places.includes('body') ? [item.body] : []),
    ...(places.length === 0 ? item.comments.map((comment) => comment.body) : []),
  ];
  return (item) => words.every((word) => texts(item).some((text) => hasWords(text, word)));
}

/** The newest first, unless the query sorts. */
function sorted(items: readonly Item[], terms: readonly Term[]): readonly Item[] {
  const [, field, direction] =
    /^(created|updated)(?:-(asc|desc))?$/.exec(
      terms.find(({ name }) => name === 'sort')?.value ?? 'created',
    ) ?? [];
  if (field === undefined) throw gap('model', 'this sort: in a search');
  const order = { field, direction: direction === 'asc' ? ('ASC' as const) : ('DESC' as const) };
  return ordered(items, order, (item) => (field === 'updated' ? updatedAt(item) : item.createdAt));
}

function refuseAmbiguity(terms: readonly Term[]): void {
  const positive = terms.flatMap(({ name, isNegated }) => (name === null || isNegated ? [] : [name]));
  const scopes = positive.filter((name) => ['org', 'user', 'repo'].includes(name));
  if (scopes.length > 1)
    throw gap('model', `a search with ${scopes.join(': and ')}:, which GitHub reads in two ways`);
  const twice = positive.find((name, index) => !repeatable.has(name) && positive.indexOf(name) !== index);
  if (twice !== undefined)
    throw gap('model', `a search with ${twice}: twice, which GitHub reads in two ways`);
}
