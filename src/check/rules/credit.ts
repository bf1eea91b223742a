// `credit`: people whom the facts credit and the post does not, and the other way round. Editors may mean it: all of it is a notice,
// but for somebody who asked not to be named.
import { mostThanked } from '../../sections/contributions/list-work.ts';
import { cleanText } from '../../text/clean-text.ts';
import { type CreditedWork, personName } from '../facts/credited.ts';
import type { Facts } from '../facts/facts.ts';
import { recordsIn, toldWork } from '../facts/records.ts';
import { targetOf } from '../facts/target.ts';
import { type ThanksLine, thanksLines } from '../facts/thanks.ts';
import type { Post, PostLine } from '../post/post.ts';
import type { Found, Rule } from '../rule.ts';
import { leftOutOfPicture, listedTwice, wrongFirst } from './credit-marks.ts';

export const credit: Rule = {
  id: 'credit',
  find: (post, facts) => [
    ...recordsIn(post, facts).flatMap((shown) => [
      ...onRecord(shown.line, shown.work, facts),
      ...wrongFirst(shown),
    ]),
    ...listedTwice(post, facts),
    ...leftOutOfPicture(post, facts),
    ...post.lines.flatMap((line) => [...onFold(line, facts), ...optedOut(line, facts)]),
    ...thanksLines(post, facts).flatMap(ofThanks),
    ...missingWork(post, facts),
  ],
};

function onRecord(line: PostLine, work: CreditedWork, facts: Facts): Found[] {
  const expected = [...work.people, ...work.reporters];
  const shown = loginsOn(line, facts);
  const missing = expected.filter(({ login, name }) =>
    login === null ? !line.text.includes(cleanText(name)) : !shown.has(login.toLowerCase()),
  );
  const own = new Set(expected.flatMap(({ login }) => login?.toLowerCase() ?? []));
  const others = [...shown].filter(([key]) => !own.has(key) && !isReporter(key, work, facts));
  return [
    ...missing.map((person) =>
      notice(line, { code: 'credit-missing', data: { person: personName(person), work: work.name } }),
    ),
    ...others.map(([, login]) =>
      notice(line, { code: 'credit-other', data: { person: `@${login}`, work: work.name } }),
    ),
  ];
}

/** One line for the commits of somebody in a repository. */
function onFold(line: PostLine, facts: Facts): Found[] {
  const [first] = line.links.map(({ url }) => targetOf(url, facts.hosts));
  const author = first?.kind === 'commits' ? first.query.get('author')?.toLowerCase() : undefined;
  if (first?.kind !== 'commits' || author === undefined) return [];
  const own = [...facts.credited.values()].filter(
    ({ kind, key, people }) =>
      kind === 'commits' &&
      key.startsWith(`${first.repository.toLowerCase()}@`) &&
      people[0]?.login?.toLowerCase() === author,
  );
  const expected = new Map(
    own.flatMap(({ people }) => people).map((one) => [one.login?.toLowerCase() ?? '', one]),
  );
  const shown = loginsOn(line, facts);
  const work = first.repository;
  return [
    ...[...expected]
      .filter(([key]) => key !== '' && !shown.has(key))
      .map(([, one]) => notice(line, { code: 'credit-missing', data: { person: personName(one), work } })),
    ...[...shown]
      .filter(([key]) => expected.size > 0 && !expected.has(key))
      .map(([, login]) => notice(line, { code: 'credit-other', data: { person: `@${login}`, work } })),
  ];
}

function loginsOn({ links }: PostLine, { hosts }: Facts): ReadonlyMap<string, string> {
  return new Map(
    links.flatMap(({ url }) => {
      const target = targetOf(url, hosts);
      return target.kind === 'person' ? [[target.login.toLowerCase(), target.login] as const] : [];
    }),
  );
}

/** Who reported what the work closes, although it goes without saying. */
function isReporter(login: string, { key }: CreditedWork, { snapshot }: Facts): boolean {
  const own = snapshot.pullRequests.find((one) => `${one.repository}#${one.number}`.toLowerCase() === key);
  return own?.closes.some(({ author }) => author?.toLowerCase() === login) ?? false;
}

function optedOut(line: PostLine, facts: Facts): Found[] {
  const { optOut } = facts.config.contributors;
  return [...loginsOn(line, facts)]
    .filter(([key]) => optOut.has(key))
    .map(([, login]) => ({
      severity: 'error',
      line: line.number,
      told: { code: 'credit-opted-out', data: { person: `@${login}` } },
    }));
}

function ofThanks({ line, facts, shown }: ThanksLine): Found[] {
  const label = line.label ?? '';
  const there = new Set(shown.map(({ login }) => login.toLowerCase()));
  const known = new Set(facts.flatMap(({ contributor: { login } }) => login?.toLowerCase() ?? []));
  return [
    ...facts
      .slice(0, mostThanked)
      .filter(({ contributor: { login, name } }) =>
        login === null ? !line.text.includes(cleanText(name)) : !there.has(login.toLowerCase()),
      )
      .map(({ contributor }) =>
        notice(line, { code: 'credit-thanks-missing', data: { person: personName(contributor), label } }),
      ),
    ...shown
      .filter(({ login }) => !known.has(login.toLowerCase()))
      .map(({ login }) =>
        notice(line, { code: 'credit-thanks-other', data: { person: `@${login}`, label } }),
      ),
  ];
}

/** Work that no line of the post links. A post that shows its contributions as a picture lists none at all. */
function missingWork(post: Post, facts: Facts): Found[] {
  const { parts, lines } = post;
  const linked = toldWork(post, facts);
  const all = [...facts.credited.values()];
  const folds = foldsIn(lines, facts);
  const isFolded = ({ kind, key, people: [author] }: CreditedWork) =>
    kind === 'commits' && folds.has(`${key.replace(/@.*$/, '')} ${author?.login?.toLowerCase() ?? ''}`);
  if (!all.some(({ key }) => linked.has(key))) return [];
  const sections = parts.filter(({ section }) => section === 'contributions');
  return all
    .filter((work) => work.isListed && !linked.has(work.key) && !isFolded(work))
    .flatMap((work): Found[] => {
      const place = sections.find(({ name }) => name === work.project.toLowerCase()) ?? sections[0];
      if (place?.heading == null) return [];
      const people = work.people.map(personName).join(' ');
      return [
        notice(place.heading, {
          code: 'credit-work-missing',
          data: { work: work.name, title: cleanText(work.title), people },
        }),
      ];
    });
}

/** The lines that stand for many commits of somebody, by repository and author. */
function foldsIn(lines: readonly PostLine[], { hosts }: Facts): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ links }) =>
      links.flatMap(({ url }) => {
        const target = targetOf(url, hosts);
        if (target.kind !== 'commits') return [];
        return [`${target.repository} ${target.query.get('author') ?? ''}`.toLowerCase()];
      }),
    ),
  );
}

function notice({ number }: PostLine, told: Found['told']): Found {
  return { severity: 'notice', line: number, told };
}
