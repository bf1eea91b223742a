// What an editor did to a render, as operations on its nodes: delete, replace, insert, move.
import { longestOrder } from './longest-order.ts';
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
  const standing = new Set<PostNode>([ours]);
  const arranged = new Set<PostNode>();
  for (const parent of nodesOf(ours)) {
    const order = oldOf(parent)?.children ?? [];
    const stayed = parent.children.filter((child) => pairs.toBase.has(child) && isAtHome(child));
    for (const child of longestOrder(stayed, (child) => order.indexOf(oldOf(child) ?? child)))
      standing.add(child);
    if (stayed.some((child) => child.kind === 'item' && !standing.has(child))) arranged.add(parent);
  }
  const paired = nodesOf(ours).filter((node) => pairs.toBase.has(node));
  const inLine = new Set(longestOrder(paired, (node) => oldOf(node)?.index ?? 0));
  return {
    pairs,
    isPlaced: (node) => !standing.has(node),
    isArranged: (node) => arranged.has(node),
    isCaptured: (node) => inLine.has(node) && !isAtHome(node),
    staysTogether: (node) => {
      const isSame = (one: PostNode | null, old: PostNode | null | undefined) =>
        one !== null && oldOf(one)?.kind === node.kind && oldOf(one) === old;
      return isSame(node.before, oldOf(node)?.before) || isSame(node.next, oldOf(node)?.next);
    },
  };
}
