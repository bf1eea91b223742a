// Snapshot + configuration → document: what the edition says, before it has a format. A function of its arguments alone.
import type { Config, SectionConfig } from '../config/config.ts';
import { withRenames } from '../config/with-renames.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { wordsOf } from '../words/languages.ts';
import { composeTitle } from './compose-title.ts';
import type { Document } from './document.ts';
import type { Composed } from './section.ts';
import { type Section, sectionKinds } from './sections.ts';

/** Every configured section in its order, those without news included; diagnostics of the snapshot come first. */
export function composeDocument(snapshot: Snapshot, written: Config): Document {
  const config = withRenames(written, snapshot.renamed);
  const words = wordsOf[config.language];
  const composed = config.sections.map(
    ({ id, heading }: SectionConfig): Composed<Section> =>
      sectionKinds[id].compose({ snapshot, config, heading: heading ?? words.sections[id].heading }),
  );
  const sections = composed.map(({ section }) => section);
  return {
    edition: snapshot.edition,
    language: config.language,
    title: composeTitle(config.post.name, sections, snapshot.edition, words),
    sections,
    diagnostics: [...snapshot.diagnostics, ...composed.flatMap(({ diagnostics }) => diagnostics)],
  };
}
