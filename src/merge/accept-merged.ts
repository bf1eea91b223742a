// What comes of a merged text: it is given, or given without what is doubtful, or the file stays the editor's.
import { untrusted } from '../text/untrusted-text.ts';
import type { applyEdits, NodeLeftOut } from './apply-edits.ts';
import { checkMerged, type Versions, withoutFacts } from './check-merged.ts';
import type { layOut } from './lay-out.ts';
import type { LeftOutFact, Merged } from './merge.ts';
import { parseLines } from './text-lines.ts';

type Merging = Omit<Versions, 'merged' | 'leftOut'> & Pick<Merged, 'deleted'>;
type Result = Pick<Merged, 'text'> &
  Pick<ReturnType<typeof applyEdits>, 'leftOut'> &
  Pick<ReturnType<typeof layOut>, 'starts'>;

/** What is doubtful stays out: a fact alone, but if it is the editor's words, everything. */
export function acceptMerged(merging: Merging, { text, leftOut, starts }: Result): Merged {
  const { base, ours, theirs, deleted } = merging;
  const stayedOut = leftOut.map((left) => left.text);
  const { facts, edits } = checkMerged({ ...merging, merged: text, leftOut: stayedOut });
  if (edits.length > 0) return keepOurs(base, ours, theirs, deleted);
  const doubtful = facts.map((fact): NodeLeftOut => ({ reason: 'no-place', text: fact, near: null }));
  const named = new Map<string, LeftOutFact>();
  for (const { reason, text: fact, near } of [...leftOut, ...doubtful]) {
    const line = (near === null ? null : starts.get(near)) ?? 1;
    if (reason !== null) named.set(fact, { reason, line, text: untrusted(fact) });
  }
  return {
    text: withoutFacts(text, facts),
    leftOut: [...named.values()].toSorted((a, b) => a.line - b.line),
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
