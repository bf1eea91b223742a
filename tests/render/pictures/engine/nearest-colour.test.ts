import { expect, it } from 'vitest';
import { nearestIn } from '../../../../src/render/pictures/engine/nearest-colour.ts';

type Colour = readonly [number, number, number];

/** The same for a seed. */
function colours(seed: number, count: number, most: number): readonly Colour[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * (most + 1));
  };
  return Array.from({ length: count }, () => [next(), next(), next()] as const);
}

/** Looks at all of them; the first of several that are as near. */
function nearestOfAll(palette: readonly Colour[], colour: Colour): number {
  const distances = palette.map((one) => one.reduce((sum, to, at) => sum + (to - (colour[at] ?? 0)) ** 2, 0));
  return distances.indexOf(Math.min(...distances));
}

it.each([
  { name: 'many colours', palette: colours(1, 256, 255) },
  { name: 'dark colours only', palette: colours(2, 256, 40) },
  { name: 'colours of which several are as near', palette: colours(3, 256, 7).map(eight) },
  {
    name: 'the same colour twice',
    palette: [
      [9, 9, 9],
      [9, 9, 9],
    ] as const,
  },
  { name: 'one colour', palette: [[255, 0, 255]] as const },
])('finds the same as a look at all: $name', ({ palette }) => {
  const wanted = colours(4, 300, 255);

  // A new one each time: a colour nearby has not been looked for.
  const found = wanted.map((colour) => nearestIn(palette)(...colour));

  expect(found).toEqual(wanted.map((colour) => nearestOfAll(palette, colour)));
});

function eight([red, green, blue]: Colour): Colour {
  return [red * 32, green * 32, blue * 32];
}
