// Small pictures to stand for avatars, and a look into a finished one.
import { Resvg } from '@resvg/resvg-js';

/** A square PNG. */
export function aPng(size: number): Uint8Array {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1" fill="#2460e0"/></svg>`;
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

/** A PNG of a few bytes whose header claims a billion pixels. */
export function hugePng(): Uint8Array {
  const bytes = Uint8Array.from(aPng(8));
  new DataView(bytes.buffer).setUint32(16, 40_000);
  return bytes;
}

/** Decodes a PNG: its size, and how many colours there are among its pixels. */
export function decodePng(bytes: Uint8Array): { width: number; height: number; colours: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const source = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${source}"/></svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return {
    width,
    height,
    colours: new Set(new Uint32Array(pixels.buffer, pixels.byteOffset, width * height)).size,
  };
}
