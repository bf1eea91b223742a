// One section of the post: its view, put into its template.
import type { Section } from '../../model/document.ts';
import { contributionsView } from '../../sections/contributions/contributions-view.ts';
import { previewView, recapView } from '../../sections/meetings/meeting-view.ts';
import { releasesView } from '../../sections/releases/releases-view.ts';
import { eventsView, introductionView, readingView } from '../../sections/standing-sections.ts';
import type { ViewContext } from '../../sections/view-context.ts';
import type { Templates } from '../templates/load-templates.ts';

/** Markdown, or `null` for a section without news. Introduction and events have their place every week. */
export function renderSection(section: Section, templates: Templates, context: ViewContext): string | null {
  switch (section.id) {
    case 'introduction':
      return templates[section.id].render(introductionView(section, context));
    case 'events':
      return templates[section.id].render(eventsView(section));
    case 'meeting-recap':
      if (section.meetings.length === 0) return null;
      return templates[section.id].render(recapView(section, context));
    case 'meeting-preview':
      if (section.meetings.length === 0) return null;
      return templates[section.id].render(previewView(section, context));
    case 'contributions':
      if (section.totals.contributors === 0) return null;
      return templates[section.id].render(contributionsView(section, context));
    case 'releases':
      if (section.releases.length === 0) return null;
      return templates[section.id].render(releasesView(section));
    case 'reading':
      if (section.articles.length === 0) return null;
      return templates[section.id].render(readingView(section));
  }
}
