// Events (大事记): a section that only an editor can write. It is offered in the pull request; our own template is empty.
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
