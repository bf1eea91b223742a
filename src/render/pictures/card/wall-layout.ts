// How a wall of people fills its place: as many in a row as make the circles largest, rows of nearly the same length,
// and letters as large as every name allows.
import { textWidth } from '../elements/text-width.ts';

export interface WallPlace {
  readonly width: number;
  readonly height: number;
}

export interface WallLayout {
  /** How many people each row holds, from the top. */
  readonly rows: readonly number[];
  readonly cell: number;
  readonly circle: number;
  readonly fontSize: number;
  /** The most that a name has: what is longer is cut. */
  readonly lines: number;
}

/** Pixels. Below the smallest nobody reads a name on a phone. */
const letters = { least: 12, smallest: 15, largest: 36, height: 1.25 };
/** Of a cell's width. */
const widest = 0.94;
const circles = { least: 40, largest: 260 };
/** Between circle and name; and between rows, of a cell's width. */
const gaps = { name: 8, row: 0.12, leastRow: 14 };
/** Names may be broken, but not often: GitHub's longest login has 39 letters. Fewer before faces are dots. */
const mostLines = [5, 4, 3, 2, 1];

/** @param names of everybody in it; at least one */
export function layOutWall(names: readonly string[], place: WallPlace): WallLayout {
  const widths = names.map(textWidth);
  const layouts = mostLines.map((lines) => layOutLines(widths, place, lines));
  const best = layouts.find(({ circle }) => circle >= circles.least);
  return best ?? layouts.reduce((one, fewer) => (fewer.circle > one.circle ? fewer : one));
}

/** @param widths in ems */
function layOutLines(widths: readonly number[], { width, height }: WallPlace, lines: number): WallLayout {
  const people = widths.length;
  const layouts = Array.from({ length: Math.min(people, 12) }, (_, at) => {
    const count = Math.ceil(people / (at + 1));
    const rows = balanced(people, count);
    const cell = Math.floor(width / Math.max(...rows));
    const fontSize = fontSizeFor(widths, cell);
    const gapOfRows = Math.max(gaps.leastRow, cell * gaps.row);
    let from = 0;
    const words = rows.map((length) => {
      const own = widths.slice(from, from + length);
      from += length;
      const most = Math.max(...own.map((name) => linesOf(name, fontSize, cell)));
      return Math.min(most, lines) * fontSize * letters.height;
    });
    const room = (height - words.reduce((sum, one) => sum + one, 0)) / count - gaps.name - gapOfRows;
    return {
      rows,
      cell,
      circle: Math.floor(Math.min(room, cell * 0.8, circles.largest)),
      fontSize,
      lines,
    };
  });
  return layouts.reduce((best, one) => (worth(one, people) >= worth(best, people) ? one : best));
}

/** Faces first, but not at the price of names that can be read, nor of rows that are half empty. */
function worth({ rows, circle, fontSize }: WallLayout, people: number): number {
  return circle + 5 * Math.min(fontSize, 22) + (200 * people) / (Math.max(...rows) * rows.length);
}

/** As many lines as a name takes. @param width in ems */
function linesOf(width: number, fontSize: number, cell: number): number {
  const lines = (width * fontSize) / (cell * widest);
  // Words break where they can, and leave room behind them.
  return lines <= 1.01 ? 1 : Math.max(2, Math.ceil(lines * 1.15));
}

/**
 * One size for all: names of several sizes look like ranks. Letters are smaller before lines are more, up to a quarter; a name that
 * is longer still has more lines, and leaves the others as they are.
 * @param widths in ems
 */
function fontSizeFor(widths: readonly number[], cell: number): number {
  const usual = clamp(Math.round(cell * 0.168), letters.smallest, letters.largest);
  const least = Math.max(usual * 0.75, letters.least);
  const fitting = widths.map((width) => (cell * widest) / width).filter((size) => size >= least);
  return Math.min(usual, ...fitting);
}

/** Rows whose lengths differ by one at most, the longer ones first. */
function balanced(people: number, rows: number): readonly number[] {
  const [least, longer] = [Math.floor(people / rows), people % rows];
  return Array.from({ length: rows }, (_, at) => least + (at < longer ? 1 : 0));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
