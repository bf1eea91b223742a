// A picture's boxes as the engine's nodes.
import type { Node } from '@takumi-rs/core';
import type { PictureElement, Style, WordsElement } from '../elements/element.ts';
import { graphemes } from '../elements/poster-text.ts';
import { keepWords } from './keep-words.ts';

/** What names in the boxes stand for. */
export interface NodeMeans {
  /** `data:` links by grapheme. */
  readonly emoji: ReadonlyMap<string, string>;
  /** What the engine takes for an image's source. */
  image(source: string): string | Pixels;
}

/** Rows of four bytes: red, green, blue, alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export function toNode(element: PictureElement, means: NodeMeans): Node {
  switch (element.kind) {
    case 'box':
      return {
        type: 'container',
        style: element.style,
        children: element.children.map((child) => toNode(child, means)),
      };
    case 'words':
      return wordsNode(element, means);
    case 'image':
      return { type: 'image', style: element.style, src: means.image(element.source) };
  }
}

/** The fonts have no emoji: a text with some is a line of texts and pictures. */
function wordsNode({ text, style }: WordsElement, { emoji }: NodeMeans): Node {
  const dir = isRightToLeft(text) ? 'rtl' : 'ltr';
  const own = dir === 'rtl' ? uncut(style) : style;
  const kept = style.whiteSpace === 'nowrap' ? (run: string) => run : keepWords;
  const parts = graphemes(text);
  if (!parts.some((part) => emoji.has(part))) return { type: 'text', dir, style: own, text: kept(text) };
  const children: Node[] = [];
  let run = '';
  for (const part of parts) {
    const link = emoji.get(part);
    if (link === undefined) {
      run += part;
      continue;
    }
    if (run !== '') children.push({ type: 'text', style: inline, text: kept(run) });
    run = '';
    children.push({ type: 'image', style: emojiStyle, src: link });
  }
  if (run !== '') children.push({ type: 'text', style: inline, text: kept(run) });
  return { type: 'container', dir, style: { ...own, display: 'block' }, children };
}

const inline = { display: 'inline' };
const emojiStyle = {
  display: 'inline-block',
  width: '1em',
  height: '1em',
  margin: '0 0.06em',
  verticalAlign: '-0.15em',
} as const;

/** By its first letter that has a direction, as HTML's `dir="auto"` has it. */
export function isRightToLeft(text: string): boolean {
  const [first] = text.match(/[\p{L}]/u) ?? [];
  return first !== undefined && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(first);
}

/** The engine's ellipsis takes away far more of a line from right to left than it must; it stays on the left like its neighbours. */
function uncut({ textOverflow: _, ...style }: Style): Style {
  return { textAlign: 'left', ...style };
}
