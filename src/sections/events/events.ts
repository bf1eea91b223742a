// Events (大事记): a place that only an editor can fill.
import type { SectionBase, SectionKind } from '../section.ts';

export type EventsSection = SectionBase<'events'>;

interface EventsView {
  readonly heading: string;
}

export const events: SectionKind<'events', EventsSection, EventsView> = {
  id: 'events',
  compose: ({ heading }) => ({ section: { id: 'events', heading }, diagnostics: [] }),
  view: ({ heading }) => ({ heading }),
  example: { heading: 'SOFA 大事记' },
  isNews: () => true,
  counts: () => ({}),
};
