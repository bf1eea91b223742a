import { expect, it } from 'vitest';
import { choosePalette } from '../../../../src/render/pictures/engine/choose-palette.ts';
import { encodePng } from '../../../../src/render/pictures/engine/encode-png.ts';
import { decodePng, photoLike } from '../pictures.ts';

/** Decibels; above 35 or so nobody tells two photographs apart. */
function likeness(a: Uint8Array, b: Uint8Array): number {
  const error = a.reduce((sum, value, at) => sum + (value - (b[at] ?? 0)) ** 2, 0) / a.length;
  return 10 * Math.log10(255 ** 2 / error);
}

it('a photograph in 256 colours looks like itself', async () => {
  const photo = photoLike(3, 200);

  const { pixels, colours } = await decodePng(encodePng(photo));

  expect(colours).toBeLessThanOrEqual(256);
  expect(likeness(photo.data, new Uint8Array(pixels.buffer))).toBeGreaterThan(33);
});

it('flat colours stay what they are', async () => {
  const data = Uint8Array.from({ length: 64 * 64 * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : at < 8192 ? ([244, 246, 250][at % 4] ?? 0) : ([20, 33, 61][at % 4] ?? 0),
  );

  const { pixels } = await decodePng(encodePng({ width: 64, height: 64, data }));

  expect(new Uint8Array(pixels.buffer)).toEqual(data);
});

it('shades give way to a limit of bytes', () => {
  const photo = photoLike(3, 200);
  const smooth = encodePng(photo);

  const small = encodePng(photo, smooth.length - 1);

  expect(small.length).toBeLessThan(smooth.length);
});

it('a picture of a few colours has no more in its palette', () => {
  expect(choosePalette(Uint8Array.from([1, 2, 3, 255, 200, 100, 0, 255, 1, 2, 3, 255]))).toEqual([
    [1, 2, 3],
    [200, 100, 0],
  ]);
});
