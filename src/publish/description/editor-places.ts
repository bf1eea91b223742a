// The places in an edition's files that wait for an editor's words.
import { type EditorPlace, findEditorPlaces } from '../../text/editor-places.ts';
import { textOf } from '../file-contents.ts';
import type { PlannedFile } from '../plan/plan.ts';

/** Every editor's mark in the Markdown files as the plan will leave them. */
export function editorPlacesOf(
  files: readonly PlannedFile[],
): readonly (EditorPlace & { readonly path: string })[] {
  return files.flatMap(({ path, after }) => {
    if (after === null || !path.endsWith('.md')) return [];
    return findEditorPlaces(textOf(after) ?? '').map((place) => ({ ...place, path }));
  });
}
