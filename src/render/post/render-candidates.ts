// The questions that the editor may show instead: Markdown in the post's own form, ready to paste.
import { posix } from 'node:path';
import type { Config } from '../../config/config.ts';
import { type Artifact, candidatesFile } from '../../model/artifact.ts';
import type { Document } from '../../sections/document.ts';
import { sectionKinds } from '../../sections/sections.ts';
import { viewContext } from '../../sections/view-context.ts';
import type { Templates } from '../templates/load-templates.ts';

/** Nothing if there is none to choose from. */
export function renderCandidates(
  document: Document,
  post: Artifact,
  templates: Templates,
  config: Config,
): readonly Artifact[] {
  const section = document.sections.find(({ id }) => id === 'issue-picks');
  if (section?.id !== 'issue-picks' || section.candidates.length === 0) return [];
  // The same template shows them, so that a pasted one looks like the others.
  const shown = { ...section, replies: 0, picks: section.candidates, candidates: [] };
  const markdown = templates.sections['issue-picks']
    .render(sectionKinds['issue-picks'].view(shown, viewContext(document, config)))
    .replace(/^#+ .*\n/m, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return [
    {
      path: posix.join(posix.dirname(post.path), candidatesFile),
      mediaType: 'text/markdown',
      content: `${markdown}\n`,
    },
  ];
}
