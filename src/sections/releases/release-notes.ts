// Release notes → highlights: the lines of their lists, each with the work that it names.
import { plainLine } from '../../markdown/inline.ts';
import { itemKey, itemNameIn } from '../../model/item-name.ts';
import type { Release } from '../../model/snapshot.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import type { PageOf } from '../work-pages.ts';
import type { ReleaseNote } from './releases-section.ts';

const listItem = /^\s*(?:[-*+]|\d{1,9}[.)、])\s+(?:\[[ xX]\]\s+)?(\S.*)$/;
const fence = /^\s*(?:```|~~~)/;
/** The last part of notes that GitHub generates; the edition has its own way to celebrate. */
const welcome = /made their first contribution/i;

/** `#12`, `owner/name#12`, or a link to an issue or pull request. */
const written =
  /(?<![\w&/])(?:(?<url>https?:\/\/[^\s/]+\/(?<linked>[\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(?<page>[1-9]\d{0,8})[^\s)）\]】,，、;；]*)|(?<repository>[A-Za-z0-9-]+\/[\w.-]+)?#(?<number>[1-9]\d{0,8})(?!\w))/g;

/** In between, a reference is its place in the list, between two characters that no line holds. */
const mark = '\u0000\\d+\u0000';
const bracketed = new RegExp(`\\s*[(（[【]\\s*(?:${mark}[\\s,，、;；&]*)+[)）\\]】]`, 'g');
const head = new RegExp(`^(?:${mark}[\\s:：,，、-]*)+`);
const tail = new RegExp(`(?:[\\s,，、;；]*(?:\\b(?:in|see)\\s+)?${mark})+[\\s.。]*$`, 'i');
const who = '@[A-Za-z0-9][\\w-]*(?:\\[bot\\])?';
const people = `${who}(?:(?:\\s*[,，、&]\\s*|\\s+)(?:and\\s+)?${who})*`;
const then = `(?=[\\s.。]*$|\\s+in\\s|[\\s(（]*${mark})`;
/**
 * Whom a line names for the record: `by @octo-user`, `（@octo-user）`, or after a reference, `(#12) @octo-user`.
 * Any other `@` may be an annotation that the line is about: `support @SofaReference`.
 */
const credits = [
  new RegExp(`(?:^|[\\s,，、;；]+)(?:by|thanks(?:\\s+to)?)\\s+${people}${then}`, 'gi'),
  new RegExp(`\\s*[(（]\\s*(?:(?:by|thanks(?:\\s+to)?)\\s+)?${people}\\s*[)）]${then}`, 'gi'),
  new RegExp(`(?<=${mark}[)）\\]】]?)[\\s,，、]+${people}[\\s.。]*$`, 'g'),
];
const anyMark = new RegExp(mark, 'g');

/** Every line of every list, in order. `pageOf` gives the page of a piece of work that a line names. */
export function readReleaseNotes(
  { notes, repository, url }: Pick<Release, 'notes' | 'repository' | 'url'>,
  pageOf: PageOf,
): ReleaseNote[] {
  return listLines(notes?.raw ?? '')
    .map((line) => readNote(plainLine(line), repository, new URL(url).host, pageOf))
    .filter(({ text, references }) => text.raw !== '' || references.length > 0);
}

function listLines(notes: string): string[] {
  let inCode = false;
  return notes.split(/\r\n|\r|\n/).flatMap((line) => {
    if (fence.test(line)) inCode = !inCode;
    const words = listItem.exec(line)?.[1];
    return inCode || words === undefined || welcome.test(words) ? [] : [words];
  });
}

function readNote(line: string, home: string, host: string, pageOf: PageOf): ReleaseNote {
  const works: { repository: string; number: number }[] = [];
  let marked = '';
  let at = 0;
  for (const match of line.matchAll(written)) {
    const { url, linked, page, repository, number } = match.groups ?? {};
    if (url !== undefined && new URL(url).host !== host) continue;
    marked += `${line.slice(at, match.index)}\u0000${works.length}\u0000`;
    at = match.index + match[0].length;
    works.push({ repository: linked ?? repository ?? home, number: Number(page ?? number) });
  }
  marked += line.slice(at);
  const anonymous = credits.reduce((words, credit) => words.replace(credit, ''), marked);
  const words = anonymous.replace(bracketed, '').replace(head, '').replace(tail, '').trim();
  return {
    text: untrusted(words.replace(anyMark, (one) => shorthand(works[Number(one.slice(1, -1))], home))),
    references: [...new Map(works.map((work) => [itemKey(work), work])).values()].map((work) => ({
      ...work,
      url: pageOf(work, 'pull'),
    })),
  };
}

/** A reference in the middle of a sentence stays a word of it. */
function shorthand(work: { repository: string; number: number } | undefined, home: string): string {
  return work === undefined ? '' : itemNameIn(home, work);
}
