// A post as the rules see it: parts with their headings, lines with what a reader sees of them, links with where they lead.
import type { SectionId } from '../../words/section-ids.ts';

/** From one column of a line to another, from 0, the second excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface PostLink {
  /** As a reader sees it. */
  readonly text: string;
  /** As a browser gets it. */
  readonly url: string;
  readonly label: Range;
  readonly target: Range;
  /** Whether the address is all that is written: `<https://…>`, or bare. */
  readonly isBare: boolean;
  /** HTML in the label, as written. */
  readonly html: readonly string[];
}

export interface PostPicture {
  readonly alt: string;
  readonly url: string;
}

/** Words, or a link. */
export interface Piece {
  readonly text: string;
  readonly link: PostLink | null;
}

export interface PostLine {
  /** From 1. */
  readonly number: number;
  readonly raw: string;
  readonly kind: 'heading' | 'item' | 'quote' | 'text';
  readonly indent: number;
  /** What a reader sees. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly links: readonly PostLink[];
  readonly pictures: readonly PostPicture[];
  /** Bold words before a colon, folded: `时间` of `**时间**：…`; `null` if there are none. */
  readonly label: string | null;
  /** What stands behind them. */
  readonly value: string;
}

/** A heading, or a name that is only bold, and the lines down to the next one. */
export interface PostPart {
  /** `null` before the first heading. */
  readonly heading: PostLine | null;
  /** What the heading says, folded. */
  readonly name: string;
  /** 1 to 6; 7 for a bold name, 0 before the first heading. */
  readonly level: number;
  /** The section that it belongs to, by the headings; `null` for one of the editor's own. */
  readonly section: SectionId | null;
  readonly lines: readonly PostLine[];
}

/** The front matter: its values, and the line of each key. */
export interface PostFront {
  readonly values: Readonly<Record<string, unknown>>;
  readonly lines: ReadonlyMap<string, number>;
  /** `false` if it is no YAML. */
  readonly isReadable: boolean;
}

export interface Post {
  /** As it was named; `null` if it is on no disk. */
  readonly path: string | null;
  readonly raw: readonly string[];
  readonly front: PostFront | null;
  readonly parts: readonly PostPart[];
  /** Everything that readers see, headings included. */
  readonly lines: readonly PostLine[];
  /** The rules that a line asks not to be held to. */
  readonly ignored: ReadonlyMap<number, ReadonlySet<string>>;
}
