// The poster's alternative text.

import { cleanText } from '../../text/clean-text.ts';
import { type UntrustedText, untrusted } from '../../text/untrusted-text.ts';
import { wordsOf } from '../../words/languages.ts';
import type { PosterWords } from '../../words/poster-words.ts';
import type { Document } from '../document.ts';
import { contributionsOf } from '../document.ts';
import type { ContributionsSection, Contributor } from './contributions-section.ts';
import { distinctContributors } from './contributions-section.ts';

/** Code points. Encoders cut at 400; and nobody listens to more: the post beside the poster names everybody again. */
const longestAlt = 360;

/** The longest name, in code points; for a longer one the login is used. */
const longestName = 60;

/**
 * One sentence or two that name the people on the poster: contributors first, then newcomers, reviewers, reporters. Empty
 * if the document has no contributions section.
 */
export function composePosterAlt(document: Document): UntrustedText {
  const section = contributionsOf(document);
  if (section === null) return untrusted('');
  const words = wordsOf[document.language].poster;
  const title = `${section.heading} ${document.edition.date}${words.colon}`;
  const lists = peopleLists(section, words).filter(({ people }) => people.length > 0);
  if (lists.length === 0) return untrusted(`${title}${words.quiet}${words.comma}${words.quietSentence}`);
  let room = longestAlt - title.length;
  const parts: string[] = [];
  for (const { label, people } of lists) {
    const part = nameList(label, people, words, room);
    if (part === null) break;
    parts.push(part);
    room -= [...part].length;
  }
  return untrusted(`${title}${parts.join(words.semicolon)}${words.stop}`);
}

interface PeopleList {
  readonly label: string;
  readonly people: readonly Contributor[];
}

function peopleLists(section: ContributionsSection, words: PosterWords): readonly PeopleList[] {
  const contributors = section.projects.flatMap((project) => project.contributors);
  return [
    { label: words.contributors, people: distinctContributors(contributors) },
    { label: words.figures.newcomers, people: section.newcomers },
    { label: words.reviewers, people: section.reviewers.map(({ contributor }) => contributor) },
    { label: words.reporters, people: section.reporters.map(({ contributor }) => contributor) },
  ];
}

/** As many names as there is room for, and how many more there are; `null` if there is no room for one. */
function nameList(
  label: string,
  people: readonly Contributor[],
  words: PosterWords,
  room: number,
): string | null {
  const names = people.map((person) => nameOf(person, words));
  for (let shown = names.length; shown > 0; shown -= 1) {
    const more = names.length - shown;
    const list = [...names.slice(0, shown), ...(more > 0 ? [words.more(more)] : [])];
    const part = `${label}${words.colon}${list.join(words.listSeparator)}`;
    if ([...part].length <= room) return part;
  }
  return null;
}

function nameOf({ login, name }: Contributor, words: PosterWords): string {
  const written = cleanText(name);
  if (written !== '' && [...written].length <= longestName) return written;
  return login ?? words.nobody;
}
