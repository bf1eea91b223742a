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

export function parseLines(text: string): TextLines {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const written = text.slice(mark.length).match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const lines = written.map((line) => {
    const end = /\r?\n$/.exec(line)?.[0] ?? '';
    return { text: line.slice(0, line.length - end.length), end };
  });
  return { mark, lines };
}

/** The text of `lines` in the form of another: its byte order mark, its line breaks where a line has none, its end. */
export function composeLines(lines: readonly Line[], { mark, lines: model }: TextLines): string {
  const lineBreak = model.find(({ end }) => end !== '')?.end ?? '\n';
  const isOpen = model.at(-1)?.end === '';
  const endOf = ({ end }: Line, at: number) =>
    isOpen && at === lines.length - 1 ? '' : end === '' ? lineBreak : end;
  return mark + lines.map((line, at) => line.text + endOf(line, at)).join('');
}
