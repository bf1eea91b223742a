// Counts what a run costs GitHub.
import type { Octokit } from '@octokit/rest';
import type { Usage } from '../model/report.ts';

export interface UsageMeter {
  /** Counts what the program asks of this client; what is sent beyond that are repetitions. */
  attach(octokit: Octokit): void;
  /** Counts a request that leaves the process. */
  sent(url: string): void;
  /** Adds the points that an answer says it cost. */
  spent(points: number): void;
  usage(): Usage;
}

/** @param pay is told what every answer cost */
export function createUsageMeter(pay: (points: number) => void = () => {}): UsageMeter {
  const counts = { graphql: 0, rest: 0, points: 0, asked: 0 };
  return {
    attach(octokit) {
      octokit.hook.wrap('request', (request, options) => {
        counts.asked += 1;
        return request(options);
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
    usage() {
      const { graphql, rest, points, asked } = counts;
      return { graphql, rest, points, retries: graphql + rest - asked };
    },
  };
}
