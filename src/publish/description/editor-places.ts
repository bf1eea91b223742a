// The places in an edition's files that wait for an editor's words.
import { type EditorPlace, findEditorPlaces } from '../../text/editor-places.ts';
import { textOf } from '../file-contents.ts';
import type { PlannedFile } from '../plan/plan.ts';

/** Every editor's mark in the Markdown files as the plan will leave them. */
export function editorPlacesOf(
  files: readonly PlannedFile[],
): readonly (EditorPlace & { readonly path: string })[] {
  return markdownOf(files).flatMap(({ path, text }) =>
    findEditorPlaces(text).map((place) => ({ ...place, path })),
  );
}

/** The Markdown files as the plan will leave them. */
export function markdownOf(files: readonly PlannedFile[]): readonly { path: string; text: string }[] {
  return files.flatMap(({ path, after }) =>
    after === null || !path.endsWith('.md') ? [] : [{ path, text: textOf(after) ?? '' }],
  );
}
