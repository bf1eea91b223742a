// The 256 colours that stand for all of a picture's, so that nobody sees a difference: a quarter of the bytes.
// The way is Wu's (Graphics Gems II, "Efficient statistical computations for optimal color quantization"): the cube of all
// colours is cut in two, again and again, where that takes most away from the sum of squared errors.

/** Red, green, blue. */
export type Palette = readonly (readonly [number, number, number])[];

const mostColours = 256;
/** Places along a side of the cube: five bits of a colour, and one for the sums to start from. */
const side = 33;

/** A part of the cube, from above its lower corner up to its upper one. */
interface Part {
  readonly low: Corner;
  readonly high: Corner;
}
type Corner = readonly [red: number, green: number, blue: number];

/** Sums over the dots of every part of the cube that starts at its origin. */
interface Sums {
  readonly count: Float64Array;
  readonly channels: readonly [Float64Array, Float64Array, Float64Array];
  readonly squares: Float64Array;
}

/** @param data rows of four bytes; what is seen through is not looked at */
export function choosePalette(data: Uint8Array): Palette {
  const sums = sumUp(data);
  const whole: Part = { low: [0, 0, 0], high: [side - 1, side - 1, side - 1] };
  const parts = [{ part: whole, error: errorOf(sums, whole) }];
  while (parts.length < mostColours) {
    const worst = parts.reduce((most, one) => (one.error > most.error ? one : most));
    const halves = worst.error > 0 ? cut(sums, worst.part) : null;
    if (halves === null && worst.error <= 0) break;
    parts.splice(parts.indexOf(worst), 1);
    if (halves === null) parts.push({ part: worst.part, error: 0 });
    else parts.push(...halves.map((part) => ({ part, error: errorOf(sums, part) })));
  }
  return parts.map(({ part }) => {
    const count = Math.max(1, total(sums.count, part));
    const [red, green, blue] = sums.channels;
    const mean = (channel: Float64Array) => Math.round(total(channel, part) / count);
    return [mean(red), mean(green), mean(blue)] as const;
  });
}

function sumUp(data: Uint8Array): Sums {
  const table = () => new Float64Array(side ** 3);
  const sums: Sums = { count: table(), channels: [table(), table(), table()], squares: table() };
  const {
    count,
    channels: [reds, greens, blues],
    squares,
  } = sums;
  const dots = wordsOf(data);
  let from = 0;
  while (from < dots.length) {
    const dot = dots[from];
    let to = from + 1;
    while (dots[to] === dot) to += 1;
    const run = to - from;
    const red = data[from * 4] ?? 0;
    const green = data[from * 4 + 1] ?? 0;
    const blue = data[from * 4 + 2] ?? 0;
    const place = placeOf((red >> 3) + 1, (green >> 3) + 1, (blue >> 3) + 1);
    count[place] = (count[place] ?? 0) + run;
    reds[place] = (reds[place] ?? 0) + run * red;
    greens[place] = (greens[place] ?? 0) + run * green;
    blues[place] = (blues[place] ?? 0) + run * blue;
    squares[place] = (squares[place] ?? 0) + run * (red * red + green * green + blue * blue);
    from = to;
  }
  for (const sum of [count, reds, greens, blues, squares]) accumulate(sum);
  return sums;
}

/** Each dot as one number. */
function wordsOf(data: Uint8Array): Uint32Array {
  const aligned = data.byteOffset % 4 === 0 ? data : Uint8Array.from(data);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
}

/** The planes at the cube's origin hold nothing, and stay empty. */
function accumulate(sum: Float64Array): void {
  for (const step of [side * side, side, 1]) {
    for (let red = 1; red < side; red += 1) {
      for (let green = 1; green < side; green += 1) {
        const row = placeOf(red, green, 0);
        for (let place = row + 1; place < row + side; place += 1) {
          sum[place] = (sum[place] ?? 0) + (sum[place - step] ?? 0);
        }
      }
    }
  }
}

function placeOf(red: number, green: number, blue: number): number {
  return (red * side + green) * side + blue;
}

function total(sum: Float64Array, { low, high }: Part): number {
  const at = (red: number, green: number, blue: number) => sum[placeOf(red, green, blue)] ?? 0;
  return (
    at(high[0], high[1], high[2]) -
    at(high[0], high[1], low[2]) -
    at(high[0], low[1], high[2]) +
    at(high[0], low[1], low[2]) -
    at(low[0], high[1], high[2]) +
    at(low[0], high[1], low[2]) +
    at(low[0], low[1], high[2]) -
    at(low[0], low[1], low[2])
  );
}

/** How bright a part's dots are together: what one colour for all of them keeps. */
function kept({ count, channels }: Sums, part: Part): number {
  const dots = total(count, part);
  return dots === 0 ? 0 : channels.reduce((sum, channel) => sum + total(channel, part) ** 2, 0) / dots;
}

function errorOf(sums: Sums, part: Part): number {
  return total(sums.squares, part) - kept(sums, part);
}

/** The two halves that keep most, or `null` for a part of one place. */
function cut(sums: Sums, { low, high }: Part): readonly [Part, Part] | null {
  let best: { readonly kept: number; readonly halves: readonly [Part, Part] } | null = null;
  for (const axis of [0, 1, 2] as const) {
    for (let at = low[axis] + 1; at < high[axis]; at += 1) {
      const halves = [
        { low, high: moved(high, axis, at) },
        { low: moved(low, axis, at), high },
      ] as const;
      if (halves.some((half) => total(sums.count, half) === 0)) continue;
      const both = kept(sums, halves[0]) + kept(sums, halves[1]);
      if (best === null || both > best.kept) best = { kept: both, halves };
    }
  }
  return best?.halves ?? null;
}

function moved([red, green, blue]: Corner, axis: 0 | 1 | 2, at: number): Corner {
  return [axis === 0 ? at : red, axis === 1 ? at : green, axis === 2 ? at : blue];
}
