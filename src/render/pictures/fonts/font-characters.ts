// Which characters a font file really draws. The style sheets promise more than the files hold: `ł` is in a range of
// Noto Sans SC, and in none of its files.
import { brotliDecompressSync } from 'node:zlib';

/** The code points in the character map (`cmap`, formats 4 and 12) of a WOFF 2 file. */
export function fontCharacters(file: Uint8Array): ReadonlySet<number> {
  const map = cmapTable(file);
  const found = new Set<number>();
  const subtables = Array.from({ length: map.getUint16(2) }, (_, at) => map.getUint32(4 + at * 8 + 4));
  for (const start of new Set(subtables)) {
    const format = map.getUint16(start);
    if (format === 4) readFormat4(map, start, found);
    if (format === 12) readFormat12(map, start, found);
  }
  return found;
}

const headerSize = 48;
/** Places in the list of tables that need no name: https://www.w3.org/TR/WOFF2/#table_dir_format */
const known = { cmap: 0, glyf: 10, loca: 11, named: 63 };

/** All tables are packed as one stream, in the order of the directory, each as long as the directory says. */
function cmapTable(file: Uint8Array): DataView {
  const header = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = headerSize;
  let offset = 0;
  let cmap: { readonly offset: number; readonly length: number } | null = null;
  for (let table = header.getUint16(12); table > 0; table -= 1) {
    const flags = header.getUint8(at);
    const tag = flags & 0x3f;
    at += tag === known.named ? 5 : 1;
    let length = readLength();
    // The outlines are transformed unless the version says 3, all others are only if it does not say 0.
    const version = flags >> 6;
    if (tag === known.glyf || tag === known.loca ? version !== 3 : version !== 0) length = readLength();
    if (tag === known.cmap) cmap = { offset, length };
    offset += length;
  }
  if (cmap === null) throw new TypeError('The font has no character map');
  const tables = brotliDecompressSync(file.subarray(at, at + header.getUint32(20)));
  return new DataView(tables.buffer, tables.byteOffset + cmap.offset, cmap.length);

  /** `UIntBase128`: seven bits of a byte after the other, the last one without its eighth bit. */
  function readLength(): number {
    let value = 0;
    for (;;) {
      const byte = header.getUint8(at);
      at += 1;
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  }
}

/** https://learn.microsoft.com/typography/opentype/spec/cmap#format-4-segment-mapping-to-delta-values */
function readFormat4(map: DataView, start: number, found: Set<number>): void {
  const doubleCount = map.getUint16(start + 6);
  for (let at = 0; at < doubleCount; at += 2) {
    const last = map.getUint16(start + 14 + at);
    const first = map.getUint16(start + 16 + doubleCount + at);
    const delta = map.getUint16(start + 16 + 2 * doubleCount + at);
    const rangeAt = start + 16 + 3 * doubleCount + at;
    const rangeOffset = map.getUint16(rangeAt);
    for (let codePoint = first; codePoint <= last && codePoint !== 0xffff; codePoint += 1) {
      const glyph =
        rangeOffset === 0
          ? (codePoint + delta) & 0xffff
          : map.getUint16(rangeAt + rangeOffset + 2 * (codePoint - first));
      if (glyph !== 0) found.add(codePoint);
    }
  }
}

/** https://learn.microsoft.com/typography/opentype/spec/cmap#format-12-segmented-coverage */
function readFormat12(map: DataView, start: number, found: Set<number>): void {
  const groups = map.getUint32(start + 12);
  for (let at = 0; at < groups; at += 1) {
    const group = start + 16 + at * 12;
    const [first, last, glyph] = [map.getUint32(group), map.getUint32(group + 4), map.getUint32(group + 8)];
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      if (glyph + codePoint - first !== 0) found.add(codePoint);
    }
  }
}
