// One line of Markdown → its words, its links and the work that it names. Linear in the length of the line.
import type { Reference } from '../model/meeting.ts';
import { distinct, type ReferenceContext, referenceAt, referenceOf } from './references.ts';
import { collapseBlanks } from './visible-text.ts';

/**
 * `text` has no marks left: links by their title, images, tags and struck-out words gone.
 * `struck` says that something was struck out.
 */
export interface Inline {
  readonly text: string;
  readonly references: readonly Reference[];
  readonly links: readonly string[];
  readonly struck: boolean;
}

/** @param context where bare numbers belong; without one no references are looked for */
export function readInline(markdown: string, context: ReferenceContext | null = null): Inline {
  const reading = new Reading(markdown, context);
  reading.run();
  return {
    text: collapseBlanks(reading.pieces.join('')),
    references: distinct(reading.references),
    links: reading.links,
    struck: reading.struck,
  };
}

const linkText = /!?\[((?:[^[\]\\]|\\.|\[[^[\]]{0,300}\]){0,1000})\]/y;
const linkTarget =
  /\(\s{0,9}(?:<([^<>\n]{0,2000})>|([^\s()<>]{0,2000}(?:\([^\s()]{0,500}\)[^\s()<>]{0,500}){0,3}))(?:\s{1,9}(?:"[^"]{0,300}"|'[^']{0,300}'))?\s{0,9}\)/y;
const autolink = /<([a-z][a-z\d+.-]{1,31}:[^\s<>]{0,2000})>/iy;
const tag = /<\/?[a-z][^<>]{0,1000}>/iy;
const bareLink = /(?:https?|dingtalk):\/\/[^\s<>"`，。；、！？（）【】「」《》]+/iy;
const word = /[A-Za-z0-9]+/y;
const backticks = /`+/y;
const entity = /&(?:amp|lt|gt|quot|nbsp|#39);/y;
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
  '&#39;': "'",
};

class Reading {
  readonly pieces: string[] = [];
  readonly references: Reference[] = [];
  readonly links: string[] = [];
  struck = false;
  readonly #source: string;
  readonly #context: ReferenceContext | null;
  #at = 0;
  /** Emphasis that may still be closed: its marks → where in `pieces` they stand. */
  readonly #open = new Map<string, number[]>();
  /** Marks that nothing closes from here on, so that the rest is not searched for them again and again. */
  readonly #unclosed = new Set<string>();

  constructor(source: string, context: ReferenceContext | null) {
    this.#source = source;
    this.#context = context;
  }

  run(): void {
    while (this.#at < this.#source.length) this.#step(this.#source[this.#at] ?? '');
  }

  #step(char: string): void {
    const read =
      (char === '\\' && this.#escape()) ||
      (char === '`' && this.#code()) ||
      ((char === '[' || char === '!') && this.#link()) ||
      (char === '<' && this.#tag()) ||
      (char === '~' && this.#strike()) ||
      ((char === '*' || char === '_') && this.#emphasis(char)) ||
      (char === '&' && this.#entity()) ||
      (char === '#' && this.#reference()) ||
      (/[A-Za-z0-9]/.test(char) && (this.#bareLink() || this.#reference() || this.#word()));
    if (read) return;
    this.pieces.push(char);
    this.#at += 1;
  }

  #escape(): boolean {
    const next = this.#source[this.#at + 1] ?? '';
    if (!/[!-/:-@[-`{-~]/.test(next)) return false;
    this.pieces.push(next);
    this.#at += 2;
    return true;
  }

  #code(): boolean {
    const marks = this.#match(backticks)?.[0] ?? '';
    let end = this.#unclosed.has(marks) ? -1 : this.#at + marks.length;
    while (end >= 0) {
      end = this.#source.indexOf(marks, end);
      if (end < 0) break;
      let after = end;
      while (this.#source[after] === '`') after += 1;
      if (after - end === marks.length) {
        this.pieces.push(this.#source.slice(this.#at + marks.length, end));
        this.#at = after;
        return true;
      }
      end = after;
    }
    this.#unclosed.add(marks);
    this.pieces.push(marks);
    this.#at += marks.length;
    return true;
  }

  /** `[title](target)`: the title stays. A number in it is part of the title, as on GitHub. Images go. */
  #link(): boolean {
    const title = this.#match(linkText);
    if (title === null) return false;
    linkTarget.lastIndex = this.#at + title[0].length;
    const target = linkTarget.exec(this.#source);
    if (target === null) return false;
    if (!title[0].startsWith('!')) {
      this.pieces.push(readInline(title[1] ?? '').text);
      this.#follow(target[1] ?? target[2] ?? '');
    }
    this.#at += title[0].length + target[0].length;
    return true;
  }

  #tag(): boolean {
    const link = this.#match(autolink);
    if (link !== null) {
      this.pieces.push(link[1] ?? '');
      this.#follow(link[1] ?? '');
      this.#at += link[0].length;
      return true;
    }
    const match = this.#match(tag);
    if (match === null) return false;
    if (/^<br/i.test(match[0])) this.pieces.push(' ');
    this.#at += match[0].length;
    return true;
  }

  #strike(): boolean {
    if (!this.#source.startsWith('~~', this.#at)) return false;
    const end = this.#unclosed.has('~~') ? -1 : this.#source.indexOf('~~', this.#at + 2);
    if (end < 0) {
      this.#unclosed.add('~~');
      return false;
    }
    if (this.#source.slice(this.#at + 2, end).trim() !== '') this.struck = true;
    this.#at = end + 2;
    return true;
  }

  /** Looser than CommonMark about what stands beside the marks: `**主题：**值` is meant as emphasis. */
  #emphasis(char: string): boolean {
    let end = this.#at;
    while (this.#source[end] === char) end += 1;
    const marks = this.#source.slice(this.#at, end);
    const before = this.#source[this.#at - 1] ?? ' ';
    const after = this.#source[end] ?? ' ';
    const inWord = char === '_' && /[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(after);
    const open = this.#open.get(marks) ?? [];
    this.#open.set(marks, open);
    const opener = before.trim() === '' || inWord ? undefined : open.pop();
    if (opener === undefined) {
      if (after.trim() !== '' && !inWord) open.push(this.pieces.length);
      this.pieces.push(marks);
    } else {
      this.pieces[opener] = '';
    }
    this.#at = end;
    return true;
  }

  #entity(): boolean {
    const match = this.#match(entity);
    if (match === null) return false;
    this.pieces.push(entities[match[0]] ?? '');
    this.#at += match[0].length;
    return true;
  }

  #reference(): boolean {
    if (this.#context === null) return false;
    const found = referenceAt(this.#source, this.#at, this.#context);
    if (found === null) return false;
    this.references.push(found.reference);
    this.pieces.push(this.#source.slice(this.#at, this.#at + found.length));
    this.#at += found.length;
    return true;
  }

  #bareLink(): boolean {
    if (/[A-Za-z0-9]/.test(this.#source[this.#at - 1] ?? '')) return false;
    const match = this.#match(bareLink);
    if (match === null) return false;
    const link = withoutTail(match[0]);
    this.pieces.push(link);
    this.#follow(link);
    this.#at += link.length;
    return true;
  }

  #word(): boolean {
    const match = this.#match(word);
    if (match === null) return false;
    this.pieces.push(match[0]);
    this.#at += match[0].length;
    return true;
  }

  #follow(link: string): void {
    this.links.push(link);
    const reference = this.#context === null ? null : referenceOf(link, this.#context);
    if (reference !== null) this.references.push(reference);
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#source);
  }
}

/** A sentence's punctuation and emphasis after a link are not part of it, nor is a bracket that it did not open. */
function withoutTail(link: string): string {
  let end = link.length;
  let unopened = link.split(')').length - link.split('(').length;
  for (; end > 0; end -= 1) {
    const last = link[end - 1] ?? '';
    if (last === ')' && unopened > 0) unopened -= 1;
    else if (!/[.,;:!?*_~']/.test(last)) break;
  }
  return link.slice(0, end);
}

/** Longer lines are data, not words; and what follows is only linear in short ones. */
const longestLine = 1000;

/** The line without marks: links by their text, images by nothing, code and emphasis by what they hold. */
export function plainLine(markdown: string): string {
  return markdown
    .slice(0, longestLine)
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\(\s*<?([^)\s>]*)>?[^)]*\)/g, (_, text: string, url: string) =>
      linkWords(text, url),
    )
    .replace(/<(https?:[^\s>]+)>/g, '$1')
    .replace(/<\/?[a-z][^>]*>|<!--.*?-->/gi, '')
    .replace(/`+/g, '')
    .replace(/\*+|~~/g, '')
    .replace(/(?<![A-Za-z0-9])_+|_+(?![A-Za-z0-9])/g, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A link to a page keeps its words; one to an issue keeps the address as well, which is about to be read. */
function linkWords(text: string, url: string): string {
  if (!/\/(?:issues|pull)\/\d+/.test(url)) return text;
  return /^(?:[\w./-]*#\d+|https?:\S+)?$/.test(text.trim()) ? url : `${text} (${url})`;
}
