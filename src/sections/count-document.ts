// What an edition holds, in numbers.
import type { Counts } from '../model/report.ts';
import type { CountWords } from '../words/section-words.ts';
import type { Words } from '../words/words.ts';
import type { Document } from './document.ts';
import { sectionKinds } from './sections.ts';

/** Zeros for what the configuration leaves out. */
export function countDocument({ sections }: Document): Counts {
  const counts = Object.values(sectionKinds).map((kind) =>
    kind.counts(sections.find(({ id }) => id === kind.id) ?? null),
  );
  return Object.assign({}, ...counts);
}

export interface NamedCount extends CountWords {
  readonly count: number;
}

/** The counts that people are told, in the registry's order, with their words. */
export function namedCounts(counts: Counts, { sections }: Words): NamedCount[] {
  return Object.values(sectionKinds).flatMap(({ id }) =>
    Object.entries(sections[id].counts ?? {}).map(([name, words]) => ({
      ...words,
      count: counts[name] ?? 0,
    })),
  );
}

/** What the edition holds in words, such as `18 pull requests`, without what it has none of. */
export function amountsOf(counts: Counts, words: Words): string[] {
  return namedCounts(counts, words)
    .filter(({ count }) => count > 0)
    .map(({ count, amount }) => amount(count));
}
