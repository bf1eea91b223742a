// What comes of a merged text: it is given, or given without what is doubtful, or the file stays the editor's.
import { untrusted } from '../text/untrusted-text.ts';
import type { NodeLeftOut, Piece } from './apply-edits.ts';
import { checkMerged, withoutFacts } from './check-merged.ts';
import type { Renames } from './identity.ts';
import type { Merged } from './merge.ts';
import { parseLines } from './text-lines.ts';

interface Result {
  readonly text: string;
  readonly leftOut: readonly NodeLeftOut[];
  readonly starts: ReadonlyMap<Piece, number>;
}

interface Merging {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly deleted: readonly string[];
  readonly renames: Renames;
}

/** What is doubtful stays out: a fact alone, but if it is the editor's words, everything. */
export function acceptMerged(
  { base, ours, theirs, deleted, renames }: Merging,
  { text, leftOut, starts }: Result,
): Merged {
  const stayedOut = leftOut.map((left) => left.text);
  const { facts, edits } = checkMerged({ base, ours, theirs, merged: text, leftOut: stayedOut, renames });
  if (edits.length > 0) return keepOurs(base, ours, theirs, deleted);
  const lineOf = (piece: Piece | null) => (piece === null ? 1 : (starts.get(piece) ?? 1));
  const named = leftOut.flatMap(({ reason, near, text: fact }) =>
    reason === null ? [] : [{ reason, line: lineOf(near), text: fact }],
  );
  const doubtful = facts.map((fact) => ({ reason: 'no-place', line: 1, text: fact }) as const);
  const all = [...named, ...doubtful].filter(
    (left, at, list) => left.text.trim() !== '' && list.findIndex((other) => other.text === left.text) === at,
  );
  return {
    text: facts.length === 0 ? text : withoutFacts(text, facts),
    leftOut: all.map((left) => ({ ...left, text: untrusted(left.text) })),
    deleted,
  };
}

/** The editor's file as it is; everything new is named. */
export function keepOurs(base: string, ours: string, theirs: string, deleted: readonly string[]): Merged {
  const textsOf = (text: string) => parseLines(text).lines.map((line) => line.text);
  const known = new Set([...textsOf(base), ...textsOf(ours)]);
  const news = new Set(textsOf(theirs).filter((line) => line.trim() !== '' && !known.has(line)));
  return {
    text: ours,
    leftOut: [...news].map((line) => ({ reason: 'no-place', line: 1, text: untrusted(line) })),
    deleted,
  };
}
