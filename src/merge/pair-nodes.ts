// Which node of one version of a post is which node of another.
import { groupBy } from '../text/group-by.ts';
import { isOneThing, withoutNumbers } from './identity.ts';
import { pairSimilar } from './pair-similar.ts';
import { nodesOf, type PostNode, wordsOf } from './parse-post.ts';

/** Nodes of two versions that are the same, each under the other. */
export type Pairs = Map<PostNode, PostNode>;

/** What makes two nodes the same; `null` says nothing. */
type Likeness = (node: PostNode) => string | null;

/** What makes two children of a pair the same, closest first. */
const amongSiblings: readonly Likeness[] = [
  (node) => `${node.kind}\n${node.key}\n${wordsOf(node)}`,
  ({ kind, key }) => (key === null ? null : `${kind}\n${key}`),
];

const sectionKey: Likeness = ({ kind, key }) => (kind === 'section' ? key : null);
const sectionName: Likeness = ({ kind, name }) => (kind === 'section' ? withoutNumbers(name) : null);

/** What other nodes are known by wherever they stand. */
const anywhere: Likeness = (node) => {
  if (node.key?.startsWith('picture ')) return node.key;
  if (node.kind === 'section' || node.kind === 'field') return null;
  if (isOneThing(node.key)) return node.key;
  const words = wordsOf(node).trim();
  return words.length > 3 ? words : null;
};

/**
 * Pairs `base` with `side`, a later version. By key and words among the children of a pair first; then sections and pieces of work
 * that stand elsewhere; at last by likeness, only among the children of a pair.
 *
 * @param by who wrote `side`: an editor names a project otherwise, and rewrites what stands in its place; what a render calls otherwise
 *   is something else
 */
export function pairNodes(base: PostNode, side: PostNode, by: 'editor' | 'render'): Pairs {
  const pairs: Pairs = new Map();
  pairWithBelow(base, side, pairs);
  pairElsewhere(base, side, pairs, sectionKey);
  // A meeting of another day is the same if it is not told of elsewhere; a heading may count what stands below it.
  for (const [old, now] of [...pairs]) pairChildren(old, now, pairs, sectionName);
  if (by === 'editor') pairElsewhere(base, side, pairs, sectionName);
  // A field that the render has in another meeting is that meeting's own.
  const isField = ({ key }: PostNode) => by === 'render' && key?.startsWith('label ') === true;
  pairElsewhere(base, side, pairs, (node) => (isField(node) ? null : anywhere(node)));
  for (const old of nodesOf(base)) {
    const now = old.kind === 'section' && !pairs.has(old) ? homeOfMost(old, pairs) : undefined;
    if (now !== undefined) pairWithBelow(old, now, pairs);
  }
  for (const old of nodesOf(base)) {
    const now = pairs.get(old);
    if (now === undefined) continue;
    for (const [before, after] of pairSimilar(old.children, now.children, pairs, by))
      pairWithBelow(before, after, pairs);
  }
  return pairs;
}

/**
 * Pairs the editor's post with a render: what the base has as the base has it in either; what is new on both sides, if it is the same.
 *
 * @param isWork whether the render lists a piece of work there, which is the same wherever it stands
 */
export function pairVersions(
  edits: { readonly post: PostNode; readonly pairs: Pairs },
  theirs: PostNode,
  news: Pairs,
  isWork: (node: PostNode) => boolean,
): Pairs {
  const pairs: Pairs = new Map();
  for (const [root, here, there] of [
    [edits.post, edits.pairs, news],
    [theirs, news, edits.pairs],
  ] as const)
    for (const node of nodesOf(root)) {
      const base = here.get(node);
      // What the other one no longer has is its own, and nothing else's.
      if (base !== undefined) pairs.set(node, there.get(base) ?? node);
    }
  for (const [mine, now] of [...pairs])
    for (const likeness of amongSiblings) if (mine !== now) pairChildren(mine, now, pairs, likeness);
  const listed = new Set([...nodesOf(edits.post), ...nodesOf(theirs).filter(isWork)]);
  pairElsewhere(edits.post, theirs, pairs, (node) =>
    node.kind === 'section' || (listed.has(node) && isOneThing(node.key)) ? node.key : null,
  );
  return new Map([...pairs].filter(([node, other]) => node !== other));
}

function pairWithBelow(old: PostNode, now: PostNode, pairs: Pairs): void {
  pairs.set(old, now).set(now, old);
  for (const likeness of amongSiblings) pairChildren(old, now, pairs, likeness);
}

function pairChildren(old: PostNode, now: PostNode, pairs: Pairs, likeness: Likeness): void {
  const waiting = grouped(old.children, likeness, pairs);
  for (const child of now.children) {
    const name = pairs.has(child) ? null : likeness(child);
    const twin = name === null ? undefined : waiting.get(name)?.shift();
    if (twin !== undefined) pairWithBelow(twin, child, pairs);
  }
}

/** What stands once in either version is the same, wherever it stands. */
function pairElsewhere(base: PostNode, side: PostNode, pairs: Pairs, likeness: Likeness): void {
  const [olds, nows] = [base, side].map((root) => grouped(nodesOf(root), likeness, pairs));
  for (const [name, [old, ...more]] of olds ?? []) {
    const [now, ...others] = nows?.get(name) ?? [];
    if (old === undefined || now === undefined || more.length + others.length > 0) continue;
    if (!pairs.has(old) && !pairs.has(now)) pairWithBelow(old, now, pairs);
  }
}

/** A section is the same if most of what it had stands in it, whatever it is called. */
function homeOfMost(old: PostNode, pairs: Pairs): PostNode | undefined {
  const homes = old.children.flatMap((child) => pairs.get(child)?.parent ?? []);
  const above = old.parent === null ? undefined : pairs.get(old.parent);
  return homes.find(
    (home) =>
      home.kind === 'section' &&
      !pairs.has(home) &&
      (home.level === old.level || home.parent === above) &&
      homes.filter((one) => one === home).length * 2 >= old.children.length,
  );
}

function grouped(nodes: readonly PostNode[], likeness: Likeness, pairs: Pairs): Map<string, PostNode[]> {
  return groupBy(nodes, (node) => (pairs.has(node) ? null : likeness(node)));
}
