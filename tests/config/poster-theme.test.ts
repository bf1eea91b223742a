import { expect, it } from 'vitest';
import type { WrittenConfig } from '../../src/config/written-config.ts';
import { contrast, readableContrast } from '../../src/model/colour.ts';
import { aConfig } from '../builders/config.ts';

function colorsOf(poster: WrittenConfig['poster']) {
  return aConfig({ poster }).poster.colors;
}

it('is light if nobody says otherwise, and dark is another one', () => {
  expect(colorsOf({})).toEqual(colorsOf({ theme: 'light' }));
  expect(colorsOf({ theme: 'dark' })).not.toEqual(colorsOf({}));
});

it.each([
  ['#ffffff', '#c2185b'],
  ['#10002b', '#ff8fab'],
  ['#fdf6e3', '#006d5b'],
])('follows from two colours: %s and %s', (background, accent) => {
  const colors = colorsOf({ theme: { background, accent } });

  expect(colors).toMatchObject({ background, accent });
  expect(contrast(background, colors.text)).toBeGreaterThanOrEqual(readableContrast);
});

it('gives way to single colours', () => {
  expect(colorsOf({ theme: 'dark', colors: { highlight: '#ff0000' } })).toEqual({
    ...colorsOf({ theme: 'dark' }),
    highlight: '#ff0000',
  });
});

it.each<[string, WrittenConfig['poster'], string]>([
  [
    'two colours',
    { theme: { background: '#ffffff', accent: '#f5c518' } },
    'poster.theme.accent: expected a colour that can be read on the background #ffffff, with a contrast of 4.5 (WCAG AA) instead of 1.6, such as #876c0d, got "#f5c518"',
  ],
  [
    'a single colour',
    { theme: 'dark', colors: { accent: '#202040' } },
    'poster.colors.accent: expected a colour that can be read on the background #0e1626, with a contrast of 4.5 (WCAG AA) instead of 1.1, such as #848496, got "#202040"',
  ],
])('of %s that cannot be read is a mistake, with a colour that can', (_, poster, message) => {
  expect(() => colorsOf(poster)).toThrow(message);
});
