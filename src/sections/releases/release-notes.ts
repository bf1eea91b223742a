// Release notes → highlights: the lines of their lists, each with the work that it names.
import { readBlocks } from '../../markdown/blocks.ts';
import type { Inline, Piece } from '../../markdown/inline.ts';
import type { ReferenceContext } from '../../markdown/references.ts';
import { itemKey, itemNameIn } from '../../model/item-name.ts';
import type { Reference } from '../../model/meeting.ts';
import type { Release } from '../../model/snapshot.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import type { PageOf } from '../work-pages.ts';
import type { ReleaseNote } from './releases-section.ts';

/** The last part of notes that GitHub generates; the edition has its own way to celebrate. */
const welcome = /made their first contribution/i;

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
/** Longer lines are data, not words; and what follows is only linear in short ones. */
const longestLine = 1000;

/** Every line of every list, in order. `pageOf` gives the page of a piece of work that a line names. */
export function readReleaseNotes(
  { notes, repository, url }: Pick<Release, 'notes' | 'repository' | 'url'>,
  pageOf: PageOf,
): ReleaseNote[] {
  const context = { repository, issueUrl: url };
  return readBlocks(notes?.raw ?? '', context)
    .flatMap((block) => (block.kind === 'item' ? block.content : []))
    .filter(({ text }) => !welcome.test(text))
    .map((line) => readNote(line, context, pageOf))
    .filter(({ text, references }) => text.raw !== '' || references.length > 0);
}

function readNote({ pieces }: Inline, context: ReferenceContext, pageOf: PageOf): ReleaseNote {
  const works: Reference[] = [];
  const marked = pieces
    .map((piece) => {
      if (piece.reference === null) return piece.text;
      works.push(piece.reference);
      return `${wordsBeside(piece)}\u0000${works.length - 1}\u0000`;
    })
    .join('')
    .slice(0, longestLine);
  const anonymous = credits.reduce((words, credit) => words.replace(credit, ''), marked);
  const words = anonymous.replace(bracketed, '').replace(head, '').replace(tail, '').trim();
  return {
    // A reference in the middle of a sentence stays a word of it.
    text: untrusted(
      words.replace(anyMark, (one) => nameOf(works[Number(one.slice(1, -1))], context.repository)),
    ),
    references: [...new Map(works.map((work) => [itemKey(work), work])).values()].map(
      ({ repository, number }) => ({ repository, number, url: pageOf({ repository, number }, 'pull') }),
    ),
  };
}

/** A link keeps its words, unless they are the work's name or address. */
function wordsBeside({ text, url }: Piece): string {
  return url === null || /^(?:[\w./-]*#\d+|https?:\S+)?$/.test(text.trim()) ? '' : `${text} `;
}

function nameOf(work: Reference | undefined, home: string): string {
  return work === undefined ? '' : itemNameIn(home, work);
}
