// The places in a text that wait for an editor's words, in whatever language it is. What the marks look like: src/words/editor-marker.ts.
import { languages, wordsOf } from '../words/languages.ts';

/** `line` counts from 1; `mark` is the whole marker, `what` what belongs there. */
export interface EditorPlace {
  readonly line: number;
  readonly mark: string;
  readonly what: string;
}

const markers = languages.map((language) => wordsOf[language].editor);

/** The length is limited, so that a line of many markers that are never closed does not take quadratic time. */
const anyMarker = new RegExp(
  markers
    .map(({ open, close }) => `${literally(open)}[^${literally(close)}\\n]{0,500}${literally(close)}`)
    .join('|'),
  'gu',
);

/** Finds the character that a marker begins with, if the rest of its beginning follows. For a larger expression with the flag `u`. */
export const markerStart = markers
  .map(({ open: [first = '', ...rest] }) => `${literally(first)}(?=${literally(rest.join(''))})`)
  .join('|');

/** Every marker in a text, in order. Text from outside cannot look like one: the Markdown encoder sees to that. */
export function findEditorPlaces(text: string): EditorPlace[] {
  return text
    .split('\n')
    .flatMap((content, at) =>
      [...content.matchAll(anyMarker)].map(([mark]) => ({ line: at + 1, mark, what: insideOf(mark) })),
    );
}

/** The text with something else, such as the same in colour, for each of its markers. */
export function replaceEditorMarks(text: string, replacement: (mark: string) => string): string {
  return text.replace(anyMarker, replacement);
}

function insideOf(mark: string): string {
  const marker = markers.find(({ open }) => mark.startsWith(open));
  return marker === undefined ? mark : mark.slice(marker.open.length, -marker.close.length);
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, (character) => `\\${character}`);
}
