// Which characters a font really draws. The style sheets promise more than the files hold: `ł` is in a range of
// Noto Sans SC, and in none of its files.

/** The code points in the character map (`cmap`, formats 4 and 12) of an OpenType font. */
export function fontCharacters(font: Uint8Array): ReadonlySet<number> {
  const map = cmapTable(font);
  const found = new Set<number>();
  const subtables = Array.from({ length: map.getUint16(2) }, (_, at) => map.getUint32(4 + at * 8 + 4));
  for (const start of new Set(subtables)) {
    const format = map.getUint16(start);
    if (format === 4) readFormat4(map, start, found);
    if (format === 12) readFormat12(map, start, found);
  }
  return found;
}

/** https://learn.microsoft.com/typography/opentype/spec/otff#table-directory */
function cmapTable(font: Uint8Array): DataView {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const records = Array.from({ length: view.getUint16(4) }, (_, at) => 12 + at * 16);
  const record = records.find((at) => view.getUint32(at) === 0x636d6170);
  if (record === undefined) throw new TypeError('The font has no character map');
  return new DataView(font.buffer, font.byteOffset + view.getUint32(record + 8), view.getUint32(record + 12));
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
