// What every section is composed from, and what it gives.
import type { Config } from '../config/config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Section, SectionId } from '../model/document.ts';
import type { Snapshot } from '../model/snapshot.ts';

export interface Composition {
  readonly snapshot: Snapshot;
  readonly config: Config;
  /** The section's heading, from the configuration or in the edition's language. */
  readonly heading: string;
}

/** A section, and what an editor should know about it. */
export interface Composed<One extends Section> {
  readonly section: One;
  readonly diagnostics: readonly Diagnostic[];
}

/** Each section's file exports one of these. */
export type ComposeSection<Id extends SectionId> = (
  composition: Composition,
) => Composed<Extract<Section, { id: Id }>>;
