// The places in an edition's files that wait for an editor's words.
import { editorMarkerPattern } from '../../text/editor-marker.ts';
import { type UntrustedText, untrusted } from '../../text/untrusted-text.ts';
import { textOf } from '../file-contents.ts';
import type { PlannedFile } from '../plan/plan.ts';

/** `line` counts from 1; `text` says what belongs there. */
export interface EditorPlace {
  readonly path: string;
  readonly line: number;
  readonly text: UntrustedText;
}

/** Every editor's mark in the Markdown files as the plan will leave them. */
export function findEditorPlaces(files: readonly PlannedFile[]): readonly EditorPlace[] {
  return files.flatMap(({ path, after }) => {
    if (after === null || !path.endsWith('.md')) return [];
    const lines = (textOf(after) ?? '').split('\n');
    return lines.flatMap((content, at) =>
      [...content.matchAll(editorMarkerPattern)].map(([text]) => ({
        path,
        line: at + 1,
        text: untrusted(text.replace(/^(?:【待编辑：|\[editor: )/, '').slice(0, -1)),
      })),
    );
  });
}
