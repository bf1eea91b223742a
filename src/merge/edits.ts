// What an editor did to a render, as operations on its nodes: delete, replace, insert, move.
import { longestOrder } from '../text/longest-order.ts';
import type { Pairs } from './pair-nodes.ts';
import { nodesOf, type PostNode } from './parse-post.ts';

/**
 * A node of the base without one in the editor's post is deleted; one whose words differ is replaced; a node of the editor's without
 * one in the base is inserted; one that stands below another heading or in another order is moved.
 */
export interface Edits {
  readonly pairs: Pairs;
  /** Whether an editor's node stands where it does because the editor put it there: inserted or moved. */
  isPlaced(ours: PostNode): boolean;
  /** Whether the editor put a list into another order: then it is the editor's. */
  isArranged(ours: PostNode): boolean;
  /** Whether a node only came below another heading since the editor put one in above it, or took one away. */
  isCaptured(ours: PostNode): boolean;
  /** Whether a node still stands beside one that it stood beside. */
  staysTogether(ours: PostNode): boolean;
}

export function editsOf(ours: PostNode, pairs: Pairs): Edits {
  const oldOf = (node: PostNode | null) => (node === null ? undefined : pairs.toBase.get(node));
  const isAtHome = (node: PostNode) => oldOf(node)?.parent === (oldOf(node.parent) ?? null);
  /** Whether it stands beside what it stood beside, but for headings and for what only one of the versions has. */
  const staysTogether = (node: PostNode) => {
    const old = oldOf(node);
    return (['before', 'next'] as const).some((side) => {
      const neighbour = oldOf(neighbourOf(node, side, (one) => pairs.toBase.has(one)));
      const former = old === undefined ? null : neighbourOf(old, side, (one) => pairs.fromBase.has(one));
      return neighbour !== undefined && neighbour === former;
    });
  };
  /** Whether an editor's heading stands over it, and its own further up. */
  const isBelowNew = ({ parent }: PostNode) => parent?.kind === 'section' && !pairs.toBase.has(parent);
  const isHeadingGone = (node: PostNode) => {
    const home = oldOf(node)?.parent ?? null;
    return home !== null && !pairs.fromBase.has(home);
  };
  const standing = new Set<PostNode>([ours]);
  const arranged = new Set<PostNode>();
  for (const parent of nodesOf(ours)) {
    const stayed = parent.children.filter(
      (child) => pairs.toBase.has(child) && (isAtHome(child) || (isBelowNew(child) && staysTogether(child))),
    );
    // A section that was moved is one whose heading alone went elsewhere, rather than one with all that is in it.
    for (const child of longestOrder(
      stayed,
      (child) => oldOf(child)?.index ?? 0,
      (child) => nodesOf(child).length,
    ))
      standing.add(child);
    if (stayed.some((child) => child.kind === 'item' && !standing.has(child))) arranged.add(parent);
  }
  return {
    pairs,
    isPlaced: (node) => !standing.has(node),
    isArranged: (node) => arranged.has(node),
    isCaptured: (node) => (isBelowNew(node) && standing.has(node)) || isHeadingGone(node),
    staysTogether,
  };
}

function neighbourOf(
  node: PostNode,
  side: 'before' | 'next',
  counts: (one: PostNode) => boolean,
): PostNode | null {
  let one = node[side];
  while (one !== null && (one.kind === 'section' || !counts(one))) one = one[side];
  return one;
}
