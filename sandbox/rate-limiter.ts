// What every token may still spend this hour.
import type { Bill, Measure } from './graphql/query-limits.ts';
import { instant } from './world/instant.ts';
import type { Viewer } from './world/viewer.ts';

export type Resource = 'graphql' | 'core';

interface Budget {
  used: number;
  resetAt: number;
}

const minute = 60_000;
const hour = 3_600_000;

export class RateLimiter {
  readonly #now: () => Date;
  readonly #budgets = new Map<string, Budget>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Pays, and says what is left. `isRefused`: it was too much, and nothing was paid. */
  charge(viewer: Viewer, resource: Resource, measure: Measure): { bill: Bill; isRefused: boolean } {
    const budget = this.#budget(`${resource} ${viewer.token}`);
    const isRefused = budget.used + measure.cost > viewer.points;
    if (!isRefused) budget.used += measure.cost;
    const remaining = isRefused ? 0 : viewer.points - budget.used;
    const resetAt = instant(new Date(budget.resetAt).toISOString());
    return { bill: { ...measure, limit: viewer.points, used: budget.used, remaining, resetAt }, isRefused };
  }

  /** What is left, for nothing. */
  limits(viewer: Viewer): Readonly<Record<Resource, Bill>> {
    const look = (resource: Resource) => this.charge(viewer, resource, { cost: 0, nodeCount: 0 }).bill;
    return { graphql: look('graphql'), core: look('core') };
  }

  #budget(key: string): Budget {
    const now = this.#now().getTime();
    const known = this.#budgets.get(key);
    if (known !== undefined && known.resetAt > now) return known;
    const fresh = { used: 0, resetAt: now + hour };
    this.#budgets.set(key, fresh);
    return fresh;
  }
}

/** The points that GitHub allows in any minute; beyond them it asks to slow down. */
export class MinuteLimiter {
  readonly #now: () => Date;
  readonly #points: number;
  readonly #paid = new Map<string, { readonly at: number; readonly points: number }[]>();

  constructor(points: number, now: () => Date) {
    this.#points = points;
    this.#now = now;
  }

  /** Pays, or says after how many seconds there is room; `null` if there was. */
  charge({ token }: Viewer, { cost }: Measure): number | null {
    const now = this.#now().getTime();
    const recent = (this.#paid.get(token) ?? []).filter(({ at }) => at > now - minute);
    const spent = recent.reduce((sum, { points }) => sum + points, 0);
    if (spent + cost > this.#points) return Math.ceil(((recent[0]?.at ?? now) + minute - now) / 1_000);
    this.#paid.set(token, [...recent, { at: now, points: cost }]);
    return null;
  }
}

export function limitHeaders(resource: Resource, bill: Bill): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-limit': String(bill.limit),
    'x-ratelimit-remaining': String(bill.remaining),
    'x-ratelimit-used': String(bill.used),
    'x-ratelimit-reset': String(Math.floor(Date.parse(bill.resetAt) / 1_000)),
    'x-ratelimit-resource': resource,
  };
}
