// Which request a fault strikes. It is found by what it asks for and never by when it arrives: of requests that are under way together
// either may be the first, and a run must come to the same whenever it is tried with the same seed.
import type { FailureRule, RecordedRequest } from '../../sandbox/sandbox.ts';
import { nameOf } from '../publish/acceptance/weekly.ts';

/** One request of a run, known by its content, and by the how manieth with that content it is. */
export interface Asked {
  /** An operation, or a route as `POST git/blobs`. */
  readonly what: string;
  readonly content: string;
  /** From 1. */
  readonly nth: number;
}

/** The requests of a run in an order of their own: by content. */
export function askedIn(requests: readonly RecordedRequest[]): Asked[] {
  const seen = new Map<string, number>();
  return requests
    .map((request) => ({ what: whatOf(request), content: contentOf(request) }))
    .toSorted((a, b) => (a.content < b.content ? -1 : Number(a.content > b.content)))
    .map((one) => {
      const nth = (seen.get(one.content) ?? 0) + 1;
      seen.set(one.content, nth);
      return { ...one, nth };
    });
}

/** Strikes that one request. */
export function only({ content, nth }: Asked): FailureRule['match'] {
  let seen = 0;
  return (request) => {
    if (contentOf(request) !== content) return false;
    seen += 1;
    return seen === nth;
  };
}

/** Strikes a query for good: however often it is asked again, and whatever is asked in its place, such as smaller pages. */
export function forGood({ what, content }: Asked, known: readonly Asked[]): FailureRule['match'] {
  const others = new Set(known.map((one) => one.content).filter((one) => one !== content));
  return (request) => whatOf(request) === what && !others.has(contentOf(request));
}

/** In a test's name: `Activity 2`, the second of its operation in this order. */
export function nameIn(known: readonly Asked[], asked: Asked): string {
  return `${asked.what} ${known.filter(({ what }) => what === asked.what).indexOf(asked) + 1}`;
}

function whatOf(request: RecordedRequest): string {
  return request.operationName ?? nameOf(request);
}

function contentOf(request: RecordedRequest): string {
  const { operationName, variables, search, body } = request;
  return operationName === null
    ? `${nameOf(request)}${search} ${JSON.stringify(body) ?? ''}`
    : `${operationName} ${JSON.stringify(variables)}`;
}
