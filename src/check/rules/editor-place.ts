// `editor-place`: a mark that waits for an editor's words.
import { findEditorPlaces } from '../../text/editor-places.ts';
import type { Rule } from '../rule.ts';

export const editorPlace: Rule = {
  id: 'editor-place',
  find: ({ raw }, { stage }) =>
    findEditorPlaces(raw.join('\n')).map(({ line, mark }) => ({
      severity: stage === 'draft' ? 'notice' : 'error',
      line,
      told: { code: 'place-left', data: { mark } },
    })),
};
