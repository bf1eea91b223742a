// Releases (版本发布): what was published in the window, with the lines that say why one would want it.
import type { Config } from '../../config/config.ts';
import { isExcluded, productOf, projectOf, titleRule } from '../../config/project-names.ts';
import type { Release, Snapshot } from '../../model/snapshot.ts';
import { compareVersions, isPreliminary, packageOf } from '../../model/version.ts';
import { compareText } from '../../text/compare-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import type { Composed, Composition } from '../section.ts';
import { type PageOf, workPages } from '../work-pages.ts';
import { readReleaseNotes } from './release-notes.ts';
import type { AnnouncedRelease, ReleaseNote, ReleasesSection } from './releases-section.ts';

/** Longer lists are for the release's own page. */
const mostHighlights = 8;

export function composeReleases({ snapshot, config, heading }: Composition): Composed<ReleasesSection> {
  const pageOf = workPages(snapshot);
  const releases = snapshot.releases
    .filter(({ repository, tag }) => !isExcluded(repository, config) && !isLeftOut(tag.raw, config))
    .toSorted(byPublication)
    .map((release) => announce(release, snapshot, config, pageOf));
  return { section: { id: 'releases', heading, releases: groupByProduct(releases) }, diagnostics: [] };
}

function announce(
  { author: _author, notes, since, changes, ...release }: Release,
  snapshot: Snapshot,
  config: Config,
  pageOf: PageOf,
): AnnouncedRelease {
  const merged = changes ?? mergedSince(since, release, snapshot);
  const all =
    notes === null ? noteMerged(merged, release.repository) : readReleaseNotes({ ...release, notes }, pageOf);
  // What the configuration calls housekeeping is no reason to want a release.
  const lines = all.filter(({ text }) => titleRule(text.raw, config) === null);
  return {
    ...release,
    project: projectOf(release.repository, config),
    product: productOf(release.repository, config),
    version: untrusted(release.tag.raw.replace(/^v(?=\d)/i, '')),
    prerelease: release.prerelease || isPreliminary(release.tag.raw),
    highlights: lines.slice(0, mostHighlights),
    omittedNotes: Math.max(0, lines.length - mostHighlights),
  };
}

/** Nightly builds and the like: `exclude.releases` has patterns of their tags. */
function isLeftOut(tag: string, { exclude }: Config): boolean {
  return exclude.releases.some((pattern) => pattern.test(tag));
}

type Change = NonNullable<Release['changes']>[number];

/** If it is not known what a release brought: the edition's pull requests that were merged since the version before. */
function mergedSince(
  since: string | null,
  { repository, publishedAt }: Pick<Release, 'repository' | 'publishedAt'>,
  { pullRequests }: Snapshot,
): Change[] {
  return pullRequests
    .filter(
      (one) =>
        one.repository === repository &&
        one.mergedAt <= publishedAt &&
        (since === null || one.mergedAt > since),
    )
    .toSorted((a, b) => compareText(a.mergedAt, b.mergedAt) || a.number - b.number);
}

/** In place of notes that nobody wrote. */
function noteMerged(changes: readonly Change[], repository: string): ReleaseNote[] {
  return changes.map(({ title, number, url }) => ({
    text: title,
    references: [{ repository, number, url }],
  }));
}

/** What is released under one name stands together, by package, the newest version last. */
function groupByProduct(releases: readonly AnnouncedRelease[]): AnnouncedRelease[] {
  const projects = [...new Set(releases.map(({ project }) => project))];
  const products = [...new Set(releases.map(({ product }) => product))];
  return releases.toSorted(
    (a, b) =>
      projects.indexOf(a.project) - projects.indexOf(b.project) ||
      products.indexOf(a.product) - products.indexOf(b.product) ||
      compareText(packageOf(a.tag.raw), packageOf(b.tag.raw)) ||
      compareVersions(a.tag.raw, b.tag.raw),
  );
}

function byPublication(a: Release, b: Release): number {
  return (
    compareText(a.publishedAt, b.publishedAt) ||
    compareText(a.repository, b.repository) ||
    compareText(a.tag.raw, b.tag.raw)
  );
}
