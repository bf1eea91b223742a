// Counts what a run costs GitHub.
import type { Octokit } from '@octokit/rest';
import * as z from 'zod';
import type { Usage } from '../model/report.ts';

/** What a token may still spend of its points, as the last answer said. */
export interface PointsLeft {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds since 1970. */
  readonly reset: number;
}

const limitHeaders = z.object({
  'x-ratelimit-resource': z.literal('graphql'),
  'x-ratelimit-limit': z.coerce.number(),
  'x-ratelimit-remaining': z.coerce.number(),
  // Ten digits: what is longer is no instant.
  'x-ratelimit-reset': z.coerce.number().int().min(0).max(9_999_999_999),
});

export interface UsageMeter {
  /** Counts what the program asks of this client; what is sent beyond that are repetitions. */
  attach(octokit: Octokit): void;
  /** Counts a request that leaves the process. */
  sent(url: string): void;
  /** Adds the points that an answer says it cost. */
  spent(points: number): void;
  usage(): Usage;
  /** `null` as long as no answer said it: some servers limit nobody. */
  pointsLeft(): PointsLeft | null;
}

/** @param pay is told what every answer cost */
export function createUsageMeter(pay: (points: number) => void = () => {}): UsageMeter {
  const counts = { graphql: 0, rest: 0, points: 0, asked: 0 };
  let left: PointsLeft | null = null;
  return {
    attach(octokit) {
      octokit.hook.wrap('request', async (request, options) => {
        counts.asked += 1;
        const response = await request(options);
        const { data } = limitHeaders.safeParse(response.headers);
        if (data !== undefined)
          left = {
            limit: data['x-ratelimit-limit'],
            remaining: data['x-ratelimit-remaining'],
            reset: data['x-ratelimit-reset'],
          };
        return response;
      });
    },
    sent(url) {
      if (new URL(url).pathname.endsWith('/graphql')) counts.graphql += 1;
      else counts.rest += 1;
    },
    spent(points) {
      counts.points += points;
      pay(points);
    },
    pointsLeft: () => left,
    usage() {
      const { graphql, rest, points, asked } = counts;
      return { graphql, rest, points, retries: graphql + rest - asked };
    },
  };
}
