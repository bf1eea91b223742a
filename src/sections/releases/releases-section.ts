// The releases section, as the document has it.
import type { Release } from '../../model/snapshot.ts';
import type { UntrustedText } from '../../text/untrusted-text.ts';
import type { SectionBase } from '../section.ts';
import type { WorkLink } from '../work-pages.ts';

/** One line of release notes: what its author wrote, links and marks taken off, and the work it names. */
export interface ReleaseNote {
  readonly text: UntrustedText;
  readonly references: readonly WorkLink[];
}

/** A release as the edition announces it. Its notes are reduced to `highlights`; the rest stands behind the links. */
export interface AnnouncedRelease extends Omit<Release, 'author' | 'notes' | 'since' | 'changes'> {
  readonly project: string;
  /** What was released: the project, or the repository's own name if that is not the project's first. */
  readonly product: string;
  /** The tag without a leading `v`. */
  readonly version: UntrustedText;
  readonly highlights: readonly ReleaseNote[];
  /** How many lines of notes are not among the highlights. */
  readonly omittedNotes: number;
}

export interface ReleasesSection extends SectionBase<'releases'> {
  readonly releases: readonly AnnouncedRelease[];
}

/**
 * What it goes by apart from its project. A lesser repository may be called by a word that says nothing, as pkg of MOSN is: then with
 * its owner, mosn/pkg.
 */
export function nameAlone({
  product,
  project,
  repository,
}: Pick<AnnouncedRelease, 'product' | 'project' | 'repository'>): string {
  return product === project || letters(product).includes(letters(project)) ? product : repository;
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
