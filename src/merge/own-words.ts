// What the editor wrote about in lines of their own, so that the render need not list it again.
import type { Edits } from './edits.ts';
import { isOneThing, mentionsIn, type Renames, repositoryOf } from './identity.ts';
import type { Pairs } from './pair-nodes.ts';
import { nodesOf, type PostNode, wordsOf } from './parse-post.ts';

/**
 * Whether the editor names a piece of work: in prose, in a table, by a link of any spelling, as `owner/name#2`, as `#2` in its project's
 * list. What stands in a code block, in an HTML comment, in a meeting or in a release says nothing about the week's work.
 */
export function findMentions({ post, pairs }: Edits, renames: Renames): (fact: PostNode) => boolean {
  const named = new Set<string>();
  for (const node of nodesOf(post)) {
    const base = pairs.get(node);
    const isHidden = node.kind === 'block' && !/^\s*\|/.test(wordsOf(node));
    if (isHidden || isTold(node)) continue;
    const around = repositoriesAround(node, pairs);
    const old = base === undefined ? new Set() : mentionsIn(wordsOf(base), renames, around);
    for (const one of mentionsIn(wordsOf(node), renames, around)) if (!old.has(one)) named.add(one);
  }
  return (fact) => isWork(fact) && named.has(fact.key ?? '');
}

/** Whether a node lists a piece of work. A meeting or a release tells of work, and lists none. */
export function isWork(node: PostNode): boolean {
  return node.kind === 'item' && isOneThing(node.key) && !isTold(node);
}

/** Whether it stands in a meeting or a release, which tell of work, and do not list it. */
function isTold({ parent }: PostNode): boolean {
  return parent !== null && (/^(?:meeting|release) /.test(parent.key ?? '') || isTold(parent));
}

/** The repositories whose work is or was listed in a node's section, or in the nearest one above that lists any. */
function repositoriesAround({ parent }: PostNode, pairs: Pairs): readonly string[] {
  if (parent === null) return [];
  const listed = [parent, pairs.get(parent)].flatMap((one) => one?.children ?? []);
  const found = new Set(listed.flatMap(({ key }) => repositoryOf(key ?? '') ?? []));
  return found.size > 0 ? [...found] : repositoriesAround(parent, pairs);
}
