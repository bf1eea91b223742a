// How many results searches have, without the results.
import { z } from 'zod';
import type { Operation } from '../ask.ts';
import { rateLimitField } from './fragments.ts';

export const searchCount = z.object({ issueCount: z.number() });
const answer = z.record(z.string(), z.unknown());

/** Aliases `s0`, `s1`… Variables: `search0`, `search1`… */
export function searchCountsOperation(name: string, searches: number): Operation<typeof answer> {
  const all = Array.from({ length: searches }, (_, n) => n);
  return {
    name,
    schema: answer,
    text: `query ${name}(${all.map((n) => `$search${n}: String!`).join(', ')}) {
  ${rateLimitField}
  ${all.map((n) => `s${n}: search(type: ISSUE, query: $search${n}, first: 1) { issueCount }`).join('\n  ')}
}`,
  };
}
