// Events (大事记): nothing on GitHub tells of them, so the section is a place for an editor.
import type { EventsSection } from '../model/document.ts';
import type { Composed, Composition } from './composition.ts';

export function composeEvents({ heading }: Composition): Composed<EventsSection> {
  return { section: { id: 'events', heading }, diagnostics: [] };
}
