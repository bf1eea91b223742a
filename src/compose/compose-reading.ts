// Recommended reading (推荐阅读): the posts that the website gained.
import type { ReadingSection } from '../model/document.ts';
import type { Composed, Composition } from './composition.ts';

export function composeReading({ snapshot, heading }: Composition): Composed<ReadingSection> {
  return { section: { id: 'reading', heading, articles: snapshot.articles }, diagnostics: [] };
}
