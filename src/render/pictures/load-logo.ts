// Reads the logo at the top of the poster.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { Failure } from '../../model/errors.ts';
import { dataLink, photographLink } from './picture-data.ts';

/**
 * @param logo as configured, relative to the configuration's folder
 * @returns a `data:` link
 * @throws Failure `usage` where it is missing or no picture
 */
export async function loadLogo(logo: string | null, folder: string): Promise<string | null> {
  if (logo === null) return null;
  const path = join(folder, logo);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new Failure('usage', `There is no logo at ${path}`, {
      hint: 'Correct poster.logo in the configuration, or leave it out.',
      cause,
    });
  }
  if (extname(logo).toLowerCase() === '.svg') return drawingLink(bytes, path);
  const link = photographLink(bytes);
  if (link === null) {
    throw new Failure('usage', `${path} is not a PNG or JPEG of at most 4096 pixels along a side`, {
      hint: 'Choose another file for poster.logo.',
    });
  }
  return link;
}

function drawingLink(bytes: Uint8Array, path: string): string {
  const svg = new TextDecoder().decode(bytes);
  try {
    new Resvg(svg, { font: { loadSystemFonts: false } });
  } catch (cause) {
    throw new Failure('usage', `${path} is not an SVG drawing`, {
      hint: 'Choose another file for poster.logo.',
      cause,
    });
  }
  if (!hasSize(svg)) {
    throw new Failure('usage', `${path} does not say how large it is`, {
      hint: 'Give its svg element a viewBox, such as viewBox="0 0 64 64".',
    });
  }
  return dataLink('image/svg+xml', bytes);
}

/** What satori reads a drawing's proportions from: its box, or width and height in pixels. */
function hasSize(svg: string): boolean {
  const start = svg.match(/<svg\b[^>]*>/)?.[0] ?? '';
  const says = (side: string) => new RegExp(`\\s${side}=['"][\\d.]+(?:px)?['"]`).test(start);
  return /\sviewBox=['"]/.test(start) || (says('width') && says('height'));
}
