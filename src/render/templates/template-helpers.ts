// The few helpers that templates have.

import { editorMark } from '../../words/editor-marker.ts';
import { type Language, wordsOf } from '../../words/languages.ts';

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
  const { editor, plural } = wordsOf[language];
  return {
    editor: (what) => editorMark(editor, String(what)),
    plural: (count, one, many) => plural(Number(count), String(one), String(many)),
  };
}
