// WOFF → OpenType. satori reads both, but unpacks in JavaScript: for an ordinary week that is a quarter of a second.
import { inflateSync } from 'node:zlib';

/** A WOFF 1 file's tables as the font that was packed: https://www.w3.org/TR/WOFF/ */
export function unpackWoff(file: Uint8Array): Uint8Array {
  const woff = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const count = woff.getUint16(12);
  const tables = Array.from({ length: count }, (_, at) => readTable(file, woff, 44 + at * 20));
  const directory = 12 + count * 16;
  const size = tables.reduce((end, { data }) => end + padded(data.length), directory);
  const font = new Uint8Array(size);
  const view = new DataView(font.buffer);
  view.setUint32(0, woff.getUint32(4));
  view.setUint16(4, count);
  const power = 2 ** Math.floor(Math.log2(count));
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (count - power) * 16);
  let offset = directory;
  for (const [at, { tag, checksum, data }] of tables.entries()) {
    const record = 12 + at * 16;
    view.setUint32(record, tag);
    view.setUint32(record + 4, checksum);
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, data.length);
    font.set(data, offset);
    offset += padded(data.length);
  }
  return font;
}

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly data: Uint8Array;
}

function readTable(file: Uint8Array, woff: DataView, entry: number): Table {
  const [offset, packed, length] = [
    woff.getUint32(entry + 4),
    woff.getUint32(entry + 8),
    woff.getUint32(entry + 12),
  ];
  const bytes = file.subarray(offset, offset + packed);
  return {
    tag: woff.getUint32(entry),
    checksum: woff.getUint32(entry + 16),
    data: packed < length ? inflateSync(bytes) : bytes,
  };
}

/** Tables begin at multiples of four. */
function padded(length: number): number {
  return (length + 3) & ~3;
}
