// Siblings that changed in their place: which old one became which new one.
import { longestOrder } from '../text/longest-order.ts';
import { isOneThing, labelOf } from './identity.ts';
import { type PostNode, wordsOf } from './parse-post.ts';

const likeEnough = 0.5;

/** Comparing everything with everything is for what a person edits, not for two unrelated texts. */
const mostComparisons = 10_000;

type Pair = readonly [PostNode, PostNode];

/**
 * Pairs of siblings that nothing else tells to be the same, in order, between those that stand still. What is alike is paired first;
 * what is left over between such pairs is paired by position if both versions have equally many, all or nothing: if one of them is
 * something else, nobody can tell which is which. A render that has another item or field there tells of something else.
 */
export function pairSimilar(
  olds: readonly PostNode[],
  nows: readonly PostNode[],
  known: ReadonlyMap<PostNode, PostNode>,
  by: 'editor' | 'render',
): Pair[] {
  const placeOf = ([, now]: Pair) => nows.indexOf(now);
  const canBecome = ([old, now]: Pair) =>
    old.kind === now.kind &&
    [old, now].every((node) => !known.has(node) && canChange(node)) &&
    (by === 'editor' || labelOf(wordsOf(old)) === labelOf(wordsOf(now)));
  /** 0 for nothing in common to 1 for the same. */
  const likenessOf = ([old, now]: Pair) => {
    if (known.has(old)) return nows.length + 1;
    return old.kind === 'section' && by === 'render' ? 0 : alikeness(old, now);
  };
  const free = [olds, nows].map((nodes) => nodes.filter((node) => !known.has(node)).length);
  const isLong = (free[0] ?? 0) * (free[1] ?? 0) > mostComparisons;
  // Of one old node the later candidates come first, so that no order has two of them.
  const candidates = olds.flatMap((old): Pair[] => {
    const here = known.get(old);
    if (here !== undefined) return nows.includes(here) ? [[old, here]] : [];
    return isLong
      ? []
      : nows
          .map((now): Pair => [old, now])
          .filter(canBecome)
          .toReversed();
  });
  const likeness = new Map(candidates.map((pair) => [pair, likenessOf(pair)]));
  const still = longestOrder(
    candidates.filter((pair) => (likeness.get(pair) ?? 0) >= likeEnough),
    placeOf,
    (pair) => likeness.get(pair) ?? 0,
  );
  const ends = [
    ...still.map((pair) => [olds.indexOf(pair[0]), placeOf(pair)] as const),
    [olds.length, nows.length] as const,
  ];
  const byPosition = ends.flatMap(([oldEnd, end], at) => {
    const [oldStart, start] = ends[at - 1] ?? [-1, -1];
    const [before, after] = [olds.slice(oldStart + 1, oldEnd), nows.slice(start + 1, end)];
    const pairs = before.flatMap((old, place): Pair[] =>
      after[place] === undefined ? [] : [[old, after[place]]],
    );
    return before.length === after.length && pairs.every(canBecome) ? pairs : [];
  });
  return [
    ...still.filter(([old]) => !known.has(old)),
    ...byPosition.filter(([{ kind }]) => kind !== 'section' && (by === 'editor' || kind !== 'item')),
  ];
}

/** A record is what it links to; everything else may be written anew. */
function canChange({ kind, key }: PostNode): boolean {
  return kind !== 'field' && (kind !== 'item' || !isOneThing(key));
}

/** Dice's coefficient of what is written. */
function alikeness(old: PostNode, now: PostNode): number {
  if (old.level !== now.level) return 0;
  const [left, right] = [neighbours(wordsOf(old)), neighbours(wordsOf(now))];
  return (2 * [...left].filter((pair) => right.has(pair)).length) / (left.size + right.size);
}

/** Every two characters that stand side by side. */
function neighbours(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: text.length }, (_, at) => text.slice(at, at + 2)));
}
