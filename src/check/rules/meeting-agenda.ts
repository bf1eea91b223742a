// `meeting-agenda`: topics that the meeting's issue does not have, has in another order, or has with a number. Editors shorten agendas,
// so all of it is a notice.
import { itemKey, itemName, itemNameIn } from '../../model/item-name.ts';
import type { AgendaItem, Reference } from '../../model/meeting.ts';
import { cleanText } from '../../text/clean-text.ts';
import type { Told } from '../../words/check-words.ts';
import type { Facts } from '../facts/facts.ts';
import { type KnownMeeting, meetingOfIssue, type ShownMeeting, shownMeetings } from '../facts/meetings.ts';
import { targetOf } from '../facts/target.ts';
import type { PostLine } from '../post/post.ts';
import type { Found, Rule } from '../rule.ts';
import { essence } from '../similar.ts';

export const meetingAgenda: Rule = {
  id: 'meeting-agenda',
  find: (post, facts) => shownMeetings(post, facts).flatMap((shown) => compare(shown, facts)),
};

function compare(shown: ShownMeeting, facts: Facts): Found[] {
  const { fact, part } = shown;
  if (fact === null) return [];
  const home = fact.issue.repository;
  const items = part.lines.filter(({ kind }) => kind === 'item');
  const topics = items.map((line) => ({ line, works: worksIn(line, home, facts) }));
  const told = topics.filter(({ works }) => works.length > 0);
  const expected = agendaOf(fact, shown, facts);
  const references = new Map(expected.flatMap((item) => item.references).map((one) => [itemKey(one), one]));
  const numbered = new Set(told.flatMap(({ works }) => works));
  const said = new Set(expected.flatMap(({ text }) => numbersIn(cleanText(text), home)));
  const issue = itemName(fact.issue);
  const name = (key: string) => shortName(references.get(key), key, home);
  const found: Found[] = topics.flatMap(({ line, works }) => [
    ...works
      .filter((key) => !references.has(key) && !said.has(key))
      .map((key) => notice(line, { code: 'agenda-unknown', data: { work: name(key), issue } })),
    ...(works.length === 0 ? unnumbered(line, references, numbered) : []),
  ]);
  const [first] = told;
  if (first === undefined || references.size === 0) return found;
  const missing = [...references.keys()].filter((key) => !numbered.has(key));
  if (missing.length > 0)
    found.push(
      notice(part.heading ?? first.line, {
        code: 'agenda-missing',
        data: { works: facts.words.list(missing.map(name)), issue },
      }),
    );
  const [inPost, inFacts] = [
    [...numbered].filter((key) => references.has(key)),
    [...references.keys()].filter((key) => numbered.has(key)),
  ];
  if (inPost.join() !== inFacts.join()) {
    const data = { shown: inPost.map(name).join(' '), fact: inFacts.map(name).join(' '), issue };
    found.push(notice(first.line, { code: 'agenda-order', data }));
  }
  return found;
}

/** A meeting that is not announced yet has the last one's agenda, or that of the one whose issue the post links. */
function agendaOf(fact: KnownMeeting, { issue, isRecap }: ShownMeeting, facts: Facts): readonly AgendaItem[] {
  if (fact.status !== 'projected') return isRecap ? [...fact.agenda, ...decided(fact)] : fact.agenda;
  const linked = meetingOfIssue(issue?.key ?? itemKey(fact.issue), facts);
  return linked?.agenda ?? fact.lastAgenda ?? [];
}

function decided({ decisions, decisionReferences = [] }: KnownMeeting): AgendaItem[] {
  return decisions.map((text, at) => ({ text, depth: 0, references: at === 0 ? decisionReferences : [] }));
}

function worksIn({ links, pieces }: PostLine, home: string, { hosts }: Facts): string[] {
  const linked = links.flatMap(({ url }) => {
    const target = targetOf(url, hosts);
    return target.kind === 'work' ? [target.key] : [];
  });
  const words = pieces.flatMap(({ text, link }) => (link === null ? [text] : [])).join(' ');
  return [...new Set([...linked, ...numbersIn(words, home)])];
}

/** `#894`, also right behind a word, as editors write it, and `mosn/mosn#12`. */
function numbersIn(words: string, home: string): string[] {
  return [...words.matchAll(/(?<![\d#&/])([\w.-]+\/[\w.-]+)?#(\d+)(?!\w|\.\d)/g)].map(([, named, number]) =>
    `${named ?? home}#${number}`.toLowerCase(),
  );
}

/** A topic by its title alone: readers cannot look it up. */
function unnumbered(
  line: PostLine,
  references: ReadonlyMap<string, Reference>,
  numbered: ReadonlySet<string>,
): Found[] {
  const words = essence(line.text);
  const known = [...references].find(
    ([key, { title }]) =>
      !numbered.has(key) && title !== null && words !== '' && alike(words, essence(cleanText(title))),
  );
  if (known === undefined) return [];
  const [, reference] = known;
  return [
    notice(line, { code: 'agenda-unnumbered', data: { title: line.text, work: `#${reference.number}` } }),
  ];
}

function alike(words: string, title: string): boolean {
  return words === title || (words.length >= 8 && (title.includes(words) || words.includes(title)));
}

function shortName(reference: Reference | undefined, key: string, home: string): string {
  if (reference !== undefined) return itemNameIn(home, reference);
  return key.startsWith(`${home.toLowerCase()}#`) ? key.slice(home.length) : key;
}

function notice({ number }: PostLine, told: Told): Found {
  return { severity: 'notice', line: number, told };
}
