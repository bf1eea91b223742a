// Siblings that changed in their place: which old one became which new one.

import { longestOrder } from '../text/longest-order.ts';
import { isOneThing, labelOf } from './identity.ts';
import { type PostNode, wordsOf } from './parse-post.ts';

const likeEnough = 0.5;

/** Comparing everything with everything is for stretches that a person edits, not for two unrelated texts. */
const mostComparisons = 10_000;

type Pair = readonly [PostNode, PostNode];
type CanBecome = (old: PostNode, now: PostNode) => boolean;
type Stretch = readonly [readonly PostNode[], readonly PostNode[]];

/**
 * Pairs of siblings that nothing else tells to be the same, in order, between those that stand still. What is alike is paired first;
 * what is left over between such pairs is paired by position if both versions have equally many. A render that has another item
 * or field there tells of something else.
 */
export function pairSimilar(
  olds: readonly PostNode[],
  nows: readonly PostNode[],
  known: ReadonlyMap<PostNode, PostNode>,
  by: 'editor' | 'render',
): Pair[] {
  const here = nows.flatMap((now): Pair[] => {
    const old = known.get(now);
    return old !== undefined && olds.includes(old) ? [[old, now]] : [];
  });
  const still = longestOrder(here, ([old]) => olds.indexOf(old));
  const canBecome: CanBecome = (old, now) =>
    old.kind === now.kind &&
    [old, now].every((node) => !known.has(node) && canChange(node)) &&
    (by === 'editor' || labelOf(wordsOf(old)) === labelOf(wordsOf(now)));
  return between(olds, nows, still).flatMap(([before, after]) => {
    const isLong = before.length * after.length > mostComparisons;
    const alike = isLong ? [] : alikeInOrder(before, after, canBecome);
    const left = between(before, after, alike).flatMap((stretch) => pairByPosition(stretch, canBecome));
    return [...alike, ...left.filter(([old]) => by === 'editor' || old.kind !== 'item')];
  });
}

/** The stretches before, between and after pairs that are in order. */
function between(olds: readonly PostNode[], nows: readonly PostNode[], pairs: readonly Pair[]): Stretch[] {
  const ends = [
    ...pairs.map(([old, now]) => [olds.indexOf(old), nows.indexOf(now)] as const),
    [olds.length, nows.length] as const,
  ];
  return ends.map(([old, now], at) => {
    const [from, start] = ends[at - 1] ?? [-1, -1];
    return [olds.slice(from + 1, old), nows.slice(start + 1, now)] as const;
  });
}

/** A record is what it links to; everything else may be written anew. */
function canChange({ kind, key }: PostNode): boolean {
  return kind !== 'field' && kind !== 'end' && (kind !== 'item' || key === null || !isOneThing(key));
}

/** All of a stretch, or nothing: if one of it is something else, nobody can tell which is which. */
function pairByPosition([olds, nows]: Stretch, canBecome: CanBecome): Pair[] {
  const pairs = olds.flatMap((old, at): Pair[] => (nows[at] === undefined ? [] : [[old, nows[at]]]));
  const isSure = olds.length === nows.length && pairs.every(([old, now]) => canBecome(old, now));
  return isSure ? pairs.filter(([old]) => old.kind !== 'section') : [];
}

/** The pairs, in order, whose likenesses add up to the most. */
function alikeInOrder(
  olds: readonly PostNode[],
  nows: readonly PostNode[],
  canBecome: CanBecome,
): readonly Pair[] {
  // Of one old node the later candidates come first, so that no order has two of them.
  const candidates = olds.flatMap((old) =>
    nows
      .filter((now) => canBecome(old, now))
      .map((now) => ({ pair: [old, now] as const, likeness: likenessOf(old, now) }))
      .filter(({ likeness }) => likeness >= likeEnough)
      .toReversed(),
  );
  return longestOrder(
    candidates,
    ({ pair: [, now] }) => nows.indexOf(now),
    ({ likeness }) => likeness,
  ).map(({ pair }) => pair);
}

/** 0 for nothing in common to 1 for the same. Lines with the same label (`**时间**：`) are always alike. */
function likenessOf(old: PostNode, now: PostNode): number {
  if (old.level !== now.level) return 0;
  const [a, b] = [wordsOf(old), wordsOf(now)];
  const label = labelOf(a);
  if (label !== null && label === labelOf(b)) return 1;
  return sharedPairs(a, b);
}

/** Dice's coefficient over pairs of neighbouring characters. */
function sharedPairs(a: string, b: string): number {
  const left = characterPairs(a);
  const right = characterPairs(b);
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  return (2 * shared) / (Math.max(1, a.length - 1) + Math.max(1, b.length - 1));
}

function characterPairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, text.length - 1); at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
