// Which colour of a palette is nearest to another one.
import type { Palette } from './choose-palette.ts';

/** @returns the place of the nearest colour in the palette */
export type NearestColour = (red: number, green: number, blue: number) => number;

const lightest = lightOf(255, 255, 255);

/** It is looked for once for colours that share six bits of each channel. */
export function nearestIn(palette: Palette): NearestColour {
  const known = new Int16Array(1 << 18).fill(-1);
  // From dark to light. As the squares of three sides' lengths add up to at least a third of the square of their sum, the search
  // goes both ways from a colour's own light, and ends where light alone makes too much of a difference: most are never compared.
  const order = palette
    .map((colour, place) => ({ colour, place, light: lightOf(...colour) }))
    .toSorted((a, b) => a.light - b.light);
  const places = Uint8Array.from(order, ({ place }) => place);
  const lights = Int16Array.from(order, ({ light }) => light);
  const colours = Int16Array.from(order.flatMap(({ colour }) => colour));
  /** The first place that is at least as light. */
  const starts = new Uint16Array(lightest + 1);
  for (let light = 0, start = 0; light <= lightest; light += 1) {
    while (start < order.length && (lights[start] ?? 0) < light) start += 1;
    starts[light] = start;
  }
  return (red, green, blue) => {
    const key = ((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2);
    const found = known[key] ?? -1;
    if (found >= 0) return found;
    const light = lightOf(red, green, blue);
    let best = 0;
    let least = lightest ** 2;
    let lighter = starts[light] ?? 0;
    let darker = lighter - 1;
    for (;;) {
      const up = lighter < order.length ? (lights[lighter] ?? 0) - light : lightest;
      const down = darker >= 0 ? light - (lights[darker] ?? 0) : lightest;
      const difference = Math.min(up, down);
      if (difference ** 2 > 3 * least || difference === lightest) break;
      const at = up < down ? lighter++ : darker--;
      const r = (colours[at * 3] ?? 0) - red;
      const g = (colours[at * 3 + 1] ?? 0) - green;
      const b = (colours[at * 3 + 2] ?? 0) - blue;
      const distance = r * r + g * g + b * b;
      const place = places[at] ?? 0;
      if (distance < least || (distance === least && place < best)) {
        least = distance;
        best = place;
      }
    }
    known[key] = best;
    return best;
  };
}

function lightOf(red: number, green: number, blue: number): number {
  return red + green + blue;
}
