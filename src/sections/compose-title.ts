// The post's title: the weekly's name, and what the sections have to tell.
import { localTime } from '../model/calendar.ts';
import type { Edition } from '../model/edition.ts';
import { type UntrustedText, untrusted } from '../text/untrusted-text.ts';
import type { Words } from '../words/words.ts';
import { type Section, sectionKinds } from './sections.ts';

/** Releases first, then meetings, then contributions, as the published titles have it; the date in a week without news. */
export function composeTitle(
  name: string,
  sections: readonly Section[],
  { publishesAt, timeZone }: Edition,
  words: Words,
): UntrustedText {
  const headlines = sections
    .flatMap((section) => {
      const { headlines } = sectionKinds[section.id];
      if (headlines === undefined) return [];
      return [{ rank: headlines.rank, parts: headlines.compose(section, words.sections, sections) }];
    })
    .toSorted((a, b) => a.rank - b.rank);
  const parts = headlines.flatMap((one) => one.parts);
  return untrusted(words.title(name, parts, localTime(publishesAt, timeZone)));
}
