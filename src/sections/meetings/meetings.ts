// The two sections about meetings: recap (会议回顾) and preview (会议预告).
import type { SectionId } from '../../words/section-ids.ts';
import type { SectionBase, SectionKind } from '../section.ts';
import { composeMeetingPreview } from './compose-meeting-preview.ts';
import { composeMeetingRecap } from './compose-meeting-recap.ts';
import { exampleMeetings } from './example-meetings.ts';
import type { PreviewSection, RecapSection } from './meeting-sections.ts';
import { type MeetingsView, previewView, recapView } from './meeting-view.ts';

export const meetingRecap: SectionKind<'meeting-recap', RecapSection, MeetingsView> = {
  id: 'meeting-recap',
  compose: composeMeetingRecap,
  view: recapView,
  example: exampleMeetings,
  isNews: ({ meetings }) => meetings.length > 0,
  counts: (section) => ({ recaps: section?.meetings.length ?? 0 }),
  headlines: {
    rank: 2,
    compose(section, words, all) {
      const coming = new Set(all.filter(isPreview).flatMap(projectsOf));
      const { headline, headlineWithPreview } = words['meeting-recap'];
      return projectsOf(section).map((project) =>
        coming.has(project) ? headlineWithPreview(project) : headline(project),
      );
    },
  },
};

export const meetingPreview: SectionKind<'meeting-preview', PreviewSection, MeetingsView> = {
  id: 'meeting-preview',
  compose: composeMeetingPreview,
  view: previewView,
  example: exampleMeetings,
  isNews: ({ meetings }) => meetings.length > 0,
  counts: (section) => ({ previews: section?.meetings.length ?? 0 }),
  headlines: {
    rank: 3,
    compose(section, words, all) {
      // The recap's headline names them already.
      const held = new Set(all.filter(isRecap).flatMap(projectsOf));
      return projectsOf(section)
        .filter((project) => !held.has(project))
        .map(words['meeting-preview'].headline);
    },
  },
};

function projectsOf({ meetings }: RecapSection | PreviewSection): string[] {
  return [...new Set(meetings.map(({ project }) => project))];
}

function isRecap(section: SectionBase<SectionId>): section is RecapSection {
  return section.id === 'meeting-recap';
}

function isPreview(section: SectionBase<SectionId>): section is PreviewSection {
  return section.id === 'meeting-preview';
}
