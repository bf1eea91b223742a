// Which view each template is given.
import type { SectionId } from '../model/document.ts';
import type { ContributionsView } from './contributions/contributions-view.ts';
import type { MeetingsView } from './meetings/meeting-view.ts';
import type { PostView } from './post-view.ts';
import type { ReleasesView } from './releases/releases-view.ts';
import type { EventsView, IntroductionView, ReadingView } from './standing-sections.ts';

/** One template per section, and `post`, which puts them together. */
export interface Views extends Readonly<Record<SectionId | 'post', object>> {
  readonly introduction: IntroductionView;
  readonly events: EventsView;
  readonly 'meeting-recap': MeetingsView;
  readonly 'meeting-preview': MeetingsView;
  readonly contributions: ContributionsView;
  readonly releases: ReleasesView;
  readonly reading: ReadingView;
  readonly post: PostView;
}
