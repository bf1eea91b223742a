// The one section that the poster shows.
import type { ContributionsSection, Document } from '../../model/document.ts';

/** `null` where the configuration leaves the section out. */
export function contributionsOf({ sections }: Document): ContributionsSection | null {
  return sections.find((section): section is ContributionsSection => section.id === 'contributions') ?? null;
}
