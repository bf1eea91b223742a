// The document: what the edition says, section by section, before it has a format.
// It is written to document.json as it stands, so its names are part of the contract with readers.
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Edition } from '../model/edition.ts';
import type { UntrustedText } from '../text/untrusted-text.ts';
import type { Language } from '../words/languages.ts';
import type { ContributionsSection } from './contributions/contributions-section.ts';
import type { Section } from './sections.ts';

export interface Document {
  readonly edition: Edition;
  readonly language: Language;
  /** The post's title, built from the sections that have news. */
  readonly title: UntrustedText;
  readonly sections: readonly Section[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `null` if the configuration leaves the section out. */
export function contributionsOf({ sections }: Document): ContributionsSection | null {
  return sections.find((section): section is ContributionsSection => section.id === 'contributions') ?? null;
}
