// Names that differ only in how they are written.

/** A text without what case, width and the number of blanks make of it. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
