// Recommended reading (推荐阅读): what the website published in the window.
import type { Article } from '../../model/snapshot.ts';
import { markdownLink } from '../../text/markdown-link.ts';
import type { SectionBase, SectionKind } from '../section.ts';

export interface ReadingSection extends SectionBase<'reading'> {
  readonly articles: readonly Article[];
}

interface ReadingView {
  readonly heading: string;
  /** Titles, linked. */
  readonly articles: readonly string[];
}

export const reading: SectionKind<'reading', ReadingSection, ReadingView> = {
  id: 'reading',
  compose: ({ snapshot: { articles }, heading }) => ({
    section: { id: 'reading', heading, articles },
    diagnostics: [],
  }),
  view: ({ heading, articles }) => ({
    heading,
    articles: articles.map(({ title, url }) => markdownLink(title, url)),
  }),
  example: { heading: '本周推荐阅读', articles: ['[An article](https://www.example.org/blog/article/)'] },
  // Without an article of its own it keeps a place for the editor.
  isNews: () => true,
  counts: (section) => ({ articles: section?.articles.length ?? 0 }),
};
