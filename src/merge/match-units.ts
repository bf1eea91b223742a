// Which unit of one version is which unit of another.
import { diffIndices } from 'node-diff3';
import { namesOneThing } from '../markdown/first-link.ts';
import { pairSimilar } from './pair-similar.ts';
import { headingLevel, sectionName, type Unit, wording } from './units.ts';

export interface Matching {
  readonly toBase: ReadonlyMap<Unit, Unit>;
  readonly fromBase: ReadonlyMap<Unit, Unit>;
  /** Units of the later version that stand in another order than in the base. */
  readonly moved: ReadonlySet<Unit>;
  /** Stretches that differ, in both versions' indexes: `[start, end)`. What stands outside of them stands still. */
  readonly gaps: readonly { readonly base: Range; readonly side: Range }[];
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Matches every unit of `base` with the same unit in `side`, a later version of the text.
 *
 * Records are the same by their link, fields by their name, everything else by its wording; lines that changed in their
 * place are found by their likeness. A heading with other words is the same heading only for `renames: 'allowed'`: a person
 * renames the heading over a list, but a program that writes another name writes about another thing below it too.
 */
export function matchUnits(
  base: readonly Unit[],
  side: readonly Unit[],
  renames: 'allowed' | 'none',
): Matching {
  const pairs = new Pairs();
  pairKeyed(base, side, pairs);
  const { standing, gaps } = compareOrder(base, side, pairs);
  for (const [old, now] of standing) pairs.add(old, now);
  const moved = new Set([...pairs.toBase].flatMap(([now, old]) => (standing.get(old) === now ? [] : [now])));
  for (const now of pairMovedLines(base, side, pairs)) moved.add(now);
  const leadToTheSame = (old: Unit, now: Unit) => {
    const next = base[old.index + 1];
    return next !== undefined && pairs.fromBase.get(next) === side[now.index + 1];
  };
  if (renames === 'allowed') for (const now of pairRenamedHeadings(base, side, pairs)) moved.add(now);
  const pairAmong = (before: readonly Unit[], after: readonly Unit[]) => {
    const free = (units: readonly Unit[], known: ReadonlyMap<Unit, Unit>) =>
      units.filter((unit) => unit.kind !== 'record' && unit.kind !== 'field' && !known.has(unit));
    const [olds, nows] = [free(before, pairs.fromBase), free(after, pairs.toBase)];
    const found = pairSimilar(olds, nows, { renames, leadToTheSame });
    for (const [old, now] of found) pairs.add(old, now);
    return found;
  };
  // What changed in a section that was carried away stands in no gap of the same place.
  for (const heading of [...moved].filter(({ kind }) => kind === 'heading')) {
    const old = pairs.toBase.get(heading);
    const below = (units: readonly Unit[], section: Unit | undefined) =>
      units.filter((unit) => unit.section === section && unit.kind !== 'heading' && unit.kind !== 'end');
    for (const [, now] of pairAmong(below(base, old), below(side, heading))) moved.add(now);
  }
  for (const gap of gaps)
    pairAmong(base.slice(gap.base.start, gap.base.end), side.slice(gap.side.start, gap.side.end));
  return { toBase: pairs.toBase, fromBase: pairs.fromBase, moved, gaps };
}

class Pairs {
  readonly toBase = new Map<Unit, Unit>();
  readonly fromBase = new Map<Unit, Unit>();

  add(old: Unit, now: Unit): void {
    this.toBase.set(now, old);
    this.fromBase.set(old, now);
  }
}

/**
 * Records and fields. One link can head several records (a person among reviewers and among reporters, a topic in
 * two agendas), so the closest relation is looked for first.
 */
function pairKeyed(base: readonly Unit[], side: readonly Unit[], pairs: Pairs): void {
  const closeness: readonly ((unit: Unit) => string | null)[] = [
    (unit) => `${sectionName(unit)}\n${wording(unit)}`,
    (unit) => sectionName(unit),
    (unit) => wording(unit),
    (unit) => (unit.kind === 'record' && !namesOneThing(unit.key ?? '') ? null : ''),
  ];
  for (const relation of closeness) {
    const waiting = new Map<string, Unit[]>();
    const identity = (unit: Unit) => {
      const related = unit.key === null ? null : relation(unit);
      return related === null ? null : `${unit.kind}\n${unit.key}\n${related}`;
    };
    for (const old of base) {
      const name = identity(old);
      if (name === null || pairs.fromBase.has(old)) continue;
      waiting.set(name, [...(waiting.get(name) ?? []), old]);
    }
    for (const now of side) {
      const name = identity(now);
      if (name === null || pairs.toBase.has(now)) continue;
      const old = waiting.get(name)?.shift();
      if (old !== undefined) pairs.add(old, now);
    }
  }
}

/** The longest common order of both versions, and the stretches between. */
function compareOrder(
  base: readonly Unit[],
  side: readonly Unit[],
  pairs: Pairs,
): { standing: Map<Unit, Unit>; gaps: { base: Range; side: Range }[] } {
  const token = (unit: Unit, old: Unit | undefined, version: string) => {
    if (unit.key === null) return `${unit.kind}\n${wording(unit)}`;
    return old === undefined ? `${version} ${unit.index}` : `pair ${old.index}`;
  };
  const before = base.map((unit) => token(unit, pairs.fromBase.has(unit) ? unit : undefined, 'base'));
  const after = side.map((unit) => token(unit, pairs.toBase.get(unit), 'side'));
  const gaps = diffIndices(before, after).map(({ buffer1, buffer2 }) => ({
    base: { start: buffer1[0], end: buffer1[0] + buffer1[1] },
    side: { start: buffer2[0], end: buffer2[0] + buffer2[1] },
  }));
  const standing = new Map<Unit, Unit>();
  const outside = (units: readonly Unit[], ranges: readonly Range[]) =>
    units.filter((unit) => !ranges.some(({ start, end }) => unit.index >= start && unit.index < end));
  const still = outside(
    side,
    gaps.map((gap) => gap.side),
  );
  for (const [at, old] of outside(
    base,
    gaps.map((gap) => gap.base),
  ).entries()) {
    const now = still[at];
    if (now !== undefined) standing.set(old, now);
  }
  return { standing, gaps };
}

/** A heading that a person renamed and perhaps carried away still stands over the same unit. */
function pairRenamedHeadings(base: readonly Unit[], side: readonly Unit[], pairs: Pairs): Unit[] {
  return base.flatMap((old) => {
    const next = base[old.index + 1];
    const follower = next === undefined ? undefined : pairs.fromBase.get(next);
    const now = follower === undefined ? undefined : side[follower.index - 1];
    if (old.kind !== 'heading' || now?.kind !== 'heading') return [];
    if (pairs.fromBase.has(old) || pairs.toBase.has(now) || headingLevel(old) !== headingLevel(now))
      return [];
    pairs.add(old, now);
    return [now];
  });
}

/** A line that stands once in each version, in different places, was moved. Short ones come and go by chance. */
function pairMovedLines(base: readonly Unit[], side: readonly Unit[], pairs: Pairs): Unit[] {
  const old = onlyOnes(base);
  const found: Unit[] = [];
  for (const [words, now] of onlyOnes(side)) {
    const before = old.get(words);
    if (before === undefined || before.kind !== now.kind) continue;
    if (pairs.fromBase.has(before) || pairs.toBase.has(now) || words.trim().length < 6) continue;
    pairs.add(before, now);
    found.push(now);
  }
  return found;
}

function onlyOnes(units: readonly Unit[]): Map<string, Unit> {
  const all = new Map<string, Unit | null>();
  for (const unit of units) {
    if (unit.key !== null) continue;
    const words = wording(unit);
    all.set(words, all.has(words) ? null : unit);
  }
  return new Map([...all].flatMap(([words, unit]) => (unit === null ? [] : [[words, unit] as const])));
}
