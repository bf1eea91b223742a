// The share card's alternative text.
import type { Config } from '../../config/config.ts';
import { cleanText } from '../../text/clean-text.ts';
import { type UntrustedText, untrusted } from '../../text/untrusted-text.ts';
import { wordsOf } from '../../words/languages.ts';
import type { PosterWords } from '../../words/poster-words.ts';
import type { Contributor } from '../contributor.ts';
import { contributionsOf, type Document } from '../document.ts';
import type { ContributionsSection } from './contributions-section.ts';
import { peopleOnCard } from './people-on-card.ts';

/** The longest name, in code points; for a longer one the login is used. */
const longestName = 60;

/** One sentence that names whom the card names, in its order, and marks the newcomers. Empty if there is no card. */
export function composeCardAlt(document: Document, { poster }: Pick<Config, 'poster'>): UntrustedText {
  const section = contributionsOf(document);
  if (section === null) return untrusted('');
  const words = wordsOf[document.language].poster;
  const { names, more } = namesOnCard(section, { poster }, words);
  if (names.length === 0) return untrusted(`${words.quiet}${words.comma}${words.quietSentence}`);
  const shown = names.map(({ name, isNew }) => (isNew ? words.newcomer(name) : name));
  const all = more > 0 ? [...shown, words.more(more)] : shown;
  return untrusted(`${words.contributors}${words.colon}${all.join(words.listSeparator)}${words.stop}`);
}

/** As the card's alternative text calls them. */
export function namesOnCard(
  section: ContributionsSection,
  { poster }: Pick<Config, 'poster'>,
  words: PosterWords,
): { readonly names: readonly { readonly name: string; readonly isNew: boolean }[]; readonly more: number } {
  const { people, more } = peopleOnCard(section, poster.limit.people);
  return {
    names: people.map(({ contributor, isNew }) => ({ name: nameOf(contributor, words), isNew })),
    more,
  };
}

function nameOf({ login, name }: Contributor, words: PosterWords): string {
  const written = cleanText(name);
  if (written !== '' && [...written].length <= longestName) return written;
  return login ?? words.nobody;
}
