// A font that comes in a hundred files: which of them a text needs.

/** One file of a font, and the characters that its style sheet gives to it, as ranges of code points, both ends included. */
export interface FontSubset {
  readonly file: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** Reads `@font-face` rules with a `unicode-range`, the commonest characters first. */
export function parseFontSubsets(css: string): readonly FontSubset[] {
  const rules = css.matchAll(
    /@font-face\s*\{[^}]*?url\(\.\/([^)]+\.woff2)\)[^}]*?unicode-range:\s*([^;}]+)/g,
  );
  const subsets = [...rules].map(([, file = '', ranges = '']) => ({ file, ranges: parseRanges(ranges) }));
  // The sheets go from the rarest characters to Latin, because the last rule wins in a browser.
  return subsets.toReversed();
}

/** The subsets that hold at least one of the code points. */
export function subsetsFor(
  subsets: readonly FontSubset[],
  codePoints: ReadonlySet<number>,
): readonly FontSubset[] {
  const needed = [...codePoints];
  return subsets.filter(({ ranges }) =>
    needed.some((codePoint) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last)),
  );
}

function parseRanges(list: string): FontSubset['ranges'] {
  return list.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
}
