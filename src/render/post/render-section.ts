// One section of the post: its view, put into its template.
import { type Section, sectionKinds } from '../../sections/sections.ts';
import type { ViewContext } from '../../sections/view-context.ts';
import type { Templates } from '../templates/load-templates.ts';

/** Markdown, or `null` for a section without news. Introduction and events have their place every week. */
export function renderSection(section: Section, templates: Templates, context: ViewContext): string | null {
  const kind = sectionKinds[section.id];
  return kind.isNews(section) ? templates.sections[section.id].render(kind.view(section, context)) : null;
}
