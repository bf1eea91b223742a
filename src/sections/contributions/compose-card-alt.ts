// The share card's alternative text.
import type { Config } from '../../config/config.ts';
import { cleanText } from '../../text/clean-text.ts';
import { type UntrustedText, untrusted } from '../../text/untrusted-text.ts';
import { wordsOf } from '../../words/languages.ts';
import type { PosterWords } from '../../words/poster-words.ts';
import type { Contributor } from '../contributor.ts';
import { contributionsOf, type Document } from '../document.ts';
import { peopleOnCard } from './people-on-card.ts';

/** The longest name, in code points; for a longer one the login is used. */
const longestName = 60;

/** One sentence that names whom the card names, in its order, and marks the newcomers. Empty if there is no card. */
export function composeCardAlt(document: Document, { poster }: Pick<Config, 'poster'>): UntrustedText {
  const section = contributionsOf(document);
  if (section === null) return untrusted('');
  const words = wordsOf[document.language].poster;
  const { people, more } = peopleOnCard(section, poster.limit.people);
  if (people.length === 0) return untrusted(`${words.quiet}${words.comma}${words.quietSentence}`);
  const names = people.map(({ contributor, isNew }) => {
    const name = nameOf(contributor, words);
    return isNew ? words.newcomer(name) : name;
  });
  const all = more > 0 ? [...names, words.more(more)] : names;
  return untrusted(`${words.contributors}${words.colon}${all.join(words.listSeparator)}${words.stop}`);
}

function nameOf({ login, name }: Contributor, words: PosterWords): string {
  const written = cleanText(name);
  if (written !== '' && [...written].length <= longestName) return written;
  return login ?? words.nobody;
}
