// A stranger's picture → dots of a size that nobody can blow up, or nothing: initials stand there then.
import { Renderer } from '@takumi-rs/core';
import { dataLink, measurePicture } from '../../../model/picture-data.ts';
import type { Pixels } from './to-node.ts';

/** Pixels along a side. As large as the largest circle that a picture shows. */
const avatarSize = 320;

/** Pixels along a side; a few bytes can claim to be a picture that fills the memory. */
const largestSide = 1024;

export interface DecodedAvatar {
  readonly pixels: Pixels;
  /** The same as a `data:` link: small, and without what a camera wrote into the file. */
  readonly link: string;
}

/** `null` for what is no PNG, JPEG or GIF, too large, damaged, or of a kind that the decoder does not know. */
export async function decodeAvatar(bytes: Uint8Array): Promise<DecodedAvatar | null> {
  const size = measurePicture(bytes);
  if (size === null || Math.max(size.width, size.height) > largestSide) return null;
  const side = Math.min(avatarSize, Math.max(size.width, size.height));
  try {
    const style = { width: side, height: side, objectFit: 'cover' } as const;
    const renderer = new Renderer({ cacheMaxBytes: 0 });
    const square = { width: side, height: side };
    const data = await renderer.render({ type: 'image', src: bytes, style }, { ...square, format: 'raw' });
    // The engine draws nothing at all if its decoder fails half way.
    if (!hasInk(data)) return null;
    const pixels = { ...square, data };
    // A photograph has nothing to see through.
    const format = size.mediaType === 'image/jpeg' ? 'jpeg' : 'png';
    const file = await renderer.render(
      { type: 'image', src: pixels, style: square },
      { ...square, format, quality: 85 },
    );
    return { pixels, link: dataLink(`image/${format}`, file) };
  } catch {
    return null;
  }
}

function hasInk(data: Uint8Array): boolean {
  return data.some((byte, at) => at % 4 === 3 && byte > 0);
}
