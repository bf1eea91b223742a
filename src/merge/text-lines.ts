// A text as lines that remember how each of them ended, so that writing them again gives the same bytes.

/** One line without its end; `end` is the line break that followed it, empty at the end of a file without one. */
export interface Line {
  readonly text: string;
  readonly end: string;
}

export interface TextLines {
  /** A byte order mark, or nothing. */
  readonly mark: string;
  readonly lines: readonly Line[];
}

const byteOrderMark = '\uFEFF';

export function parseLines(text: string): TextLines {
  const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
  const lines: Line[] = [];
  let start = mark.length;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    if (feed === -1) {
      lines.push({ text: text.slice(start), end: '' });
      break;
    }
    const stop = feed > start && text[feed - 1] === '\r' ? feed - 1 : feed;
    lines.push({ text: text.slice(start, stop), end: text.slice(stop, feed + 1) });
    start = feed + 1;
  }
  return { mark, lines };
}

/** The line break that most lines end with; LF where there is none. */
export function lineBreakOf(lines: readonly Line[]): string {
  const returns = lines.filter((line) => line.end === '\r\n').length;
  const feeds = lines.filter((line) => line.end === '\n').length;
  return returns > feeds ? '\r\n' : '\n';
}

/** The text of `lines`: the last one ends with a line break exactly if `finalBreak` says so, every other one does. */
export function composeLines(
  lines: readonly Line[],
  mark: string,
  lineBreak: string,
  finalBreak: boolean,
): string {
  const written = lines.map(({ text, end }, at) => {
    const last = at === lines.length - 1;
    if (last && !finalBreak) return text;
    return text + (end === '' ? lineBreak : end);
  });
  return mark + written.join('');
}
