// The few helpers that templates have.
import type { Language } from '../../model/document.ts';
import { editorMarker } from '../../text/editor-marker.ts';

export const helperNames = ['editor', 'plural'] as const;

/** Handlebars hands over whatever a template wrote, and its own options last. */
export type TemplateHelper = (...written: readonly unknown[]) => string;

/**
 * `{{editor "what belongs here"}}`: a visible place for an editor's words.
 * `{{plural count "review" "reviews"}}`: the count with the word that fits it.
 */
export function templateHelpers(
  language: Language,
): Readonly<Record<(typeof helperNames)[number], TemplateHelper>> {
  return {
    editor: (what) => editorMarker(language, String(what)),
    plural: (count, one, many) => `${count} ${count === 1 ? one : many}`,
  };
}
