// How many results searches have, without the results.
import * as z from 'zod';
import type { Operation } from '../ask.ts';
import { aliased, numbered } from './aliases.ts';
import { rateLimitField } from './fragments.ts';

const counted = z.object({ issueCount: z.number() });
const countsOf = (searches: number) => aliased('s', searches, counted);

/** The answers in the order of the searches, aliases `s0`, `s1`… Variables: `search0`, `search1`… */
export function searchCountsOperation(
  name: 'FirstContributions' | 'SearchProbe' | 'Forecast',
  searches: number,
): Operation<ReturnType<typeof countsOf>> {
  return {
    name,
    schema: countsOf(searches),
    text: `query ${name}(${numbered(searches, (n) => `$search${n}: String!`).join(', ')}) {
  ${rateLimitField}
  ${numbered(searches, (n) => `s${n}: search(type: ISSUE, query: $search${n}, first: 1) { issueCount }`).join('\n  ')}
}`,
  };
}
