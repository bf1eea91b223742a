// The law for anchored edits: an edit and then news is the same as the news and then the edit, to the byte.
import { merge } from '../door.ts';
import type { Rewrite } from '../edits/edit.ts';
import { shortDiff } from './short-diff.ts';

export interface Tried {
  /** How many refreshes were looked at; the law for anchored edits ends where news touches what was edited. */
  readonly refreshes: number;
  /** What is wrong with the last of them, or `null`. */
  readonly problem: string | null;
}

/** Refreshes an edited first render with the others one after another; the base is always the last pure render. */
export function commute(renders: readonly string[], rewrite: Rewrite, through: typeof merge = merge): Tried {
  const [first = '', ...later] = renders;
  let [base, ours] = [first, rewrite(first)[0] ?? first];
  let deleted: readonly string[] = [];
  let refreshes = 0;
  for (const theirs of later) {
    const right = rewrite(theirs);
    if (right.length === 0) break;
    const merged = through(base, ours, theirs, deleted);
    refreshes += 1;
    if (!right.includes(merged.text)) {
      const [nearest] = right
        .map((one) => shortDiff(one, merged.text))
        .toSorted((a, b) => a.length - b.length);
      return { refreshes, problem: `refresh ${refreshes}, - right, + seen\n${nearest}` };
    }
    [base, ours, deleted] = [theirs, merged.text, merged.deleted];
  }
  return { refreshes, problem: null };
}
