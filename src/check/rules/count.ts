// `count`: a number that is neither the facts' nor that of the list below it.

import { contributionsOf } from '../../sections/document.ts';
import { fold } from '../../text/fold.ts';
import type { Counted } from '../../words/check-words.ts';
import { wordsOf } from '../../words/languages.ts';
import { type Facts, sectionIn } from '../facts/facts.ts';
import { recordsIn } from '../facts/records.ts';
import { targetOf } from '../facts/target.ts';
import { thanksLines } from '../facts/thanks.ts';
import type { Post, PostLine } from '../post/post.ts';
import type { Fix, Found, Rule } from '../rule.ts';

export const count: Rule = {
  id: 'count',
  find: (post, facts) => [
    ...ofContributions(post, facts),
    ...ofThanks(post, facts),
    ...ofReplies(post, facts),
    ...ofFolds(post, facts),
    ...ofNotes(post, facts),
  ],
};

/** The sentence above the lists, as the templates of both languages write it. */
const totals = [
  ['contributors', /(\d+)(?= 位(?:同学|贡献者))|(\d+)(?= (?:person|people|contributors?)\b)/],
  ['authors', /(\d+)(?= 位作者)|(\d+)(?= authors?\b)/],
  ['repositories', /(\d+)(?= 个仓库)|(\d+)(?= repositor(?:y|ies)\b)/],
  ['pullRequests', /(\d+)(?= 个 PR)|(\d+)(?= pull requests?\b)/],
  ['commits', /(\d+)(?= 个 commit)|(\d+)(?= commits?\b)/],
] as const satisfies readonly (readonly [Counted, RegExp])[];

function ofContributions(post: Post, facts: Facts): Found[] {
  const section = contributionsOf(facts.document);
  const line = post.parts
    .filter((part) => part.section === 'contributions')
    .flatMap((part) => part.lines)
    .find(({ text, kind, links }) => kind === 'text' && links.length === 0 && totals[0][1].test(text));
  if (section === null || line === undefined) return [];
  const listed = new Set(recordsIn(post, facts).map(({ work }) => work.key));
  return totals.flatMap(([of, pattern]) => {
    const match = pattern.exec(line.text);
    if (match === null) return [];
    const [shown, fact] = [Number(match[0]), section.totals[of]];
    const own = of === 'pullRequests' || of === 'commits' ? inList(of, listed, facts) : null;
    if (shown !== fact && shown !== own)
      return [wrong(line, shown, fact, of, facts, own === null || own === fact)];
    if (own === null || own === shown || own === 0) return [];
    const data = { shown, listed: own, of: nameOf(of, facts) };
    return [{ severity: 'notice', line: line.number, told: { code: 'count-list', data } }];
  });
}

/** How many of them the post lists; `null` if it cannot be told: many commits are one line, and a very large week has a file of its own. */
function inList(
  of: 'pullRequests' | 'commits',
  listed: ReadonlySet<string>,
  { credited }: Facts,
): number | null {
  const all = [...credited.values()].filter(({ kind }) => kind === of);
  return of === 'commits' || all.some(({ isListed }) => !isListed)
    ? null
    : all.filter(({ key }) => listed.has(key)).length;
}

/** `@octo-user 4 次`, `×4`. */
function ofThanks(post: Post, facts: Facts): Found[] {
  return thanksLines(post, facts).flatMap(({ line, facts: thanked, shown }) => [
    ...shown.flatMap(({ login, count: times }): Found[] => {
      const fact = thanked.find(
        ({ contributor }) => contributor.login?.toLowerCase() === login.toLowerCase(),
      )?.count;
      return times === null || fact === undefined || times === fact
        ? []
        : [wrong(line, times, fact, 'thanks', facts, false)];
    }),
    ...moreOf(line, thanked, facts),
  ]);
}

/** `and 3 more` in a list of somebody's work. */
function moreOf(
  line: PostLine,
  thanked: ReturnType<typeof thanksLines>[number]['facts'],
  facts: Facts,
): Found[] {
  const all = [...line.text.matchAll(/ and (\d+) more/g)].map(([, number]) => Number(number));
  const known = thanked.map(({ work }) => work.length - 3).filter((more) => more > 0);
  return all.flatMap((shown) =>
    known.includes(shown)
      ? []
      : known.length === 0
        ? []
        : [wrong(line, shown, known[0] ?? 0, 'more', facts, false)],
  );
}

function ofReplies({ parts }: Post, facts: Facts): Found[] {
  const fact = sectionIn(facts, 'issue-picks')?.replies ?? 0;
  if (fact === 0) return [];
  return parts
    .filter(({ section }) => section === 'issue-picks')
    .flatMap(({ lines }) => lines)
    .flatMap((line) => {
      const [, zh, en] = /(?:回复|答复)[^\d]{0,20}?(\d+) ?条|replied in (\d+) issues/.exec(line.text) ?? [];
      const shown = zh ?? en;
      return shown === undefined || Number(shown) === fact
        ? []
        : [wrong(line, Number(shown), fact, 'replies', facts, true)];
    });
}

/** One line for many commits of somebody. */
function ofFolds({ lines }: Post, facts: Facts): Found[] {
  return lines.flatMap((line) =>
    line.links.flatMap((link): Found[] => {
      const target = targetOf(link.url, facts.hosts);
      const [, shown] = /^(\d+) /.exec(link.text) ?? [];
      if (target.kind !== 'commits' || shown === undefined) return [];
      const author = target.query.get('author')?.toLowerCase();
      const fact = [...facts.credited.values()].filter(
        ({ kind, key, people }) =>
          kind === 'commits' &&
          key.startsWith(`${target.repository.toLowerCase()}@`) &&
          people[0]?.login?.toLowerCase() === author,
      ).length;
      return fact === 0 || fact === Number(shown)
        ? []
        : [wrong(line, Number(shown), fact, 'folded', facts, true)];
    }),
  );
}

/** `另有 3 项更新` below the notes of a release. */
function ofNotes({ parts }: Post, facts: Facts): Found[] {
  const releases = sectionIn(facts, 'releases')?.releases ?? [];
  return parts.flatMap(({ heading, lines }) => {
    const release = releases.find(
      ({ product, version }) =>
        heading !== null && fold(heading.text).includes(fold(`${product} ${version.raw}`)),
    );
    if (release === undefined) return [];
    return lines.flatMap((line) => {
      const [, zh, en] = /另有 (\d+) 项更新|^(\d+) more changes?/.exec(line.text) ?? [];
      const shown = zh ?? en;
      return shown === undefined || Number(shown) === release.omittedNotes
        ? []
        : [wrong(line, Number(shown), release.omittedNotes, 'omitted', facts, false)];
    });
  });
}

function wrong(
  line: PostLine,
  shown: number,
  fact: number,
  of: Counted,
  facts: Facts,
  isSure: boolean,
): Found {
  const data = { shown, fact, of: nameOf(of, facts) };
  return {
    severity: 'error',
    line: line.number,
    told: { code: 'count-facts', data },
    fix: isSure ? renumbering(line, shown, fact) : null,
  };
}

function nameOf(of: Counted, { language }: Facts): string {
  return wordsOf[language].check.counted[of];
}

/** If the number stands in the line only once. */
function renumbering({ raw, number }: PostLine, shown: number, fact: number): Fix | null {
  const all = [...raw.matchAll(new RegExp(`(?<!\\d)${shown}(?!\\d)`, 'g'))];
  const [only] = all;
  return only === undefined || all.length > 1
    ? null
    : { line: number, start: only.index, end: only.index + String(shown).length, text: String(fact) };
}
