// Work from before the world begins: known to be there, for some accounts, and nothing more.
import { gap } from '../graphql/github-error.ts';
import type { World } from '../world.ts';
import { parseDateRange } from './date-range.ts';
import { isAuthor } from './qualifiers.ts';
import type { Term } from './terms.ts';

/** What a query may say besides the author without asking more of earlier work than the world knows. */
const harmless = new Set(['org', 'user', 'is', 'type', 'author', 'merged', 'sort']);

/**
 * How many merged pull requests from before the world begins a query counts: one for an author who has such work, none for others.
 * @throws Gap if the query asks more about that work than whether there is any
 */
export function countEarlierWork(world: World, terms: readonly Term[]): number {
  const authors = terms.filter((term) => term.name === 'author' && !term.isNegated);
  const account = authors.length === 1 ? accountOf(world, authors[0]?.value ?? '') : null;
  if (account === null || !account.hasEarlierWork || !account.isSearchable || !isAboutMerged(terms)) return 0;
  const scope = terms.find((term) => term.name === 'org' || term.name === 'user');
  const organization = scope === undefined ? null : world.organization(scope.value);
  if (scope !== undefined && (organization === null || organization.isRelated)) return 0;
  const merged = terms.find((term) => term.name === 'merged');
  const from = merged === undefined ? null : parseDateRange(merged.value).from;
  if (from !== null && world.begins !== null && from >= world.begins) return 0;
  const other = terms.find((term) => term.name === null || term.isNegated || !harmless.has(term.name));
  if (other !== undefined || from !== null) {
    throw gap('know', `what ${account.login} did before ${world.begins}, only that there is something`);
  }
  return 1;
}

function accountOf(world: World, login: string) {
  const account = world.findAccount(login.replace(/^app\/(.*)$/, '$1[bot]'));
  return account !== null && isAuthor(account, login) ? account : null;
}

/** Earlier work is merged and public; a query for anything else leaves it out. */
function isAboutMerged(terms: readonly Term[]): boolean {
  const words = terms.filter((term) => term.name === 'is' || term.name === 'type').map((term) => term.value);
  const isMerged = words.includes('merged') || terms.some((term) => term.name === 'merged');
  return isMerged && !['issue', 'open', 'private'].some((word) => words.includes(word));
}
