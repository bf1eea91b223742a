// The one mark that says to an editor: here is something that only a person can write.

/**
 * The mark's two ends in a language, around what belongs there: `【待编辑：` and `】`. Editors search for it, and so does the
 * program: whatever looks for it (src/text/editor-places.ts) or keeps others from writing it (src/text/markdown-text.ts) derives
 * from these entries. It must read as plain text in Markdown, and `close` must be one character.
 */
export interface EditorMarker {
  readonly open: string;
  readonly close: string;
}

/** A visible place for an editor's words. `what` says what belongs there. */
export function editorMark({ open, close }: EditorMarker, what: string): string {
  return `${open}${what}${close}`;
}
