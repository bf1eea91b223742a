// A stranger's picture → dots of a size that nobody can blow up, or nothing: initials stand there then.

import { avatarSide, dataLink, measurePicture } from '../../../model/picture-data.ts';
import { Renderer } from './renderer.ts';
import type { Pixels } from './to-node.ts';

/** Pixels along a side in an SVG, where the largest circle has 88 pixels, at two dots for each. */
const linkedSide = 176;

/** Pixels along a side; a few bytes can claim to be a picture that fills the memory. */
const largestSide = 1024;

/** Without a memory: nothing of one picture is left for the next. */
const renderer = new Renderer({ cacheMaxBytes: 0 });

export interface DecodedAvatar {
  readonly pixels: Pixels;
  /** What it came as. */
  readonly mediaType: string;
}

/** `null` for what is no PNG, JPEG or GIF, too large, damaged, or of a kind that the decoder does not know. */
export async function decodeAvatar(bytes: Uint8Array): Promise<DecodedAvatar | null> {
  const size = measurePicture(bytes);
  if (size === null || Math.max(size.width, size.height) > largestSide) return null;
  const side = Math.min(avatarSide, Math.max(size.width, size.height));
  try {
    const style = { width: side, height: side, objectFit: 'cover' } as const;
    const square = { width: side, height: side };
    const data = await renderer.render({ type: 'image', src: bytes, style }, { ...square, format: 'raw' });
    // The engine draws nothing at all if its decoder fails half way.
    if (!hasInk(data)) return null;
    return { pixels: { ...square, data }, mediaType: size.mediaType };
  } catch {
    return null;
  }
}

/** As a `data:` link: small, and without what a camera wrote into the file. */
export async function linkAvatar({ pixels, mediaType }: DecodedAvatar): Promise<string> {
  const side = Math.min(linkedSide, pixels.width);
  // A photograph has nothing to see through.
  const format = mediaType === 'image/jpeg' ? 'jpeg' : 'png';
  const file = await renderer.render(
    { type: 'image', src: pixels, style: { width: side, height: side } },
    { width: side, height: side, format, quality: 85 },
  );
  return dataLink(`image/${format}`, file);
}

function hasInk(data: Uint8Array): boolean {
  return data.some((byte, at) => at % 4 === 3 && byte > 0);
}
