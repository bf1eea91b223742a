// What kind of picture some bytes are, and how large, read from their header. Data that is not a complete picture is none:
// initials are better than a gap.

/** Pixels along a side of the largest picture of a person that is drawn, on a newcomer's card: what is asked of GitHub. */
export const avatarSide = 320;

export interface PictureFile {
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
}

/** A PNG, JPEG or GIF, or `null` for anything else. */
export function measurePicture(bytes: Uint8Array): PictureFile | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = png(bytes, view) ?? jpeg(bytes, view) ?? gif(bytes, view);
  return found === null || Math.min(found.width, found.height) < 1 ? null : found;
}

function png(bytes: Uint8Array, view: DataView): PictureFile | null {
  if (bytes.length < 45 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return null;
  const complete = view.getUint32(bytes.length - 8) === 0x49454e44;
  return complete ? { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) } : null;
}

/** Frames that decoders know: baseline, extended and progressive, with Huffman coding. */
const knownFrames = [0xc0, 0xc1, 0xc2];
/** Grey, and colours of a screen; four are the inks of a printer, which every decoder guesses in its own way. */
const knownComponents = [1, 3];

/** Walks the segments to the frame header, which holds the size. */
function jpeg(bytes: Uint8Array, view: DataView): PictureFile | null {
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8 || view.getUint16(bytes.length - 2) !== 0xffd9)
    return null;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (!isFrame) continue;
    if (!knownFrames.includes(marker) || !knownComponents.includes(bytes[at + 9] ?? 0)) return null;
    return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return null;
}

function gif(bytes: Uint8Array, view: DataView): PictureFile | null {
  if (bytes.length < 14 || view.getUint32(0) !== 0x47494638 || bytes.at(-1) !== 0x3b) return null;
  return { mediaType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

export function dataLink(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}
