// The editor's file → its tree and the operations that made it of the base. What stands below a heading is decided with the base at hand.
import { type Edits, editsOf } from './edits.ts';
import type { Renames } from './identity.ts';
import { pairNodes } from './pair-nodes.ts';
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
  const post = parsePost(lines, { ...known, levels: formerLevels(base, lines), names });
  return { post, edits: editsOf(post, pairNodes(base, post, 'editor')) };
}

/**
 * Sections whose headings are bold names, or look otherwise now, such as `**MOSN**` for `#### MOSN`: they reach as far as they did. Names
 * of the editor's own, which are not among them, belong to what they stand in.
 */
function formerLevels(base: PostNode, lines: readonly Line[]): ReadonlyMap<string, number> {
  const texts = new Set(lines.map(({ text }) => text));
  const changed = nodesOf(base).filter(
    (node) => node.kind === 'section' && (!texts.has(wordsOf(node)) || /^\s*\*\*/.test(wordsOf(node))),
  );
  return new Map(changed.map((node) => [`${node.parent?.name}\n${node.name}`, node.level]));
}
