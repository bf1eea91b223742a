// Checks what is left of the token's limits.
import { localMinute } from '../../model/calendar.ts';
import { type Finding, failed, ok } from './check.ts';
import type { KnownToken } from './known-token.ts';

/** GraphQL points, and REST requests, that are enough for several busy weeks. */
const enough = 200;

/** @param timeZone IANA zone to show the reset time in */
export function checkRateLimit({ limits }: KnownToken, timeZone: string): Finding {
  if (limits === null) return ok('this server has no rate limit');
  const { graphql, rest } = limits;
  const left = `${graphql.remaining} of ${graphql.limit} GraphQL points and ${rest.remaining} of ${rest.limit} REST requests are left`;
  const resets = [graphql, rest]
    .filter(({ remaining }) => remaining < enough)
    .map(({ resetsAt }) => resetsAt)
    .toSorted();
  const last = resets.at(-1);
  if (last === undefined) return ok(left);
  const until = `${localMinute(last, timeZone)} (${timeZone})`;
  return failed(left, `Wait until ${until}, or use a token that nothing else uses.`);
}
