// Pictures as `data:` links. Data that is not a complete picture of a sensible size is refused: the poster then shows
// initials, which is better than a gap.

/** Pixels along a side. A few bytes can claim to be a picture that fills the memory. */
const largestSide = 4096;

/** A PNG, JPEG or GIF as a `data:` link, or `null` for anything else. */
export function photographLink(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = png(bytes, view) ?? jpeg(bytes, view) ?? gif(bytes, view);
  if (found === null || Math.min(found.width, found.height) < 1) return null;
  if (Math.max(found.width, found.height) > largestSide) return null;
  return dataLink(found.mediaType, bytes);
}

interface PictureSize {
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
}

function png(bytes: Uint8Array, view: DataView): PictureSize | null {
  if (bytes.length < 45 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return null;
  const complete = view.getUint32(bytes.length - 8) === 0x49454e44;
  return complete ? { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) } : null;
}

/** Walks the segments to the frame header, which holds the size. */
function jpeg(bytes: Uint8Array, view: DataView): PictureSize | null {
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8 || view.getUint16(bytes.length - 2) !== 0xffd9)
    return null;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
  }
  return null;
}

function gif(bytes: Uint8Array, view: DataView): PictureSize | null {
  if (bytes.length < 14 || view.getUint32(0) !== 0x47494638 || bytes.at(-1) !== 0x3b) return null;
  return { mediaType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

export function dataLink(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}
