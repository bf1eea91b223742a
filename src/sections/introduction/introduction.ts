// The introduction: standing text that every edition begins with.
import { markdownText } from '../../text/markdown-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { pictureUrl } from '../post-view.ts';
import type { SectionBase, SectionKind } from '../section.ts';

export type IntroductionSection = SectionBase<'introduction'>;

interface IntroductionView {
  readonly heading: string;
  /** The weekly's name. */
  readonly name: string;
  /** The address of the picture below the heading; empty if there is none. */
  readonly banner: string;
}

export const introduction: SectionKind<'introduction', IntroductionSection, IntroductionView> = {
  id: 'introduction',
  isOurs: true,
  compose: ({ heading }) => ({ section: { id: 'introduction', heading }, diagnostics: [] }),
  view: ({ heading }, { config: { post } }) => ({
    heading,
    name: markdownText(untrusted(post.name)),
    banner: pictureUrl(post.banner),
  }),
  example: { heading: 'SOFA WEEKLY', name: 'SOFA Weekly', banner: 'https://www.example.org/banner.png' },
  isNews: () => true,
  counts: () => ({}),
};
