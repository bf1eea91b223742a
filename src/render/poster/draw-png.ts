// The poster's drawing → the picture that is published.
import { Resvg } from '@resvg/resvg-js';

/** Device pixels per CSS pixel. */
export const density = 2;

/** In device pixels. What is taller takes gigabytes to draw, and no browser shows it: it gets one pixel for each of the drawing's. */
const tallest = 32_768;

/** @param svg made by our own drawing, which gives its size in pixels */
export function drawPng(svg: string): Uint8Array {
  const [, height] = /^<svg [^>]*?\bheight="(\d+)"/.exec(svg) ?? [];
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: Number(height) * density > tallest ? 1 : density },
    // All text is outlines already. Looking for the machine's fonts would cost a second and make its bytes its own.
    font: { loadSystemFonts: false },
  });
  return image.render().asPng();
}
