import { expect, it } from 'vitest';
import { drawPng } from '../../../src/render/pictures/render-poster.ts';

it.each([
  ['two dots per pixel', 100, 20, 200],
  ['one where a picture would be taller than any that can be shown', 16_385, 10, 16_385],
])('draws %s', (_, height, width, tall) => {
  const svg = `<svg width="10" height="${height}" viewBox="0 0 10 ${height}" xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>`;
  const png = Buffer.from(drawPng(svg));

  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, tall]);
});
