// How many results searches have, without the results.
import { z } from 'zod';
import type { Operation } from '../ask.ts';
import { aliasedAnswer, numbered } from './aliases.ts';
import { rateLimitField } from './fragments.ts';

export const searchCount = z.object({ issueCount: z.number() });

/** Aliases `s0`, `s1`… Variables: `search0`, `search1`… */
export function searchCountsOperation(name: string, searches: number): Operation<typeof aliasedAnswer> {
  return {
    name,
    schema: aliasedAnswer,
    text: `query ${name}(${numbered(searches, (n) => `$search${n}: String!`).join(', ')}) {
  ${rateLimitField}
  ${numbered(searches, (n) => `s${n}: search(type: ISSUE, query: $search${n}, first: 1) { issueCount }`).join('\n  ')}
}`,
  };
}
