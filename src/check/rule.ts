// What a rule is: a pure function of a post and the facts, with an id by which it is switched off.
import type { Told } from '../words/check-words.ts';
import type { RuleId } from '../words/rule-ids.ts';
import type { Facts } from './facts/facts.ts';
import type { Post } from './post/post.ts';

/** An `error` contradicts the facts; a `notice` is what an editor may have wanted. */
export type Severity = 'error' | 'notice';

/** The only right answer: what to write in a line from column `start` to `end` (from 0, excluded). */
export interface Fix {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a rule found. `line` counts from 1. */
export interface Found {
  readonly severity: Severity;
  readonly line: number;
  readonly told: Told;
  readonly fix?: Fix | null;
}

export interface Finding extends Found {
  readonly rule: RuleId;
}

export interface Rule {
  readonly id: RuleId;
  find(post: Post, facts: Facts): readonly Found[];
}
