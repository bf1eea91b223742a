// Finding a place again in a later post, and writing there.
import { type Block, extentOf, findBlock, readBlocks } from './blocks.ts';
import type { Rewrite } from './edit.ts';

/** Puts lines between two blocks that follow each other; once something stands between them, either side of it is right. */
export function between(before: Block, after: Block | null, text: readonly string[]): Rewrite {
  return (post) => {
    const blocks = readBlocks(post);
    const first = findBlock(blocks, before.id);
    const second = findBlock(blocks, after?.id ?? null);
    if (first === null || !isSameList(before, first)) return [];
    return distinct([
      spliced(post, first.end, 0, ['', ...text]),
      ...(second === null ? [] : [spliced(post, second.start, 0, [...text, ''])]),
    ]);
  };
}

/** A list of which nothing is left is another one. */
function isSameList(one: Block, other: Block): boolean {
  return one.kind !== 'list' || one.lines.some((line) => other.lines.includes(line));
}

/** Puts lines at the end of what stands under a heading. */
export function atEndOf(heading: string | null, text: readonly string[]): Rewrite {
  return (post) => {
    const blocks = readBlocks(post);
    const found = findBlock(blocks, heading);
    const last = found === null ? undefined : extentOf(blocks, found).at(-1);
    return last === undefined ? [] : [spliced(post, last.end, 0, ['', ...text])];
  };
}

/** Writes a block anew. `change` gets its lines as they are in the post, and says `null` if they are not what was edited. */
export function onBlock(
  id: string | null,
  change: (lines: readonly string[]) => readonly string[] | null,
): Rewrite {
  return (post) => {
    const block = findBlock(readBlocks(post), id);
    const changed = block === null ? null : change(block.lines);
    return block === null || changed === null
      ? []
      : [spliced(post, block.start, block.lines.length, changed)];
  };
}

/** Writes one line of a block anew, as one or more. Another wording of it is another line. */
export function onLine(
  id: string | null,
  line: string,
  change: (line: string) => readonly string[],
): Rewrite {
  return onBlock(id, (lines) => {
    const at = lines.indexOf(line);
    return at === -1 || lines.lastIndexOf(line) !== at ? null : lines.toSpliced(at, 1, ...change(line));
  });
}

/** Takes blocks that follow each other out, and one of the gaps beside them. */
export function without(post: string, blocks: readonly Block[]): string {
  const lines = post.split('\n');
  const { start = 0 } = blocks[0] ?? {};
  const { end = 0 } = blocks.at(-1) ?? {};
  const next = lines.findIndex((line, at) => at >= end && line.trim() !== '');
  if (next !== -1) return spliced(post, start, next - start, []);
  const last = lines.findLastIndex((line, at) => at < start && line.trim() !== '');
  return spliced(post, last + 1, end - last - 1, []);
}

export function linesOf(post: string, blocks: readonly Block[]): string[] {
  return post.split('\n').slice(blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? 0);
}

/** The lines of the post with `count` of them, from `at` on, replaced. */
export function spliced(post: string, at: number, count: number, text: readonly string[]): string {
  return post
    .split('\n')
    .toSpliced(at, count, ...text)
    .join('\n');
}

export function distinct(posts: readonly string[]): string[] {
  return [...new Set(posts)];
}
