// The agendas that readers of the preview have seen already: the recap above it lists those of meetings without decisions.
import { itemName } from '../../model/item-name.ts';
import type { AgendaItem } from '../../model/meeting.ts';
import type { Document } from '../document.ts';

/** By the names of their issues; none if the configuration puts the recap below the preview. */
export function agendasAbove({
  sections,
}: Pick<Document, 'sections'>): ReadonlyMap<string, readonly AgendaItem[]> {
  const preview = sections.findIndex(({ id }) => id === 'meeting-preview');
  return new Map(
    sections
      .slice(0, Math.max(preview, 0))
      .flatMap((section) => (section.id === 'meeting-recap' ? section.meetings : []))
      .filter(({ decisions }) => decisions.length === 0)
      .map(({ issue, agenda }) => [itemName(issue), agenda]),
  );
}
