// Dots → PNG, in 256 colours: https://www.w3.org/TR/png/
import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';
import { choosePalette, type Palette } from './choose-palette.ts';
import { paint } from './paint.ts';
import type { Pixels } from './to-node.ts';

/** Tried in turn: smooth shades take more bytes. */
const shares = [0.6, 0.3, 0];

/** @param mostBytes if there is a limit: shades give way to it */
export function encodePng(pixels: Pixels, mostBytes = Number.POSITIVE_INFINITY): Uint8Array {
  const palette = choosePalette(pixels.data);
  let file: Uint8Array = new Uint8Array();
  for (const share of shares) {
    file = pngOf(pixels, palette, paint(pixels, palette, share));
    if (file.length <= mostBytes) break;
  }
  return file;
}

function pngOf({ width, height }: Pixels, palette: Palette, dots: Uint8Array): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, colourType.palette], 8);
  // Each row begins with how it is filtered: palettes are best left as they are.
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(dots.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return Buffer.concat([
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    // Node's own zlib packs in another way on every processor; this one gives the same bytes everywhere.
    chunk('IDAT', zlibSync(rows, { level: 4 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

const colourType = { palette: 3 };

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}
