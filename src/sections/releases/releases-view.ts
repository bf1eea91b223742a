// The releases as their template sees them. Every text is Markdown already.
import { itemNameIn } from '../../model/item-name.ts';
import { markdownAddress, markdownLink } from '../../text/markdown-link.ts';
import { markdownText } from '../../text/markdown-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import type { AnnouncedRelease, ReleaseNote, ReleasesSection } from './releases-section.ts';

interface ReleaseView {
  readonly product: string;
  readonly version: string;
  readonly prerelease: boolean;
  readonly highlights: readonly string[];
  /** How many lines of notes are not among the highlights. */
  readonly omitted: number;
  /** The release's page, linked, with its address in full. */
  readonly page: string;
  /** What changed since the version before; empty if that is not known, or all in the highlights. */
  readonly changes: string;
}

export interface ReleasesView {
  readonly heading: string;
  readonly releases: readonly ReleaseView[];
}

export function releasesView({ heading, releases }: ReleasesSection): ReleasesView {
  return { heading, releases: releases.map(releaseView) };
}

function releaseView(release: AnnouncedRelease): ReleaseView {
  return {
    product: markdownText(untrusted(release.product)),
    version: markdownText(release.version),
    prerelease: release.prerelease,
    highlights: release.highlights.map((note) => noteView(note, release.repository)),
    omitted: release.omittedNotes,
    page: markdownAddress(release.url),
    changes: release.compareUrl === null || isTold(release) ? '' : markdownAddress(release.compareUrl),
  };
}

/** Whether the post has every line of the notes, so that a comparison would only say it again. */
function isTold({ highlights, omittedNotes }: AnnouncedRelease): boolean {
  return highlights.length > 0 && omittedNotes === 0;
}

/** The words, then the work they name. */
function noteView({ text, references }: ReleaseNote, home: string): string {
  const links = references.map((one) => markdownLink(untrusted(itemNameIn(home, one)), one.url));
  return [markdownText(text), ...links].filter((part) => part !== '').join(' ');
}
