// `title`: what somebody on GitHub wrote, mistyped. An editor's own words, which are far from it, are theirs.
import { cleanText } from '../../text/clean-text.ts';
import type { UntrustedText } from '../../text/untrusted-text.ts';
import { type Facts, sectionIn } from '../facts/facts.ts';
import { shownMeetings } from '../facts/meetings.ts';
import { targetOf } from '../facts/target.ts';
import { titleOf } from '../facts/title-of.ts';
import type { Post, PostLine, PostPart } from '../post/post.ts';
import type { Found, Rule } from '../rule.ts';
import { isMistyped } from '../similar.ts';

export const title: Rule = {
  id: 'title',
  find: (post, facts) => [
    ...post.lines.flatMap((line) => inLinks(line, facts)),
    ...inMeetings(post, facts),
    ...post.parts.flatMap((part) => inLines(part, facts)),
    ...inFront(post, facts),
  ],
};

/** A link by the title of the work or the article that it leads to. */
function inLinks(line: PostLine, facts: Facts): Found[] {
  return line.links.flatMap((link): Found[] => {
    const fact = link.isBare ? null : titleOf(link.url, facts);
    if (fact === null) return [];
    const target = targetOf(link.url, facts.hosts);
    const suffix =
      target.kind === 'work' ? /\s*[\w./-]*#\d+$/ : target.kind === 'commit' ? /\s+[0-9a-f]{7,40}$/ : /$^/;
    return mistyped(link.text.replace(suffix, ''), fact, line);
  });
}

function inMeetings(post: Post, facts: Facts): Found[] {
  return shownMeetings(post, facts).flatMap(({ topic, fact, part }) => {
    if (fact === null) return [];
    const said = [...fact.decisions, ...fact.agenda.map(({ text }) => text)].map((text) => cleanText(text));
    const lines = part.lines.filter(({ kind, links }) => kind === 'item' && links.length === 0);
    return [
      ...(topic === null ? [] : mistyped(topic.value, cleanText(fact.topic), topic)),
      ...lines.flatMap((line) => nearestOf(line.text, said, line)),
    ];
  });
}

/** Questions, answers and notes of releases, which stand as they were written. */
function inLines({ section, lines }: PostPart, facts: Facts): Found[] {
  const said = (texts: readonly (UntrustedText | string)[]) =>
    texts.map((text) => (typeof text === 'string' ? text : cleanText(text)));
  if (section === 'issue-picks') {
    const all = sectionIn(facts, 'issue-picks')?.picks ?? [];
    const known = said(all.flatMap(({ title: own, question, answer }) => [own, question, answer.text]));
    return lines.flatMap((line) =>
      nearestOf(line.text.replace(/^A\s*[:：]\s*/, '').replace(/\s?[（(]@[\w-]+[）)]$/, ''), known, line),
    );
  }
  if (section !== 'releases') return [];
  const notes = said(
    (sectionIn(facts, 'releases')?.releases ?? []).flatMap(({ highlights }) =>
      highlights.map(({ text }) => text),
    ),
  );
  return lines
    .filter(({ kind }) => kind === 'item')
    .flatMap((line) =>
      nearestOf(line.pieces.flatMap(({ text, link }) => (link === null ? [text] : [])).join(''), notes, line),
    );
}

function nearestOf(shown: string, known: readonly string[], line: PostLine): Found[] {
  if (shown.trim() === '' || known.some((one) => one === shown.trim())) return [];
  return known.flatMap((one) => mistyped(shown, one, line)).slice(0, 1);
}

/** The post's own title, if it is the one that the facts give. */
function inFront({ front }: Post, { document }: Facts): Found[] {
  return ['title', 'description'].flatMap((key): Found[] => {
    const value = front?.values[key];
    const number = front?.lines.get(key);
    if (typeof value !== 'string' || number === undefined) return [];
    const [shown, fact] = [value.trim(), cleanText(document.title)];
    // Which sections an editor announces is their choice: names and numbers are not.
    if (!isMistyped(shown, fact) || hanIn(shown) !== hanIn(fact)) return [];
    return [{ severity: 'notice', line: number, told: { code: 'title-mistyped', data: { shown, fact } } }];
  });
}

function hanIn(text: string): string {
  return text.replace(/[^\p{Script=Han}]/gu, '');
}

function mistyped(words: string, fact: string, { number }: PostLine): Found[] {
  const shown = words.trim();
  if (!isMistyped(shown, fact)) return [];
  return [{ severity: 'notice', line: number, told: { code: 'title-mistyped', data: { shown, fact } } }];
}
