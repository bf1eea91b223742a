// Lines that changed in their place: which old line became which new one.
import { headingLevel, sectionName, type Unit, withoutNumbers, wording } from './units.ts';

const likeEnough = 0.5;

/** Comparing everything with everything is for stretches that a person edits, not for two unrelated texts. */
const mostComparisons = 10_000;

/** What is known about both versions besides the stretches. */
export interface Relation {
  readonly renames: 'allowed' | 'none';
  /** Whether the same unit follows the old one and the new one. */
  readonly leadToTheSame: (old: Unit, now: Unit) => boolean;
}

/**
 * Pairs units of two stretches that stand in the same place, in order. What is alike is paired first; what is left over
 * between such pairs is paired by position where both versions have equally many; headings are not, for another heading in
 * the same place is another section.
 */
export function pairSimilar(
  olds: readonly Unit[],
  nows: readonly Unit[],
  relation: Relation,
): (readonly [Unit, Unit])[] {
  const pairs = olds.length * nows.length > mostComparisons ? [] : alikeInOrder(olds, nows, relation);
  const found = [...pairs];
  let [oldAt, nowAt] = [0, 0];
  for (const [old, now] of [...pairs, [undefined, undefined] as const]) {
    const oldStop = old === undefined ? olds.length : olds.indexOf(old);
    const nowStop = now === undefined ? nows.length : nows.indexOf(now);
    found.push(...pairByPosition(olds.slice(oldAt, oldStop), nows.slice(nowAt, nowStop), relation));
    [oldAt, nowAt] = [oldStop + 1, nowStop + 1];
  }
  return found;
}

function pairByPosition(
  olds: readonly Unit[],
  nows: readonly Unit[],
  relation: Relation,
): (readonly [Unit, Unit])[] {
  if (olds.length !== nows.length) return [];
  return olds.flatMap((old, at) => {
    const now = nows[at];
    if (now === undefined || old.kind === 'heading' || !comparable(old, now, relation)) return [];
    return [[old, now] as const];
  });
}

/** The pairs, in order, whose likenesses add up to the most. */
function alikeInOrder(
  olds: readonly Unit[],
  nows: readonly Unit[],
  relation: Relation,
): (readonly [Unit, Unit])[] {
  interface Best {
    readonly sum: number;
    readonly pair: readonly [Unit, Unit] | null;
    readonly rest: Best | null;
  }
  const nothing: Best = { sum: 0, pair: null, rest: null };
  // below[n]: the best for the olds after this one and the nows from n on.
  let below: Best[] = Array.from({ length: nows.length + 1 }, () => nothing);
  for (const old of olds.toReversed()) {
    const row: Best[] = [...below];
    for (const [at, now] of [...nows.entries()].toReversed()) {
      const skipOld = below[at] ?? nothing;
      const skipNow = row[at + 1] ?? nothing;
      const rest = below[at + 1] ?? nothing;
      const likeness = comparable(old, now, relation) ? likenessOf(old, now, relation) : 0;
      const paired = likeness >= likeEnough ? rest.sum + likeness : -1;
      if (paired >= skipOld.sum && paired >= skipNow.sum) row[at] = { sum: paired, pair: [old, now], rest };
      else row[at] = skipOld.sum >= skipNow.sum ? skipOld : skipNow;
    }
    below = row;
  }
  const pairs: (readonly [Unit, Unit])[] = [];
  for (let best: Best | null = below[0] ?? null; best !== null; best = best.rest)
    if (best.pair !== null) pairs.push(best.pair);
  return pairs;
}

function comparable(old: Unit, now: Unit, relation: Relation): boolean {
  if (old.kind !== now.kind) return false;
  if (relation.renames === 'none')
    return old.kind === 'heading'
      ? withoutNumbers(wording(old)) === withoutNumbers(wording(now))
      : sectionName(old) === sectionName(now);
  return old.kind !== 'heading' || headingLevel(old) === headingLevel(now);
}

/**
 * 0 for nothing in common to 1 for the same. Lines with the same label (`**时间**：`) are always alike. A heading is known by what
 * stands below it: names of projects resemble each other.
 */
function likenessOf(old: Unit, now: Unit, { leadToTheSame }: Relation): number {
  const [a, b] = [wording(old), wording(now)];
  const shared = sharedPairs(a, b);
  if (old.kind === 'heading') return leadToTheSame(old, now) ? 1 : 0.6 * shared;
  const [labelBefore, labelNow] = [labelOf(a), labelOf(b)];
  return labelBefore !== null && labelBefore === labelNow ? 0.6 + 0.4 * shared : shared;
}

function labelOf(text: string): string | null {
  return /^\s*(?:[-*+]\s+)?(\**[^*:：\s][^*:：]{0,20}\**)[:：](?!\/\/)/.exec(text)?.[1] ?? null;
}

/** Dice's coefficient over pairs of neighbouring characters. */
function sharedPairs(a: string, b: string): number {
  const left = characterPairs(a);
  const right = characterPairs(b);
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  const all = Math.max(1, a.length - 1) + Math.max(1, b.length - 1);
  return (2 * shared) / all;
}

function characterPairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  if (text.length === 1) counts.set(text, 1);
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
