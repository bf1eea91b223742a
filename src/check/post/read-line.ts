// One line of Markdown → its words, links and pictures, with the columns in which they stand.
import type { PhrasingContent } from 'mdast';
import { parsePhrase, withoutShields } from '../../markdown/tree.ts';
import { labelOf } from '../../merge/identity.ts';
import type { Piece, PostLine, PostLink, PostPicture } from './post.ts';

const quote = /^\s*(?:>\s?)+/;
const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/;
const hashes = /^ {0,3}#{1,6}\s+/;
/** Marks of an editor's footnotes: they belong to no fact. */
const footnotes = /(?:\s*\[\^[^\]\s]+\])+$/;

/** @param isHeading whether it is known to be one: a bold name looks like any other line */
export function readLine(raw: string, number: number, isHeading: boolean): PostLine {
  const [opening] = hashes.exec(raw) ?? item.exec(raw) ?? quote.exec(raw) ?? /^\s*/.exec(raw) ?? [''];
  const read = readPhrase(raw, opening.length);
  const text = read.pieces.map((piece) => piece.text).join('');
  const label = isHeading ? null : labelOf(raw);
  return {
    number,
    raw,
    kind: isHeading ? 'heading' : item.test(raw) ? 'item' : quote.test(raw) ? 'quote' : 'text',
    indent: /^\s*/.exec(raw)?.[0].length ?? 0,
    text,
    ...read,
    links: read.pieces.flatMap(({ link }) => link ?? []),
    label,
    value:
      label === null
        ? text
        : text
            .replace(/^[^:：]*[:：]/, '')
            .trim()
            .replace(footnotes, ''),
  };
}

interface Phrase {
  readonly pieces: readonly Piece[];
  readonly pictures: readonly PostPicture[];
}

/** @param from the column in which the words begin */
function readPhrase(raw: string, from: number): Phrase {
  const pieces: Piece[] = [];
  const pictures: PostPicture[] = [];
  const add = (text: string) => pieces.push({ text: withoutShields(text), link: null });
  const walk = (nodes: readonly PhrasingContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'text' || node.type === 'inlineCode') add(node.value);
      else if (node.type === 'link') {
        const start = from + (node.position?.start.column ?? 1) - 1;
        const end = from + (node.position?.end.column ?? 1) - 1;
        const inside = wordsIn(node.children);
        pictures.push(...inside.pictures);
        pieces.push({ text: inside.text, link: linkAt(raw, start, end, node.url, inside) });
      } else if (node.type === 'image') pictures.push({ alt: node.alt ?? '', url: node.url });
      else if ('children' in node) walk(node.children);
    }
  };
  walk(parsePhrase(raw.slice(from)));
  return { pieces, pictures };
}

interface Inside extends Pick<PostLink, 'text' | 'html'> {
  readonly pictures: readonly PostPicture[];
}

function wordsIn(nodes: readonly PhrasingContent[]): Inside {
  let text = '';
  const html: string[] = [];
  const pictures: PostPicture[] = [];
  for (const node of nodes) {
    if (node.type === 'html') html.push(node.value);
    else if (node.type === 'image') pictures.push({ alt: node.alt ?? '', url: node.url });
    else if ('value' in node) text += decoded(withoutShields(node.value));
    else if ('children' in node) {
      const inside = wordsIn(node.children);
      text += inside.text;
      html.push(...inside.html);
      pictures.push(...inside.pictures);
    }
  }
  return { text, html, pictures };
}

function linkAt(raw: string, start: number, end: number, url: string, { text, html }: Inside): PostLink {
  const written = raw.slice(start, end);
  const at = written.startsWith('[') ? written.lastIndexOf('](') : -1;
  const common = { text, url: withoutShields(url), html };
  if (at !== -1) {
    const [opening = ''] = /^\s*<?/.exec(written.slice(at + 2)) ?? [];
    const first = start + at + 2 + opening.length;
    const [target = ''] = /^[^\s<>)]*(?:\([^\s<>()]*\)[^\s<>)]*)*/.exec(raw.slice(first, end)) ?? [];
    return {
      ...common,
      isBare: false,
      label: { start: start + 1, end: start + at },
      target: { start: first, end: first + target.length },
    };
  }
  const inner = written.startsWith('<') ? { start: start + 1, end: end - 1 } : { start, end };
  return { ...common, isBare: true, label: inner, target: inner };
}

/** A label that looks like an address is taken as it is written, with its character references. */
function decoded(text: string): string {
  return text.replace(/&#(\d{1,6});|&amp;/g, (_, code?: string) =>
    code === undefined ? '&' : String.fromCodePoint(Number(code)),
  );
}
