// The agenda (议题) as a nested list: references by their titles, everything else as it was written.
import { itemNameIn } from '../../model/item-name.ts';
import type { AgendaItem, Reference } from '../../model/meeting.ts';
import { cleanText } from '../../text/clean-text.ts';
import { markdownLink } from '../../text/markdown-link.ts';
import { encodeMarkdown } from '../../text/markdown-text.ts';
import { type UntrustedText, untrusted } from '../../text/untrusted-text.ts';
import type { Words } from '../../words/words.ts';

export interface AgendaLineView {
  /** Blanks that nest the line under the one before: four per level, which Blackfriday needs and CommonMark allows. */
  readonly indent: string;
  readonly text: string;
}

const oneReference =
  /(?:https?:\/\/[^\s/]+\/[\w.-]+\/[\w.-]+\/(?:issues|pull)\/\d+[^\s，。、；）]*|(?:[A-Za-z0-9-]+\/[\w.-]+)?#\d+)/g;

/** @param home the repository of the agenda issue, whose references go by number alone */
export function agendaView(
  agenda: readonly AgendaItem[],
  home: string,
  list: Words['list'],
): AgendaLineView[] {
  let depth = -1;
  return agenda.map((item) => {
    // A line can only be nested under one that is there.
    depth = Math.min(item.depth, depth + 1);
    return { indent: '    '.repeat(depth), text: topicLine(item, home, list) };
  });
}

/** `#894` becomes its title, linked, where it stands among the words; what the words do not name follows them. */
export function topicLine(
  { text, references }: Pick<AgendaItem, 'text' | 'references'>,
  home: string,
  list: Words['list'],
): string {
  const line = cleanText(text);
  const words = line.replace(oneReference, '');
  const people = words.match(/@[A-Za-z0-9][\w-]*/g) ?? [];
  if (isTold(words, people, references)) {
    const links = list(references.map((reference) => referenceLink(reference, home)));
    return [links, ...people.map(encodeMarkdown)].join(' ');
  }
  let end = 0;
  let linked = '';
  const unnamed = new Set(references);
  for (const { 0: written, index } of line.matchAll(oneReference)) {
    const reference = references.find((one) => isNamed(one, written, home));
    // One link to each is enough.
    if (reference === undefined || !unnamed.has(reference)) continue;
    linked += encodeMarkdown(line.slice(end, index)) + referenceLink(reference, home, words);
    end = index + written.length;
    unnamed.delete(reference);
  }
  linked += encodeMarkdown(line.slice(end));
  if (unnamed.size === 0) return linked;
  return `${linked} ${list([...unnamed].map((reference) => referenceLink(reference, home, words)))}`;
}

/** Whether a text names the reference. */
export function names(text: UntrustedText, reference: Reference, home: string): boolean {
  return [...cleanText(text).matchAll(oneReference)].some(([written]) => isNamed(reference, written, home));
}

/** Whether `#12`, `owner/repo#12` or an address leads to the reference. */
function isNamed({ repository, number }: Reference, written: string, home: string): boolean {
  const [, named, digits] = /(?:([^/\s]+\/[^/\s#]+)(?:#|\/(?:issues|pull)\/)|#)(\d+)/.exec(written) ?? [];
  return Number(digits) === number && (named ?? home).toLowerCase() === repository.toLowerCase();
}

/** Whether the links say all that the words say: there are none but people, or they are part of the title of the only reference. */
function isTold(all: string, people: readonly string[], references: readonly Reference[]): boolean {
  const words = people.reduce((left, one) => left.replace(one, ''), all);
  if (references.length === 0) return false;
  if (!/[\p{L}\p{N}]/u.test(words)) return true;
  const [only, ...more] = references;
  if (more.length > 0 || only?.title == null) return false;
  if (essence(words) === essence(cleanText(only.title))) return true;
  const said = essence(words).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})）」】]+$/gu, '');
  return said.length > 1 && essence(cleanText(only.title)).includes(said);
}

/** A title without what people change when they copy it: capitals, blanks, the sign at its end. */
function essence(title: string): string {
  return title
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[:：。.;；,，、]+$/, '');
}

/** The number alone if GitHub does not show the title, or the words beside it say it already. */
function referenceLink(reference: Reference, home: string, words = ''): string {
  const { title, url } = reference;
  const isSaid = title === null || essence(words).includes(essence(cleanText(title)));
  return markdownLink(isSaid ? untrusted('') : title, url, { suffix: ` ${itemNameIn(home, reference)}` });
}
