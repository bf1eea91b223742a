// Who is on the year's picture, and the words that stand for it.
import type { Config } from '../config/config.ts';
import { type UntrustedText, untrusted } from '../text/untrusted-text.ts';
import { wordsOf } from '../words/languages.ts';
import type { YearPerson, YearReview } from './year-review.ts';

/** It lies beside the year's post. */
export const yearPicture = 'year.png';

/** Above the months there is less room than on the card of a week. */
const mostOnPicture = 40;

export function peopleOnPicture(
  { people }: YearReview,
  limit: number,
): { readonly people: readonly YearPerson[]; readonly more: number } {
  const places = Math.min(limit, mostOnPicture);
  // The last place says how many more there are.
  const shown = people.length > places ? places - 1 : places;
  return { people: people.slice(0, shown), more: Math.max(0, people.length - shown) };
}

/** One sentence that names whom the picture names, in its order. */
export function composeYearAlt(
  review: YearReview,
  { post, poster, language, contributors }: Pick<Config, 'post' | 'poster' | 'language' | 'contributors'>,
): UntrustedText {
  const { record, poster: say } = wordsOf[language];
  const { people, more } = peopleOnPicture(review, poster.limit.people);
  const names = people.map(({ login, isNew }) => {
    const name = contributors.names.get(login.toLowerCase()) ?? login;
    return isNew ? say.newcomer(name) : name;
  });
  const all = more > 0 ? [...names, say.more(more)] : names;
  const sums = [record.editions(review.editions.length), say.pullRequests(review.totals.pullRequests ?? 0)];
  return untrusted(record.yearAlt(record.yearTitle(post.name, review.year), sums, all));
}
