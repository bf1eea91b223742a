// The registry of sections. A new one is its id (src/words/section-ids.ts), its words in every language, its folder here, its
// templates, and one line below; the compiler names what is missing, and loading the templates the rest.
import type { SectionId } from '../words/section-ids.ts';
import { contributions } from './contributions/contributions.ts';
import { events } from './events/events.ts';
import { introduction } from './introduction/introduction.ts';
import { issuePicks } from './issue-picks/issue-picks.ts';
import { meetingPreview, meetingRecap } from './meetings/meetings.ts';
import { reading } from './reading/reading.ts';
import { releases } from './releases/releases.ts';
import type { SectionBase, SectionKind } from './section.ts';
import { tasks } from './tasks/tasks.ts';

/** In the order in which their numbers are told. */
const registry = {
  introduction,
  events,
  contributions,
  'meeting-recap': meetingRecap,
  'meeting-preview': meetingPreview,
  releases,
  'issue-picks': issuePicks,
  tasks,
  reading,
} satisfies { readonly [Id in SectionId]: SectionKind<Id, SectionBase<Id>, object> };

/** One section of a document: what the sections' composing gives. */
export type Section = ReturnType<(typeof registry)[keyof typeof registry]['compose']>['section'];

/** Every kind of section. Its functions must be given sections of its own id. */
export const sectionKinds: Readonly<Record<SectionId, SectionKind<SectionId, Section, object>>> = registry;
