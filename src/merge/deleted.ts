// What editors deleted, under names that outlive the render: a fact that goes and comes back stays away.

import { fold } from '../text/fold.ts';
import type { Edits } from './edits.ts';
import { isOneThing, type Renames, withoutNumbers } from './identity.ts';
import { nodesOf, type PostNode, wordsOf } from './parse-post.ts';

/** `sofastack 社区本周贡献 › mosn/mosn#2309`: a piece of work by its page's section, everything else by the heading above it. */
export function stableName(node: PostNode): string {
  const own = node.kind === 'section' ? `# ${node.key}` : (node.key ?? fold(withoutNumbers(wordsOf(node))));
  const isWork = node.kind === 'item' && isOneThing(node.key);
  const isScope = (one: PostNode) =>
    one.kind === 'item' ||
    (one.kind === 'section' && (!isWork || one.level <= 3 || one.key?.startsWith('meeting ')));
  let scope = node.parent;
  while (scope !== null && !isScope(scope)) scope = scope.parent;
  return `${scope?.kind === 'item' ? `${stableName(scope)} › ` : scope?.key ? `${scope.key} › ` : ''}${own}`;
}

/** The names of what was deleted before and is still not in the editor's post, and of what was deleted since the base. */
export function deletedNames(
  before: readonly string[],
  base: PostNode,
  { post, pairs }: Edits,
  isTold: (fact: PostNode) => boolean,
  renames: Renames,
): string[] {
  const there = new Set(nodesOf(post).map(stableName));
  const tops = nodesOf(base).flatMap((node) => (pairs.has(node) ? node.children : []));
  const gone = tops.filter((node) => !pairs.has(node) && !isTold(node));
  const current = before.map((name) => name.replace(/[^\s/#]+\/[^\s/#]+(?=#\d+)/g, renames));
  const all = new Set([...current, ...gone.map(stableName)]);
  return [...all].filter((name) => !there.has(name)).toSorted();
}
