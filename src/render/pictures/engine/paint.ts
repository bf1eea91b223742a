// Dots → places in a palette, with what is lost at one dot made up for by its neighbours (Floyd and Steinberg).
import type { Palette } from './choose-palette.ts';
import type { Pixels } from './to-node.ts';

/** An error that nobody sees is not handed on: it would sprinkle flat colours with dots. */
const unseen = 2;

/** @param share how much of an error is made up for, from 0 to 1: shades stay smooth, and more bytes are needed */
export function paint({ width, height, data }: Pixels, palette: Palette, share: number): Uint8Array {
  const dots = new Uint8Array(width * height);
  const nearest = nearestIn(palette);
  // Errors of a row and of the one below it, with a dot's room at either end.
  let current = new Float32Array((width + 2) * 3);
  let below = new Float32Array((width + 2) * 3);
  for (let y = 0; y < height; y += 1) {
    // Most dots of a picture are like the one before: what was found for that one holds.
    let last = -1;
    let lastDot = 0;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const error = (x + 1) * 3;
      const [r, g, b] = [data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0];
      const [er, eg, eb] = [current[error] ?? 0, current[error + 1] ?? 0, current[error + 2] ?? 0];
      const isExact = er === 0 && eg === 0 && eb === 0;
      const colour = (r << 16) | (g << 8) | b;
      if (isExact && colour === last) {
        dots[at] = lastDot;
        continue;
      }
      const [red, green, blue] = isExact ? [r, g, b] : [bounded(r + er), bounded(g + eg), bounded(b + eb)];
      const dot = nearest(red, green, blue);
      dots[at] = dot;
      const [toRed = 0, toGreen = 0, toBlue = 0] = palette[dot] ?? [];
      const isSeen =
        spread(current, below, error, (red - toRed) * share) +
        spread(current, below, error + 1, (green - toGreen) * share) +
        spread(current, below, error + 2, (blue - toBlue) * share);
      last = isExact && isSeen === 0 ? colour : -1;
      lastDot = dot;
    }
    [current, below] = [below, current];
    below.fill(0);
  }
  return dots;
}

function bounded(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : Math.round(value);
}

/** @returns how many channels had an error worth handing on: 0 or 1 */
function spread(current: Float32Array, below: Float32Array, at: number, lost: number): number {
  if (lost <= unseen && lost >= -unseen) return 0;
  const part = lost / 16;
  current[at + 3] = (current[at + 3] ?? 0) + part * 7;
  below[at - 3] = (below[at - 3] ?? 0) + part * 3;
  below[at] = (below[at] ?? 0) + part * 5;
  below[at + 3] = (below[at + 3] ?? 0) + part;
  return 1;
}

/** The place of the nearest colour; looked for once for colours that share six bits of each channel. */
function nearestIn(palette: Palette): (red: number, green: number, blue: number) => number {
  const known = new Int16Array(1 << 18).fill(-1);
  const channels = [0, 1, 2].map((channel) => Uint8Array.from(palette, (colour) => colour[channel] ?? 0));
  const [reds = new Uint8Array(), greens = new Uint8Array(), blues = new Uint8Array()] = channels;
  return (red, green, blue) => {
    const key = ((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2);
    const found = known[key] ?? -1;
    if (found >= 0) return found;
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at < reds.length; at += 1) {
      const r = (reds[at] ?? 0) - red;
      const g = (greens[at] ?? 0) - green;
      const b = (blues[at] ?? 0) - blue;
      const distance = r * r + g * g + b * b;
      if (distance < least) {
        least = distance;
        best = at;
      }
    }
    known[key] = best;
    return best;
  };
}
