// What an editor did to a render, as operations on its nodes: delete, replace, insert, move.
import { longestOrder } from '../text/longest-order.ts';
import type { Renames } from './identity.ts';
import { type Pairs, pairNodes } from './pair-nodes.ts';
import { nodesOf, type PostNode, parsePost, wordsOf } from './parse-post.ts';
import type { Line } from './text-lines.ts';

/**
 * A node of the base without one in the editor's post is deleted; one whose words differ is replaced; a node of the editor's without
 * one in the base is inserted; one that stands below another heading or in another order is moved.
 */
export interface Edits {
  /** The editor's post. */
  readonly post: PostNode;
  /** Nodes of the base, and those of the editor's post that they became. */
  readonly pairs: Pairs;
  /** What of the editor's post stands in the order of the base: below the heading that the base has it below, or one put in above it. */
  readonly standing: ReadonlySet<PostNode>;
}

/** The editor's file → its tree, and the operations that made it of the base. How far a heading reaches is decided with the base at hand. */
export function readEdits(
  base: PostNode,
  lines: readonly Line[],
  known: { readonly renames: Renames; readonly footers: ReadonlySet<string> },
): Edits {
  const sections = nodesOf(base).filter(({ level }) => level > 0);
  const names = new Set(sections.map(({ name }) => name));
  const levels = new Map<string, number>();
  const read = () => {
    const post = parsePost(lines, { ...known, levels, names });
    return { post, pairs: pairNodes(base, post, 'editor') };
  };
  const { post: first, pairs } = read();
  // A heading of the render that looks otherwise now, such as `**MOSN**` or `## MOSN` for `#### MOSN`, reaches as far as it did.
  for (const node of nodesOf(first)) {
    const old = pairs.get(node);
    const above = old?.parent == null ? undefined : pairs.get(old.parent);
    const isForm = old?.name === node.name || /^\s*\*\*/.test(wordsOf(node));
    if (old !== undefined && above !== undefined && isForm && old.level !== node.level)
      levels.set(`${above.name}\n${node.name}`, old.level);
  }
  const { post, pairs: final } = levels.size === 0 ? { post: first, pairs } : read();
  return editsOf(post, final);
}

function editsOf(post: PostNode, pairs: Pairs): Edits {
  const oldOf = (node: PostNode | null) => (node === null ? undefined : pairs.get(node));
  const isAtHome = (node: PostNode) => oldOf(node)?.parent === (oldOf(node.parent) ?? null);
  /** Whether the nearest heading, or the nearest of everything else, on a side of it is the same in both versions. */
  const isStillBeside = (node: PostNode, side: 'before' | 'next', isHeading = false) => {
    const nearest = (one: PostNode | null | undefined): PostNode | null =>
      one == null || (pairs.has(one) && (one.kind === 'section') === isHeading)
        ? (one ?? null)
        : nearest(one[side]);
    return (oldOf(nearest(node[side])) ?? null) === nearest(oldOf(node)?.[side]);
  };
  const staysTogether = (node: PostNode) =>
    isStillBeside(node, 'before', true) && (isStillBeside(node, 'before') || isStillBeside(node, 'next'));
  const isBelowNew = ({ parent }: PostNode) => parent?.kind === 'section' && !pairs.has(parent);
  const standing = new Set([post]);
  for (const parent of nodesOf(post)) {
    const stayed = parent.children.filter(
      (child) => isAtHome(child) || (isBelowNew(child) && staysTogether(child)),
    );
    // A section that was moved is one whose heading alone went elsewhere, rather than one with all that is in it.
    const inOrder = longestOrder(
      stayed,
      (child) => oldOf(child)?.index ?? 0,
      (child) => nodesOf(child).length,
    );
    const isItem = ({ kind }: PostNode) => kind === 'item';
    // If the editor put a list into another order, the order of all of it is the editor's.
    const isArranged = stayed.some((child) => isItem(child) && !inOrder.includes(child));
    for (const child of inOrder) if (!isArranged || !isItem(child)) standing.add(child);
  }
  return { post, pairs, standing };
}
