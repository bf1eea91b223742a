// The door of this room: a post and the facts → what is wrong with it.
import type { Facts } from './facts/facts.ts';
import type { Post } from './post/post.ts';
import type { Finding } from './rule.ts';
import { rules } from './rules.ts';

/** Every rule that is not switched off, in the order of the lines. */
export function checkPost(post: Post, facts: Facts): Finding[] {
  const { off } = facts.config.check;
  return rules
    .filter(({ id }) => !off.has(id))
    .flatMap((rule) => rule.find(post, facts).map((found): Finding => ({ ...found, rule: rule.id })))
    .filter(({ rule, line }) => post.ignored.get(line)?.has(rule) !== true)
    .toSorted((a, b) => a.line - b.line);
}
