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
  const wanted = [0, 0, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4;
      const error = (x + 1) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const value = (data[from + channel] ?? 0) + (current[error + channel] ?? 0);
        wanted[channel] = value < 0 ? 0 : value > 255 ? 255 : Math.round(value);
      }
      const dot = nearest(wanted[0] ?? 0, wanted[1] ?? 0, wanted[2] ?? 0);
      dots[y * width + x] = dot;
      if (share === 0) continue;
      for (let channel = 0; channel < 3; channel += 1) {
        const lost = (wanted[channel] ?? 0) - (palette[dot]?.[channel] ?? 0);
        if (lost <= unseen && lost >= -unseen) continue;
        const part = (lost * share) / 16;
        const at = error + channel;
        current[at + 3] = (current[at + 3] ?? 0) + part * 7;
        below[at - 3] = (below[at - 3] ?? 0) + part * 3;
        below[at] = (below[at] ?? 0) + part * 5;
        below[at + 3] = (below[at + 3] ?? 0) + part;
      }
    }
    [current, below] = [below, current];
    below.fill(0);
  }
  return dots;
}

/** The place of the nearest colour; looked for once for colours that share six bits of each channel. */
function nearestIn(palette: Palette): (red: number, green: number, blue: number) => number {
  const known = new Int16Array(1 << 18).fill(-1);
  return (red, green, blue) => {
    const key = ((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2);
    const found = known[key] ?? -1;
    if (found >= 0) return found;
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [at, [r, g, b]] of palette.entries()) {
      const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
      if (distance < least) {
        least = distance;
        best = at;
      }
    }
    known[key] = best;
    return best;
  };
}
