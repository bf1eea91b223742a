// `login`: an `@login` that is misspelt, or is not the person who opened the issue beside it.
import type { Facts } from '../facts/facts.ts';
import { recordsIn } from '../facts/records.ts';
import { targetOf } from '../facts/target.ts';
import type { Post, PostLine, PostLink } from '../post/post.ts';
import type { Fix, Found, Rule } from '../rule.ts';
import { distance, likelyName } from '../similar.ts';

export const login: Rule = {
  id: 'login',
  find: (post, facts) => [
    ...post.lines.flatMap((line) => misspelt(line, facts)),
    ...shortOnes(post, facts),
    ...post.parts
      .filter(({ section }) => section === 'issue-picks')
      .flatMap((part) =>
        [part.heading, ...part.lines].flatMap((line) =>
          line === null ? [] : (otherOpener(line, facts) ?? []),
        ),
      ),
  ],
};

/** `@octo-user` in words or as a link; a login ends before Chinese words. */
const written = /(?<![\w/.])@([A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?)(?![\w/])/g;

function misspelt(line: PostLine, facts: Facts): Found[] {
  const linked = line.links.flatMap((link) => {
    const target = targetOf(link.url, facts.hosts);
    return target.kind === 'person' ? [{ name: target.login, link }] : [];
  });
  const words = line.pieces
    .filter(({ link }) => link === null)
    .flatMap(({ text }) => [...text.matchAll(written)].map(([, name = '']) => ({ name, link: null })));
  return [...linked, ...words, ...inPicture(line, facts)].flatMap(({ name, link }): Found[] => {
    const likely = likelyName(name, facts.logins);
    if (likely === null) return [];
    const isSure = isExpected(likely, line, facts);
    // Elsewhere, two letters away is somebody else.
    if (!isSure && distance(name.toLowerCase(), likely.toLowerCase(), 2) > 1) return [];
    // Words that show the right login already say which of the two is meant: link-text tells of it.
    if (link !== null && link.text.toLowerCase() === `@${likely}`.toLowerCase()) return [];
    const told = { code: 'login-misspelt', data: { login: name, likely } } as const;
    return [
      {
        severity: isSure ? 'error' : 'notice',
        line: line.number,
        told,
        fix: respelling(line, name, likely, facts),
      },
    ];
  });
}

/** A login too short to be told from others: on a record that lacks somebody and has somebody else. */
function shortOnes(post: Post, facts: Facts): Found[] {
  return recordsIn(post, facts).flatMap(({ line, work }): Found[] => {
    const expected = [...work.people, ...work.reporters].flatMap(({ login: own }) => own ?? []);
    const shown = line.links.flatMap((link) => loginOf(link, facts.hosts) ?? []);
    const has = (all: readonly string[], one: string) =>
      all.some((other) => other.toLowerCase() === one.toLowerCase());
    const missing = expected.filter((one) => !has(shown, one));
    const others = shown.filter(
      (one) =>
        !has(expected, one) && !facts.logins.has(one.toLowerCase()) && likelyName(one, facts.logins) === null,
    );
    const [likely] = missing;
    const [wrong] = others;
    if (likely === undefined || wrong === undefined || missing.length > 1 || others.length > 1) return [];
    const most = Math.max(1, Math.floor(likely.length / 3));
    if (distance(wrong.toLowerCase(), likely.toLowerCase(), most) > most) return [];
    const told = { code: 'login-misspelt', data: { login: wrong, likely } } as const;
    return [{ severity: 'error', line: line.number, told, fix: respelling(line, wrong, likely, facts) }];
  });
}

/** The names below a picture of the week's people. */
function inPicture({ pictures }: PostLine, { words }: Facts): { name: string; link: null }[] {
  const { contributors, figures, colon } = words.poster;
  return pictures.flatMap(({ alt }) => {
    if (!alt.startsWith(`${contributors}${colon}`)) return [];
    const names = alt.replaceAll(figures.newcomers, '').split(/[：:、，。；;.,\s]+/);
    return names.filter((name) => /^[A-Za-z0-9][\w-]{3,}$/.test(name)).map((name) => ({ name, link: null }));
  });
}

/** Whether the facts have that person on the work of this line, so that nobody else can be meant. */
function isExpected(likely: string, line: PostLine, { credited, hosts }: Facts): boolean {
  if (line.pictures.length > 0) return true;
  return line.links.some(({ url }) => {
    const target = targetOf(url, hosts);
    const work = 'key' in target ? credited.get(target.key) : undefined;
    return (
      work !== undefined && [...work.people, ...work.reporters].some((person) => person.login === likely)
    );
  });
}

function respelling(line: PostLine, wrong: string, right: string, facts: Facts): Fix | null {
  if (!isExpected(right, line, facts)) return null;
  const first = line.raw.indexOf(wrong);
  const last = line.raw.lastIndexOf(wrong);
  if (first === -1) return null;
  return {
    line: line.number,
    start: first,
    end: last + wrong.length,
    text: line.raw.slice(first, last + wrong.length).replaceAll(wrong, right),
  };
}

/** `@login` before the number of the issue that they opened. */
function otherOpener(line: PostLine, { hosts, works }: Facts): Found | null {
  if (line.kind === 'quote' || line.label !== null) return null;
  const person = line.links.find(({ url }) => targetOf(url, hosts).kind === 'person');
  const [, inWords] = /@([A-Za-z0-9][A-Za-z0-9-]*)/.exec(line.text) ?? [];
  const shown = person === undefined ? inWords : loginOf(person, hosts);
  const work = line.links.flatMap(({ url }) => {
    const target = targetOf(url, hosts);
    return target.kind === 'work' ? [works.get(target.key)] : [];
  })[0];
  if (shown === undefined || work?.opener == null || !/#\d+/.test(line.text)) return null;
  if (shown.toLowerCase() === work.opener.toLowerCase()) return null;
  const data = { login: `@${shown}`, work: `${work.repository}#${work.number}`, opener: `@${work.opener}` };
  const start = line.raw.indexOf(shown);
  const end = line.raw.lastIndexOf(shown) + shown.length;
  const text = line.raw.slice(start, end).replaceAll(shown, work.opener);
  return {
    severity: 'error',
    line: line.number,
    told: { code: 'login-other-opener', data },
    fix: start === -1 ? null : { line: line.number, start, end, text },
  };
}

function loginOf({ url }: PostLink, hosts: ReadonlySet<string>): string | undefined {
  const target = targetOf(url, hosts);
  return target.kind === 'person' ? target.login : undefined;
}
