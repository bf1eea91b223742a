import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast, mix, readableOn } from '../../../../src/model/colour.ts';
import { picturePalette } from '../../../../src/render/pictures/elements/palette.ts';
import { personColour, personColours } from '../../../../src/render/pictures/initials.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

it('every text can be read on its ground, whatever the four colours are', () => {
  const colors = fc.record({ background: colour, text: colour, accent: colour, highlight: colour });
  fc.assert(
    fc.property(colors, (chosen) => {
      const { header, line: _, ...surfaces } = picturePalette(chosen);
      for (const surface of [header, ...Object.values(surfaces)]) {
        expect(contrast(surface.ground, surface.text)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(surface.ground, surface.muted)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(surface.ground, surface.accent)).toBeGreaterThanOrEqual(4.5);
      }
      for (const ground of [header.end, header.ring]) {
        expect(contrast(ground, header.text)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(ground, header.muted)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(ground, header.accent)).toBeGreaterThanOrEqual(3);
      }
    }),
    { numRuns: 300 },
  );
});

it('contrast is WCAG’s', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
  expect(contrast('#336699', '#336699')).toBe(1);
});

it('a colour that can be read stays as it is', () => {
  expect(readableOn('#ffffff', '#14213d')).toBe('#14213d');
  expect(readableOn('#ffffff', '#ffff00')).not.toBe('#ffff00');
});

it('mixing goes from one colour to the other', () => {
  expect([0, 0.5, 1].map((share) => mix('#000000', '#ff8000', share))).toEqual([
    '#000000',
    '#804000',
    '#ff8000',
  ]);
});

it('white initials can be read on every person’s colour, which follows the login', () => {
  for (const ground of personColours) expect(contrast(ground, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast(personColour(null), '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(personColour('Octo-User')).toBe(personColour('octo-user'));
});
