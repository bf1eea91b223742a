// Reads the logo at the top of the poster.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
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
  const link =
    extname(logo).toLowerCase() === '.svg' ? dataLink('image/svg+xml', bytes) : photographLink(bytes);
  if (link === null) {
    throw new Failure('usage', `${path} is not a PNG or JPEG of at most 4096 pixels along a side`, {
      hint: 'Choose another file for poster.logo.',
    });
  }
  return link;
}
