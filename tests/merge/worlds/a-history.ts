// One number makes a whole case: a week, its refreshes, a language, a configuration, and an edit of the first day's post.
import type { Edit, Rewrite } from '../edits/edit.ts';
import { Random } from '../random.ts';
import { type Refresh, randomRenders } from './random-renders.ts';
import { type Language, languages, type Setup, setups } from './renderer.ts';

export interface History {
  readonly seed: number;
  readonly setup: Setup;
  readonly language: Language;
  readonly refreshes: readonly Refresh[];
}

export function aHistory(seed: number, days = 5): History {
  const random = new Random(seed);
  const setup = random.pick(setups) ?? 'community';
  const language = random.pick(languages) ?? 'zh';
  return { seed, setup, language, refreshes: randomRenders(random, setup, language, days) };
}

export interface Done {
  readonly rewrite: Rewrite;
  /** The first day's post after the edit. */
  readonly edited: string;
}

/** Does an edit to a post, the same one for the same seed; `null` if the post has nothing of the kind. */
export function doEdit(edit: Edit, post: string, seed: number): Done | null {
  const rewrite = edit.choose(post, new Random(seed * 1_000 + edit.name.length));
  const edited = rewrite?.(post)[0];
  return rewrite === null || edited === undefined || edited === post ? null : { rewrite, edited };
}
