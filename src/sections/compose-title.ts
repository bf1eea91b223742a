// The post's title: the weekly's name, and what the sections have to tell.
import { localTime } from '../model/calendar.ts';
import type { Edition } from '../model/edition.ts';
import { type UntrustedText, untrusted } from '../text/untrusted-text.ts';
import type { Words } from '../words/words.ts';
import { type Section, sectionKinds } from './sections.ts';

/**
 * Releases first, then meetings, then contributions, as the published titles have it, as many of them as a title holds; the date in a
 * week without news.
 */
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
  const date = localTime(publishesAt, timeZone);
  const all = headlines.flatMap((one) => one.parts);
  const titles = all.map((_, left) => words.title(name, all.slice(0, all.length - left), date));
  return untrusted(
    titles.find((title) => [...title].length <= words.longestTitle) ?? words.title(name, [], date),
  );
}
