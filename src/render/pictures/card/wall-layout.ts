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
}

/** Pixels. Below the smallest nobody reads a name on a phone. */
const letters = { smallest: 15, largest: 32, height: 1.25 };
const largestCircle = 196;
/** Between circle and name, and between rows. */
const gaps = { name: 8, row: 14 };
/** Names may be broken, but not often: GitHub's longest login has 39 letters. */
export const mostLines = 5;

/** @param names of everybody in it; at least one */
export function layOutWall(names: readonly string[], { width, height }: WallPlace): WallLayout {
  const layouts = Array.from({ length: Math.min(names.length, 12) }, (_, at) => {
    const count = Math.ceil(names.length / (at + 1));
    const rows = balanced(names.length, count);
    const cell = Math.floor(width / Math.max(...rows));
    const fontSize = clamp(Math.round(cell * 0.168), letters.smallest, letters.largest);
    const words = rows.map((length, at) => {
      const from = rows.slice(0, at).reduce((sum, one) => sum + one, 0);
      const own = names.slice(from, from + length);
      return Math.max(...own.map((name) => linesOf(name, fontSize, cell))) * fontSize * letters.height;
    });
    const room = (height - words.reduce((sum, one) => sum + one, 0)) / count - gaps.name - gaps.row;
    return {
      rows,
      cell,
      circle: Math.floor(Math.min(room, cell * 0.8, largestCircle)),
      fontSize,
    };
  });
  return layouts.reduce((best, one) => (worth(one, names) >= worth(best, names) ? one : best));
}

/** Faces first, but not at the price of names that can be read, nor of rows that are half empty. */
function worth({ rows, circle, fontSize, cell }: WallLayout, names: readonly string[]): number {
  const smallest = Math.min(...names.map((name) => fontSizeFor(name, fontSize, cell)));
  return circle + 5 * Math.min(smallest, 22) + (200 * names.length) / (Math.max(...rows) * rows.length);
}

/** As many lines as a name takes, letters smaller before lines are more. */
function linesOf(name: string, fontSize: number, cell: number): number {
  const lines = (textWidth(name) * fontSizeFor(name, fontSize, cell)) / (cell * 0.94);
  // Words break where they can, and leave room behind them.
  return lines <= 1.01 ? 1 : clamp(Math.ceil(lines * 1.15), 2, mostLines);
}

/** A long name is set a little smaller. */
export function fontSizeFor(name: string, fontSize: number, cell: number): number {
  const fitting = (cell * 0.94) / textWidth(name);
  return Math.max(Math.min(fontSize, fitting), fontSize * 0.75, 12);
}

/** Rows whose lengths differ by one at most, the longer ones first. */
function balanced(people: number, rows: number): readonly number[] {
  const [least, longer] = [Math.floor(people / rows), people % rows];
  return Array.from({ length: rows }, (_, at) => least + (at < longer ? 1 : 0));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
