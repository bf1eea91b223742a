// Where a large title is broken: into two lines of about the same length, after a mark or a space, and never within a Chinese word.
import { textWidth } from './text-width.ts';

export interface TitleLines {
  readonly lines: readonly string[];
  /** The widest of them, in ems. */
  readonly width: number;
}

/** How much longer lines may become for a better place: a word of a phrase stays with its neighbours if it can. */
const prices = { mark: 1, space: 1.2, word: 1.35 };

/** @param most in ems; a title that is no longer stays one line */
export function titleLines(title: string, most: number): TitleLines {
  const whole = { lines: [title], width: textWidth(title) };
  if (whole.width <= most) return whole;
  const breaks = piecesOf(title).flatMap((piece, at, all) => {
    if (at === all.length - 1) return [];
    const lines = [
      all
        .slice(0, at + 1)
        .join('')
        .trimEnd(),
      all
        .slice(at + 1)
        .join('')
        .trimStart(),
    ];
    const width = Math.max(...lines.map(textWidth));
    return [{ lines, width, cost: width * priceAfter(piece) }];
  });
  const [best] = breaks.toSorted((a, b) => a.cost - b.cost);
  return best === undefined ? whole : { lines: best.lines, width: best.width };
}

function priceAfter(piece: string): number {
  if (/[\p{P}\p{S}]\s*$/u.test(piece)) return prices.mark;
  return /\s$/u.test(piece) ? prices.space : prices.word;
}

/** What stays together: a Chinese word, or whatever has no spaces in it, each with the marks and spaces behind it. */
function piecesOf(title: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(title)) {
    const before = pieces.at(-1);
    if (before === undefined || mayBreak(before, segment)) pieces.push(segment);
    else pieces.splice(-1, 1, before + segment);
  }
  return pieces;
}

/** Chinese words are found in a dictionary, whatever the language; it is written out so that it is the same everywhere. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

function mayBreak(before: string, after: string): boolean {
  if (/^[\s，。、；：！？）》」』】…]/.test(after) || /[（《「『【]$/.test(before)) return false;
  return (
    /[\s，。、；：！？）》」』】…\p{Script=Han}]$/u.test(before) || /^[（《「『【\p{Script=Han}]/u.test(after)
  );
}

/** Keeps a short last word from standing on a line of its own. */
export function withoutOrphan(title: string): string {
  return title.replace(/ (\S{1,10})$/u, '\u00a0$1');
}
