// The introduction: the same words every week, which the template has.
import type { IntroductionSection } from '../model/document.ts';
import type { Composed, Composition } from './composition.ts';

export function composeIntroduction({ heading }: Composition): Composed<IntroductionSection> {
  return { section: { id: 'introduction', heading }, diagnostics: [] };
}
