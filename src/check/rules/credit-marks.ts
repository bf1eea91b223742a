// What `credit` finds in the marks of the lists and in the card's words: work listed twice, the 🎉 of somebody else, a name left out.

import { cardPicture } from '../../model/artifact.ts';
import { namesOnCard } from '../../sections/contributions/compose-card-alt.ts';
import { contributionsOf } from '../../sections/document.ts';
import { fold } from '../../text/fold.ts';
import type { Facts } from '../facts/facts.ts';
import { recordsIn, type ShownRecord } from '../facts/records.ts';
import type { Post } from '../post/post.ts';
import type { Found } from '../rule.ts';

/** Work that the lists have in a line above already. An editor's own section may tell of it once more. */
export function listedTwice(post: Post, facts: Facts): Found[] {
  const parts = post.parts.filter(({ section }) => section === 'contributions');
  const above = new Map<string, number>();
  return recordsIn({ ...post, parts }, facts).flatMap(({ line, work }): Found[] => {
    const before = above.get(work.key);
    above.set(work.key, before ?? line.number);
    if (before === undefined) return [];
    const data = { work: work.name, line: before };
    return [{ severity: 'notice', line: line.number, told: { code: 'credit-twice', data } }];
  });
}

export function wrongFirst({ line, work }: ShownRecord): Found[] {
  if (work.isFirst || !line.text.includes('🎉')) return [];
  const told = { code: 'credit-not-first', data: { work: work.name } } as const;
  return [{ severity: 'notice', line: line.number, told }];
}

/** Whom the card shows, and its alternative text does not name. That it has none is for another rule to say. */
export function leftOutOfPicture({ lines }: Post, { document, config, words }: Facts): Found[] {
  const section = contributionsOf(document);
  if (section === null) return [];
  const { names } = namesOnCard(section, config, words.poster);
  return lines.flatMap(({ pictures, number }) =>
    pictures.flatMap(({ url, alt }): Found[] => {
      if (url.replace(/^\.\//, '') !== cardPicture || alt.trim() === '') return [];
      const missing = names.filter(({ name }) => !fold(alt).includes(fold(name)));
      if (missing.length === 0) return [];
      const data = { people: missing.map(({ name }) => name).join(words.poster.listSeparator) };
      return [{ severity: 'notice', line: number, told: { code: 'credit-picture', data } }];
    }),
  );
}
