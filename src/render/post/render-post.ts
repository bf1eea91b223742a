// Document + templates → the post, as Hugo Markdown.
import type { Config } from '../../config/config.ts';
import { postPath } from '../../config/post-address.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Document } from '../../sections/document.ts';
import { postView } from '../../sections/post-view.ts';
import { type Section, sectionKinds } from '../../sections/sections.ts';
import { type ViewContext, viewContext } from '../../sections/view-context.ts';
import type { Templates } from '../templates/load-templates.ts';
import { frontMatter } from './front-matter.ts';

/** The post at its configured path. Sections without news are left out. */
export function renderPost(document: Document, templates: Templates, config: Config): Artifact {
  const context = viewContext(document, config);
  const sections = document.sections.flatMap((section) => renderSection(section, templates, context) ?? []);
  const body = tidy(templates.post.render(postView(document, sections, config)));
  return {
    path: postPath(config.post.path, document.edition.date),
    mediaType: 'text/markdown',
    content: `---\n${frontMatter(document, config)}---\n\n${body}\n`,
  };
}

/** Markdown, or `null` for a section without news, and for one of which its template makes nothing. */
function renderSection(section: Section, templates: Templates, context: ViewContext): string | null {
  const kind = sectionKinds[section.id];
  if (!kind.isNews(section)) return null;
  const markdown = templates.sections[section.id].render(kind.view(section, context));
  return markdown.trim() === '' ? null : markdown;
}

/** A template may leave as many blank lines as it likes; Markdown needs one. */
function tidy(markdown: string): string {
  return markdown.replace(/\n{3,}/g, '\n\n').trim();
}
