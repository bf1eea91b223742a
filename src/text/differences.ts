// Where two texts differ, line by line, for people to read.
import { longestOrder } from './longest-order.ts';

/** One difference: `gone` lines from `at` on in the old text, and `come` lines from `to` on in the new one. */
export interface Difference {
  readonly at: number;
  readonly gone: number;
  readonly to: number;
  readonly come: number;
}

/** Lines that each text has once, in the same order, are where both agree; what is between them is compared by itself, in the same way. */
export function differencesOf(before: readonly string[], after: readonly string[]): Difference[] {
  const fresh = placesOf(after);
  const shared = [...placesOf(before)].flatMap(([line, at]) => {
    const to = fresh.get(line);
    return to === undefined ? [] : [{ at, to }];
  });
  const agreed = longestOrder(shared, ({ to }) => to);
  const found: Difference[] = [];
  let [at, to] = [0, 0];
  for (const next of [...agreed, { at: before.length, to: after.length }]) {
    let [end, stop] = [next.at, next.to];
    while (at < end && to < stop && before[at] === after[to]) [at, to] = [at + 1, to + 1];
    while (end > at && stop > to && before[end - 1] === after[stop - 1]) [end, stop] = [end - 1, stop - 1];
    const isLess = agreed.length > 0 && end > at && stop > to;
    if (isLess) {
      const inside = differencesOf(before.slice(at, end), after.slice(to, stop));
      found.push(...inside.map((one) => ({ ...one, at: one.at + at, to: one.to + to })));
    } else if (end > at || stop > to) found.push({ at, gone: end - at, to, come: stop - to });
    [at, to] = [next.at, next.to];
  }
  return found;
}

/** Lines that stand once, and where. */
function placesOf(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    places.set(line, at);
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return new Map([...places].filter(([line]) => counts.get(line) === 1));
}
