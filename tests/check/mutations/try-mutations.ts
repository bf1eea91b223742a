// Slips in correct posts, and how many of each kind are found by a rule that is there for them.
import type { Facts } from '../../../src/check/facts/facts.ts';
import { fixPost } from '../../../src/check/fix-post.ts';
import type { Finding } from '../../../src/check/rule.ts';
import { Random } from '../../merge/random.ts';
import { findIn } from '../a-post.ts';
import { allMutations } from './all-mutations.ts';

export interface CorrectPost {
  readonly name: string;
  readonly text: string;
  readonly facts: Facts;
}

export interface KindTried {
  readonly kind: string;
  readonly tried: number;
  readonly found: number;
  /** What was missed, and what was found instead. */
  readonly missed: readonly string[];
  /** What `--fix` made of it, if that is neither nothing nor the correct post. */
  readonly spoilt: readonly string[];
}

/** The kinds in turn, so that each is tried equally often; posts and places by the seed. */
export function tryMutations(posts: readonly CorrectPost[], count: number, seed: number): KindTried[] {
  const tried = new Map(
    allMutations.map(({ kind }) => [
      kind,
      { tried: 0, found: 0, missed: [] as string[], spoilt: [] as string[] },
    ]),
  );
  const random = new Random(seed);
  const before = new Map(posts.map((post) => [post, findIn(post.text, post.facts).map(nameOf)]));
  for (let n = 0; n < count; n += 1) {
    const mutation = allMutations[n % allMutations.length];
    const score = mutation === undefined ? undefined : tried.get(mutation.kind);
    if (mutation === undefined || score === undefined) continue;
    // Not every post has everything.
    for (let again = 0; again < 50; again += 1) {
      const own = random.fork();
      const post = own.pick(posts);
      const mutated = post === null ? null : mutation.mutate(post.text, own);
      if (post === null || mutated === null || mutated.text === post.text) continue;
      const known = before.get(post) ?? [];
      const all = findIn(mutated.text, post.facts);
      const fresh = all.map(nameOf).filter((one) => !known.includes(one));
      const mended = fixPost(mutated.text, all);
      if (mended.fixed.length > 0 && mended.text !== post.text)
        score.spoilt.push(
          `${post.name}: ${mutated.what}; mended by ${mended.fixed.map(({ rule }) => rule).join(', ')}`,
        );
      const rules = fresh.map((one) => one.split(' ')[0] ?? '');
      score.tried += 1;
      if (mutated.rules.some((rule) => rules.includes(rule))) score.found += 1;
      else score.missed.push(`${post.name}: ${mutated.what}; found: ${rules.join(', ') || 'nothing'}`);
      break;
    }
  }
  return [...tried].map(([kind, score]) => ({ kind, ...score }));
}

/** Without its line: a change may move it. */
function nameOf({ rule, told }: Finding): string {
  return `${rule} ${JSON.stringify(told)}`;
}
