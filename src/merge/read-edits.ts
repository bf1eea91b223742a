// The editor's file → its tree and the operations that made it of the base. What stands below a heading is decided with the base at hand.
import { type Edits, editsOf } from './edits.ts';
import type { Renames } from './identity.ts';
import { type Pairs, pairNodes } from './pair-nodes.ts';
import { nodesOf, type PostNode, parsePost, wordsOf } from './parse-post.ts';
import type { Line } from './text-lines.ts';

interface Known {
  readonly renames: Renames;
  readonly footers: ReadonlySet<string>;
}

export interface EditorsPost {
  readonly post: PostNode;
  readonly edits: Edits;
}

export function readEdits(base: PostNode, lines: readonly Line[], known: Known): EditorsPost {
  const names = new Set(
    nodesOf(base).flatMap(({ kind, level, name }) => (kind === 'section' && level > 0 ? [name] : [])),
  );
  const read = (levels: Levels) => {
    const post = parsePost(lines, { ...known, levels, names });
    return { post, pairs: pairNodes(base, post, 'editor') };
  };
  const levels = formerLevels(base, lines);
  const first = read(levels);
  const renamed = renamedLevels(first.post, first.pairs);
  const { post, pairs } = renamed.size === 0 ? first : read(new Map([...levels, ...renamed]));
  return { post, edits: editsOf(post, pairs) };
}

type Levels = ReadonlyMap<string, number>;

/**
 * Sections whose headings are bold names, or look otherwise now, such as `**MOSN**` for `#### MOSN`: they reach as far as they did. Names
 * of the editor's own, which are not among them, belong to what they stand in.
 */
function formerLevels(base: PostNode, lines: readonly Line[]): Levels {
  const texts = new Set(lines.map(({ text }) => text));
  const changed = nodesOf(base).filter(
    (node) => node.kind === 'section' && (!texts.has(wordsOf(node)) || /^\s*\*\*/.test(wordsOf(node))),
  );
  return new Map(changed.map((node) => [`${node.parent?.name}\n${node.name}`, node.level]));
}

/** A bold name that stands for a heading of the render in other words, or for one of several with this name, reaches as far as that did. */
function renamedLevels(post: PostNode, { toBase, fromBase }: Pairs): Levels {
  const levels = new Map<string, number>();
  for (const node of nodesOf(post)) {
    const old = node.kind === 'section' ? toBase.get(node) : undefined;
    const above = old?.parent == null ? undefined : fromBase.get(old.parent);
    if (old === undefined || above === undefined || old.level === node.level) continue;
    if (/^\s*\*\*/.test(wordsOf(node))) levels.set(`${above.name}\n${node.name}`, old.level);
  }
  return levels;
}
