// What two parsers make of Markdown: its visible text, its links, and every other thing they found.
import MarkdownIt from 'markdown-it';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

export interface Reading {
  /** The text of everything, in order. */
  readonly text: string;
  readonly links: readonly { readonly url: string; readonly text: string }[];
  /** Names of the nodes found, in order, texts and links included. */
  readonly nodes: readonly string[];
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

/** The last text: several questions about one are asked in a row. */
let last: { readonly markdown: string; readonly tree: Node } | null = null;

function parse(markdown: string): Node {
  if (last?.markdown !== markdown) last = { markdown, tree: treeOf(markdown) };
  return last.tree;
}

function treeOf(markdown: string): Node {
  return fromMarkdown(markdown, {
    extensions: [gfm()],
    // Without its transforms: they look for addresses a second time, in text whose references are already decoded.
    // Neither Goldmark nor Blackfriday does that; the extension above reads the source, as they do.
    mdastExtensions: gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  });
}

/** The text of each paragraph, heading, cell or piece of HTML: what GitHub acts on stands within one. */
export function readPieces(markdown: string): readonly string[] {
  const of = (node: Node): string[] => [
    ...(/^(?:paragraph|heading|tableCell|html)$/.test(node.type) ? [textOf(node)] : []),
    ...(node.children ?? []).flatMap(of),
  ];
  return of(parse(markdown));
}

/** CommonMark with GitHub's extensions. */
export function readWithMicromark(markdown: string): Reading {
  const tree = parse(markdown);
  const nodes: string[] = [];
  const links: { url: string; text: string }[] = [];
  walk(tree);
  return { text: textOf(tree), links, nodes: nodes.slice(1) };

  function walk(node: Node): void {
    nodes.push(node.type);
    if (node.type === 'link') links.push({ url: node.url ?? '', text: textOf(node) });
    for (const child of node.children ?? []) walk(child);
  }
}

/** markdown-it as permissive as it gets: raw HTML passes, bare addresses become links. */
export function readWithMarkdownIt(markdown: string): Reading {
  const nodes: string[] = [];
  const links: { url: string; text: string }[] = [];
  let text = '';
  let linkStart = 0;
  for (const token of new MarkdownIt({ html: true, linkify: true }).parse(markdown, {})) {
    if (token.type !== 'inline') {
      nodes.push(token.type);
      if (token.type.startsWith('html')) text += token.content;
      continue;
    }
    for (const child of token.children ?? []) {
      nodes.push(child.type);
      if (child.type === 'link_open') {
        linkStart = text.length;
        links.push({ url: child.attrGet('href')?.toString() ?? '', text: '' });
      }
      text += child.content;
      const last = links.at(-1);
      if (child.type === 'link_close' && last !== undefined) last.text = text.slice(linkStart);
    }
  }
  return { text, links, nodes };
}

function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}
