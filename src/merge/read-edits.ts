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
  const first = read(new Map());
  const levels = formerLevels(first.post, first.pairs);
  const { post, pairs } = levels.size === 0 ? first : read(levels);
  return { post, edits: editsOf(post, pairs) };
}

type Levels = ReadonlyMap<string, number>;

/**
 * A heading of the render that looks otherwise now, such as `**MOSN**` or `## MOSN` for `#### MOSN`, reaches as far as it did. Bold names
 * of the editor's own belong to what they stand in.
 */
function formerLevels(post: PostNode, pairs: Pairs): Levels {
  const levels = new Map<string, number>();
  for (const node of nodesOf(post)) {
    const old = node.kind === 'section' ? pairs.get(node) : undefined;
    const above = old?.parent == null ? undefined : pairs.get(old.parent);
    const isForm = old?.name === node.name || /^\s*\*\*/.test(wordsOf(node));
    if (old !== undefined && above !== undefined && isForm && old.level !== node.level)
      levels.set(`${above.name}\n${node.name}`, old.level);
  }
  return levels;
}
