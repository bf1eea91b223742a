// Dots → places in a palette, with what is lost at one dot made up for by its neighbours (Floyd and Steinberg).
import type { Palette } from './choose-palette.ts';
import { type NearestColour, nearestIn } from './nearest-colour.ts';
import type { Pixels } from './to-node.ts';

/** An error that nobody sees is not handed on: it would sprinkle flat colours with dots. */
const unseen = 2;

/** Errors of a row of dots, a number for each channel, with a dot's room at either end. */
interface Errors {
  readonly own: Float32Array;
  readonly below: Float32Array;
}

/** @param share how much of an error is made up for, from 0 to 1: shades stay smooth, and more bytes are needed */
export function paint({ width, height, data }: Pixels, palette: Palette, share: number): Uint8Array {
  const dots = new Uint8Array(width * height);
  const colours = Uint8Array.from(palette.flat());
  const nearest = nearestIn(palette);
  let errors = { own: new Float32Array((width + 2) * 3), below: new Float32Array((width + 2) * 3) };
  for (let from = 0; from < dots.length; from += width) {
    const to = from + width;
    paintRow(data.subarray(from * 4, to * 4), dots.subarray(from, to), { colours, nearest, share }, errors);
    errors = { own: errors.below, below: errors.own.fill(0) };
  }
  return dots;
}

/** A row by itself: the engine of JavaScript makes a small function fast after a few calls. */
function paintRow(
  data: Uint8Array,
  dots: Uint8Array,
  {
    colours,
    nearest,
    share,
  }: { readonly colours: Uint8Array; readonly nearest: NearestColour; readonly share: number },
  { own, below }: Errors,
): void {
  // Most dots of a picture are like the one before: what was found for that one holds.
  let last = -1;
  let lastDot = 0;
  for (let x = 0; x < dots.length; x += 1) {
    const error = (x + 1) * 3;
    const redError = own[error] ?? 0;
    const greenError = own[error + 1] ?? 0;
    const blueError = own[error + 2] ?? 0;
    const isExact = redError === 0 && greenError === 0 && blueError === 0;
    let red = data[x * 4] ?? 0;
    let green = data[x * 4 + 1] ?? 0;
    let blue = data[x * 4 + 2] ?? 0;
    const colour = (red << 16) | (green << 8) | blue;
    if (isExact && colour === last) {
      dots[x] = lastDot;
      continue;
    }
    if (!isExact) {
      red = bounded(red + redError);
      green = bounded(green + greenError);
      blue = bounded(blue + blueError);
    }
    const dot = nearest(red, green, blue);
    dots[x] = dot;
    const isSeen =
      spread((red - (colours[dot * 3] ?? 0)) * share, error, own, below) +
      spread((green - (colours[dot * 3 + 1] ?? 0)) * share, error + 1, own, below) +
      spread((blue - (colours[dot * 3 + 2] ?? 0)) * share, error + 2, own, below);
    last = isExact && isSeen === 0 ? colour : -1;
    lastDot = dot;
  }
}

function bounded(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : Math.round(value);
}

/** @returns how many channels had an error worth handing on: 0 or 1 */
function spread(lost: number, at: number, own: Float32Array, below: Float32Array): number {
  if (lost <= unseen && lost >= -unseen) return 0;
  const part = lost / 16;
  own[at + 3] = (own[at + 3] ?? 0) + part * 7;
  below[at - 3] = (below[at - 3] ?? 0) + part * 3;
  below[at] = (below[at] ?? 0) + part * 5;
  below[at + 3] = (below[at + 3] ?? 0) + part;
  return 1;
}
