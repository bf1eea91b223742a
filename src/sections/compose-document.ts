// Snapshot + configuration → document: what the edition says, before it has a format. A function of its arguments alone.
import type { Config, SectionConfig } from '../config/config.ts';
import type { Document, Section, SectionId } from '../model/document.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { phrases } from '../words/words.ts';
import { composeTitle } from './compose-title.ts';
import type { Composed, ComposeSection } from './composition.ts';
import { composeContributions } from './contributions/compose-contributions.ts';
import { composeMeetingPreview } from './meetings/compose-meeting-preview.ts';
import { composeMeetingRecap } from './meetings/compose-meeting-recap.ts';
import { composeReleases } from './releases/compose-releases.ts';
import { composeEvents, composeIntroduction, composeReading } from './standing-sections.ts';

/** A new section is one file and one line here. */
const composers = {
  introduction: composeIntroduction,
  events: composeEvents,
  'meeting-recap': composeMeetingRecap,
  'meeting-preview': composeMeetingPreview,
  contributions: composeContributions,
  releases: composeReleases,
  reading: composeReading,
} satisfies { readonly [Id in SectionId]: ComposeSection<Id> };

/** Every configured section in its order, those without news included; diagnostics of the snapshot come first. */
export function composeDocument(snapshot: Snapshot, config: Config): Document {
  const words = phrases[config.language];
  const composed = config.sections.map(
    ({ id, heading }: SectionConfig): Composed<Section> =>
      composers[id]({ snapshot, config, heading: heading ?? words.headings[id] }),
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
