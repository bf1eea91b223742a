// The places in an edition's files that wait for an editor's words.
import { type EditorPlace, findEditorPlaces } from '../../text/editor-places.ts';
import { textOf } from '../file-contents.ts';
import type { PlannedFile } from '../plan/plan.ts';

/** `label` is what stands before the mark in its line, or the heading that it stands below; empty if there is neither. */
interface LabelledPlace extends EditorPlace {
  readonly path: string;
  readonly label: string;
}

/** Every editor's mark in the Markdown files as the plan will leave them. */
export function editorPlacesOf(files: readonly PlannedFile[]): readonly LabelledPlace[] {
  return markdownOf(files).flatMap(({ path, text }) => {
    const lines = text.split('\n');
    return findEditorPlaces(text).map((place) => ({ ...place, path, label: labelOf(place, lines) }));
  });
}

function labelOf({ line, mark }: EditorPlace, lines: readonly string[]): string {
  const [before = ''] = (lines[line - 1] ?? '').split(mark);
  const heading = lines.slice(0, line).findLast((one) => /^#{2,4} /.test(one)) ?? '';
  return [before, heading].map(withoutMarkup).find((words) => words !== '') ?? '';
}

/** `「**会议回放**」：` is 会议回放. */
function withoutMarkup(line: string): string {
  return line.replace(/^#+ |[*「」]/g, '').replace(/[\s:：]+$/, '');
}

/** The Markdown files as the plan will leave them. */
export function markdownOf(files: readonly PlannedFile[]): readonly { path: string; text: string }[] {
  return files.flatMap(({ path, after }) =>
    after === null || !path.endsWith('.md') ? [] : [{ path, text: textOf(after) ?? '' }],
  );
}
