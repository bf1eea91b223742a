// Releases (版本发布): what was published in the window, with the lines that say why one would want it.
import type { Config } from '../../config/config.ts';
import { isExcluded, productOf, projectOf } from '../../config/project-names.ts';
import type { Release } from '../../model/snapshot.ts';
import { compareText } from '../../text/compare-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import type { Composed, Composition } from '../section.ts';
import { type PageOf, workPages } from '../work-pages.ts';
import { readReleaseNotes } from './release-notes.ts';
import type { AnnouncedRelease, ReleasesSection } from './releases-section.ts';

/** Longer lists are for the release's own page. */
const mostHighlights = 8;

export function composeReleases({ snapshot, config, heading }: Composition): Composed<ReleasesSection> {
  const pageOf = workPages(snapshot);
  const releases = snapshot.releases
    .filter(({ repository }) => !isExcluded(repository, config))
    .toSorted(byPublication)
    .map((release) => announce(release, config, pageOf));
  return { section: { id: 'releases', heading, releases }, diagnostics: [] };
}

function announce(
  { author: _author, notes, ...release }: Release,
  config: Config,
  pageOf: PageOf,
): AnnouncedRelease {
  const lines = readReleaseNotes({ ...release, notes }, pageOf);
  return {
    ...release,
    project: projectOf(release.repository, config),
    product: productOf(release.repository, config),
    version: untrusted(release.tag.raw.replace(/^v(?=\d)/i, '')),
    highlights: lines.slice(0, mostHighlights),
    omittedNotes: Math.max(0, lines.length - mostHighlights),
  };
}

function byPublication(a: Release, b: Release): number {
  return (
    compareText(a.publishedAt, b.publishedAt) ||
    compareText(a.repository, b.repository) ||
    compareText(a.tag.raw, b.tag.raw)
  );
}
