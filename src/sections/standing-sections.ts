// The sections that need little: introduction, events, reading.
import type { EventsSection, IntroductionSection, ReadingSection } from '../model/document.ts';
import { markdownLink } from '../text/markdown-link.ts';
import { markdownText } from '../text/markdown-text.ts';
import { safeUrl } from '../text/safe-url.ts';
import { untrusted } from '../text/untrusted-text.ts';
import type { Composed, Composition } from './composition.ts';
import type { ViewContext } from './view-context.ts';

export interface IntroductionView {
  readonly heading: string;
  /** The weekly's name. */
  readonly name: string;
  /** The address of the picture below the heading; empty where there is none. */
  readonly banner: string;
}

export interface EventsView {
  readonly heading: string;
}

export interface ReadingView {
  readonly heading: string;
  /** Titles, linked. */
  readonly articles: readonly string[];
}

export function introductionView(
  { heading }: IntroductionSection,
  { config }: ViewContext,
): IntroductionView {
  return {
    heading,
    name: markdownText(untrusted(config.post.name)),
    banner: pictureUrl(config.post.banner),
  };
}

export function eventsView({ heading }: EventsSection): EventsView {
  return { heading };
}

export function readingView({ heading, articles }: ReadingSection): ReadingView {
  return { heading, articles: articles.map(({ title, url }) => markdownLink(title, url)) };
}

/** An address for a picture of ours; empty where there is none. */
export function pictureUrl(url: string | null): string {
  return url === null ? '' : (safeUrl(url) ?? '');
}

export function composeEvents({ heading }: Composition): Composed<EventsSection> {
  return { section: { id: 'events', heading }, diagnostics: [] };
}

export function composeIntroduction({ heading }: Composition): Composed<IntroductionSection> {
  return { section: { id: 'introduction', heading }, diagnostics: [] };
}

export function composeReading({ snapshot, heading }: Composition): Composed<ReadingSection> {
  return { section: { id: 'reading', heading, articles: snapshot.articles }, diagnostics: [] };
}
