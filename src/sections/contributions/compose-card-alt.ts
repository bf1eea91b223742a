// The share card's alternative text.
import type { Config } from '../../config/config.ts';
import { cleanText } from '../../text/clean-text.ts';
import { type UntrustedText, untrusted } from '../../text/untrusted-text.ts';
import { wordsOf } from '../../words/languages.ts';
import type { PosterWords } from '../../words/poster-words.ts';
import { contributionsOf, type Document } from '../document.ts';
import type { Contributor } from './contributions-section.ts';
import { type PersonOnCard, peopleOnCard } from './people-on-card.ts';

/** The longest name, in code points; for a longer one the login is used. */
const longestName = 60;

/** So many are named: the text below the picture names everybody, and whoever has it read aloud hears them once. */
const mostNames = 5;

/** One sentence that names the first people of the card, and how many more there are, then the newcomers. Empty if there is no card. */
export function composeCardAlt(document: Document, { poster }: Pick<Config, 'poster'>): UntrustedText {
  const section = contributionsOf(document);
  if (section === null) return untrusted('');
  const words = wordsOf[document.language].poster;
  const { people, more } = peopleOnCard(section, poster.limit.people);
  if (people.length === 0) return untrusted(`${words.quiet}${words.comma}${words.quietSentence}`);
  const name = ({ contributor }: { contributor: Contributor }) => nameOf(contributor, words);
  const list = (all: readonly PersonOnCard[], others = 0) => {
    const rest = others + Math.max(0, all.length - mostNames);
    return [...all.slice(0, mostNames).map(name), ...(rest > 0 ? [words.more(rest)] : [])];
  };
  const newcomers = people.filter(({ isNew }) => isNew);
  const lists = [
    { label: words.contributors, names: list(people, more) },
    { label: words.figures.newcomers, names: list(newcomers) },
  ];
  const parts = lists
    .filter(({ names }) => names.length > 0)
    .map(({ label, names }) => `${label}${words.colon}${names.join(words.listSeparator)}`);
  return untrusted(`${parts.join(words.semicolon)}${words.stop}`);
}

function nameOf({ login, name }: Contributor, words: PosterWords): string {
  const written = cleanText(name);
  if (written !== '' && [...written].length <= longestName) return written;
  return login ?? words.nobody;
}
