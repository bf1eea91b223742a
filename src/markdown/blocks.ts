// Markdown that strangers wrote → blocks, one for each line that matters. The one reader of meetings, minutes and release notes.
import type { BlockContent, DefinitionContent, ListItem, Paragraph, RootContent, Table } from 'mdast';
import { type Inline, inlineOf, joined, type RawPiece, rawPieces } from './inline.ts';
import { readLines, type SourceLine } from './lines.ts';
import type { ReferenceContext } from './references.ts';
import { parseBlocks } from './tree.ts';

/** `indent` is in columns. `done` is a check box's mark, `null` if there is none. */
export type Block =
  | { readonly kind: 'blank' }
  | { readonly kind: 'break' }
  | { readonly kind: 'fold'; readonly opens: boolean }
  | { readonly kind: 'heading'; readonly level: number; readonly content: Inline; readonly quoted: boolean }
  | {
      readonly kind: 'item';
      readonly indent: number;
      readonly content: Inline;
      readonly done: boolean | null;
      readonly quoted: boolean;
    }
  | { readonly kind: 'header'; readonly cells: readonly Inline[] }
  | { readonly kind: 'row'; readonly cells: readonly Inline[]; readonly header: readonly Inline[] }
  | { readonly kind: 'line'; readonly indent: number; readonly content: Inline; readonly quoted: boolean };

/** Code is left out: nobody reads an agenda there. */
export function readBlocks(markdown: string, context: ReferenceContext | null = null): Block[] {
  return readLines(markdown).flatMap((segment) => new Reading(segment, context).blocks());
}

/** A row's cells in one line, empty ones (and pictures) left out; an empty line if the first one was struck out. */
export function rowContent(cells: readonly Inline[]): Inline {
  const [first] = cells;
  const gone = first?.struck === true && first.text === '';
  return joined(gone ? [] : cells.filter(({ text }) => text !== ''), ' · ');
}

/** The words of a block, of whatever kind. */
export function contentOf(block: Block): Inline {
  if ('cells' in block) return rowContent(block.cells);
  return 'content' in block ? block.content : nothing;
}

const nothing: Inline = joined([]);

type Flow = RootContent | BlockContent | DefinitionContent;

class Reading {
  readonly #lines: readonly SourceLine[];
  readonly #context: ReferenceContext | null;
  readonly #blocks: Block[] = [];
  /** The line that the last block stands in, counted from 1. */
  #last = 0;

  constructor(lines: readonly SourceLine[], context: ReferenceContext | null) {
    this.#lines = lines;
    this.#context = context;
  }

  blocks(): Block[] {
    const { children } = parseBlocks(this.#lines.map(({ text }) => text).join('\n'));
    for (const node of children) this.#flow(node, false);
    this.#gaps(this.#lines.length + 1);
    return this.#blocks;
  }

  #flow(node: Flow, quoted: boolean): void {
    const line = node.position?.start.line ?? this.#last;
    if (node.type === 'paragraph') this.#paragraph(node, null, quoted);
    else if (node.type === 'heading')
      this.#push(line, {
        kind: 'heading',
        level: node.depth,
        content: inlineOf(rawPieces(node.children), this.#context),
        quoted,
      });
    else if (node.type === 'thematicBreak') this.#push(line, { kind: 'break' });
    else if (node.type === 'table') this.#table(node);
    else if (node.type === 'code') {
      this.#gaps(line);
      this.#last = node.position?.end.line ?? line;
    } else if (node.type === 'listItem') this.#item(node, quoted);
    else if ('children' in node)
      for (const child of node.children)
        if (isFlow(child)) this.#flow(child, quoted || node.type === 'blockquote');
  }

  /** The first words of an item stand behind its marker; what follows them are lines of their own. */
  #item(node: ListItem, quoted: boolean): void {
    const [first, ...rest] = node.children;
    const { line = this.#last, column = 1 } = node.position?.start ?? {};
    const opens = { kind: 'item', indent: column - 1, done: node.checked ?? null, quoted } as const;
    if (first?.type === 'paragraph') this.#paragraph(first, opens, quoted);
    else if (first?.type === 'heading')
      this.#push(line, { ...opens, content: inlineOf(rawPieces(first.children), this.#context) });
    else {
      if (first === undefined || first.type === 'thematicBreak')
        this.#push(line, { ...opens, content: nothing });
      else this.#flow(first, quoted);
    }
    for (const child of rest) this.#flow(child, quoted);
  }

  #paragraph(
    node: Paragraph,
    opens: Omit<Extract<Block, { kind: 'item' }>, 'content'> | null,
    quoted: boolean,
  ): void {
    const byLine = new Map<number, RawPiece[]>();
    for (const piece of rawPieces(node.children))
      if (!byLine.get(piece.line)?.push(piece)) byLine.set(piece.line, [piece]);
    const folds = foldsIn(node);
    let item = opens;
    for (const [line, pieces] of byLine) {
      const content = inlineOf(pieces, this.#context);
      for (const fold of folds.filter((one) => one.line === line && one.opens))
        this.#push(line, foldOf(fold));
      if (item !== null)
        this.#push(line, { ...item, content: /^\[[ xX]\]$/.test(content.text) ? nothing : content });
      else if (!/^[-*+]$/.test(content.text))
        this.#push(line, { kind: 'line', indent: this.#indentOf(line), content, quoted });
      item = null;
      for (const fold of folds.filter((one) => one.line === line && !one.opens))
        this.#push(line, foldOf(fold));
    }
  }

  #table(node: Table): void {
    const [header = [], ...rows] = node.children.map((row) =>
      row.children.map((cell) => inlineOf(rawPieces(cell.children), this.#context)),
    );
    this.#gaps(node.position?.start.line ?? this.#last);
    this.#last = node.position?.end.line ?? this.#last;
    this.#blocks.push({ kind: 'header', cells: header });
    for (const cells of rows) this.#blocks.push({ kind: 'row', cells, header });
  }

  #indentOf(line: number): number {
    return /^ */.exec(this.#lines[line - 1]?.text ?? '')?.[0].length ?? 0;
  }

  #push(line: number, block: Block): void {
    this.#gaps(line);
    this.#blocks.push(block);
    this.#last = line;
  }

  /** A blank block if the writer left a line empty between the last block and this line. */
  #gaps(line: number): void {
    if (this.#lines.slice(this.#last, line - 1).some(({ isGap }) => isGap))
      this.#blocks.push({ kind: 'blank' });
  }
}

interface Fold {
  readonly line: number;
  readonly opens: boolean;
}

/** Where a paragraph has `<details>` and `</details>`. */
function foldsIn({ children }: Paragraph): Fold[] {
  return children.flatMap((node) => {
    const [, closes] = (node.type === 'html' && /^<(\/?)details\b/i.exec(node.value)) || [];
    return closes === undefined ? [] : [{ line: node.position?.start.line ?? 1, opens: closes === '' }];
  });
}

function foldOf({ opens }: Fold): Block {
  return { kind: 'fold', opens };
}

function isFlow(node: { readonly type: string }): node is Flow {
  return !['tableRow', 'tableCell', 'text'].includes(node.type);
}
