// Reads the logo at the top of the poster.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

import { Failure } from '../../model/errors.ts';
import { dataLink, measurePicture } from '../../model/picture-data.ts';
import { Renderer } from './engine/renderer.ts';

/**
 * @param logo as configured, relative to the configuration's folder
 * @returns a `data:` link
 * @throws Failure `usage` if it is missing or no picture
 */
export async function loadLogo(logo: string | null, folder: string): Promise<string | null> {
  if (logo === null) return null;
  const path = join(folder, logo);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new Failure('no-logo', { path }, { cause });
  }
  if (extname(logo).toLowerCase() === '.svg') return drawingLink(bytes, path);
  const file = measurePicture(bytes);
  const link = file === null ? null : dataLink(file.mediaType, bytes);
  if (file === null || Math.max(file.width, file.height) > largestSide || !(await isDrawn(link))) {
    throw new Failure('logo-not-a-picture', { path, pixels: largestSide });
  }
  return link;
}

/** Pixels. */
const largestSide = 4096;

async function drawingLink(bytes: Uint8Array, path: string): Promise<string> {
  const link = dataLink('image/svg+xml', bytes);
  if (!(await isDrawn(link))) {
    throw new Failure('logo-not-a-drawing', { path });
  }
  if (!hasSize(new TextDecoder().decode(bytes))) {
    throw new Failure('logo-without-size', { path });
  }
  return link;
}

/** The engine gives no width to what it cannot read. */
async function isDrawn(link: string | null): Promise<boolean> {
  if (link === null) return false;
  const image = { type: 'image', src: link, style: { height: 64 } } as const;
  const { children } = await new Renderer({ cacheMaxBytes: 0 }).measure(
    { type: 'container', style: { display: 'flex' }, children: [image] },
    { width: 1024 },
  );
  return (children[0]?.width ?? 0) > 0;
}

/** What the proportions of a drawing are read from: its box, or width and height in pixels. */
function hasSize(svg: string): boolean {
  const start = svg.match(/<svg\b[^>]*>/)?.[0] ?? '';
  const says = (side: string) => new RegExp(`\\s${side}=['"][\\d.]+(?:px)?['"]`).test(start);
  return /\sviewBox=['"]/.test(start) || (says('width') && says('height'));
}
