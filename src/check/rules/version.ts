// `version`: a version that the release, or the work that is linked, does not have.

import { type AnnouncedRelease, nameAlone } from '../../sections/releases/releases-section.ts';
import { cleanText } from '../../text/clean-text.ts';
import { fold } from '../../text/fold.ts';
import { safeUrl } from '../../text/safe-url.ts';
import { type Facts, sectionIn } from '../facts/facts.ts';
import { shownMeetings } from '../facts/meetings.ts';
import { targetOf } from '../facts/target.ts';
import { titleOf } from '../facts/title-of.ts';
import { versionOfTag, versionsIn } from '../facts/versions.ts';
import type { Post, PostLine, PostPart } from '../post/post.ts';
import type { Fix, Found, Rule } from '../rule.ts';
import { essence, isMistyped } from '../similar.ts';

export const version: Rule = {
  id: 'version',
  find(post, facts) {
    const releases = sectionIn(facts, 'releases')?.releases ?? [];
    const headings = post.parts.map(({ heading }) => heading?.text ?? '').join('\n');
    return [
      ...post.parts.flatMap((part) => inRelease(part, headings, releases, facts)),
      ...inFront(post, releases),
      ...inMeetings(post, facts),
      ...post.lines.flatMap((line) => [...inLinks(line, facts), ...inNotes(line, releases)]),
    ];
  },
};

/** A heading over the link to a release, and what that compares. */
function inRelease(
  { heading, lines }: PostPart,
  headings: string,
  releases: readonly AnnouncedRelease[],
  facts: Facts,
): Found[] {
  const found: Found[] = [];
  const product = heading === null ? null : productIn(heading.text, releases);
  let release: AnnouncedRelease | null = null;
  for (const line of lines)
    for (const { url } of line.links) {
      const target = targetOf(url, facts.hosts);
      const ofRepository =
        'repository' in target
          ? releases.filter(({ repository }) => repository.toLowerCase() === target.repository.toLowerCase())
          : [];
      if (target.kind === 'release') {
        const own = ofRepository.find((one) => one.tag.raw === target.tag || safeUrl(one.url) === url);
        release = own ?? release;
        const tags = ofRepository.map(({ tag }) => tag.raw);
        if (own === undefined && ofRepository.length > 0)
          found.push(
            error(line, {
              code: 'version-unknown',
              data: { shown: target.tag, product: target.repository, known: facts.words.list(tags) },
            }),
          );
      }
      const compared = ofRepository.flatMap(({ compareUrl }) => compareUrl ?? []);
      const isKnown = compared.some(
        (one) => rangeOf(one, facts) === (target.kind === 'compare' ? target.range : ''),
      );
      if (target.kind === 'compare' && compared.length > 0 && !isKnown)
        found.push(
          error(line, {
            code: 'version-compares',
            data: { shown: target.range, fact: facts.words.list(compared.map((one) => rangeOf(one, facts))) },
          }),
        );
    }
  if (heading === null) return found;
  found.push(...elsewhere(heading, lines, releases, facts));
  const [shown] = versionsIn(heading.text);
  if (shown === undefined) return found;
  const fact = release === null ? null : cleanText(release.version);
  if (
    release !== null &&
    fact !== null &&
    shown !== fact.toLowerCase() &&
    !heading.text.toLowerCase().includes(fact.toLowerCase())
  )
    found.push({
      ...error(heading, { code: 'version-other', data: { shown, fact, source: release.tag.raw } }),
      fix: replacing(heading, shown, fact),
    });
  else if (release === null && product !== null)
    found.push(...unknownOf(heading.number, product, shown, releases, headings));
  return found;
}

/** The page and the changes of a release, by their labels, that lead to something else altogether. */
function elsewhere(
  heading: PostLine,
  lines: readonly PostLine[],
  releases: readonly AnnouncedRelease[],
  facts: Facts,
): Found[] {
  const release = releases.find(({ product, version: own }) =>
    fold(heading.text).includes(fold(`${product} ${cleanText(own)}`)),
  );
  if (release === undefined) return [];
  return lines.flatMap((line) => {
    const [link] = line.links;
    const kind = /^发布页$|^release page$/.test(line.label ?? '')
      ? 'release'
      : /^详细变更$|^all changes$/.test(line.label ?? '')
        ? 'compare'
        : null;
    const fact = kind === 'release' ? release.url : release.compareUrl;
    if (kind === null || link === undefined || fact === null || targetOf(link.url, facts.hosts).kind === kind)
      return [];
    const told = { code: 'version-other-page', data: { shown: link.url, fact } } as const;
    return [
      { ...error(line, told), fix: link.isBare ? { line: line.number, ...link.target, text: fact } : null },
    ];
  });
}

function rangeOf(url: string, { hosts }: Facts): string {
  const target = targetOf(url, hosts);
  return target.kind === 'compare' ? target.range : '';
}

/** The product whose name stands in a text. The longest wins: SOFARPC is not sofa-rpc-node, nor MOSN mosn/pkg. */
function productIn(text: string, releases: readonly AnnouncedRelease[]): string | null {
  const words = fold(text);
  const named = releases.flatMap((release) =>
    [release.product, nameAlone(release)]
      .filter((name) => words.includes(fold(name)))
      .map((name) => ({ name, product: release.product })),
  );
  return named.toSorted((a, b) => b.name.length - a.name.length)[0]?.product ?? null;
}

/** @param around the words beside it: if they have every version of the week, this one is about something else */
function unknownOf(
  line: number,
  product: string,
  shown: string,
  releases: readonly AnnouncedRelease[],
  around: string,
): Found[] {
  const known = releases.filter((one) => one.product === product).map(({ tag }) => versionOfTag(tag.raw));
  const told = versionsIn(around);
  const named = releases.filter((one) => fold(around).includes(fold(one.product)));
  // Two products may have a version of the same number.
  const isTold = (one: string) =>
    told.filter((version) => version === one).length >=
    named.filter(({ tag }) => versionOfTag(tag.raw) === one).length;
  if (known.some((one) => one.includes(shown)) || known.every(isTold)) return [];
  return [
    {
      severity: 'error',
      line,
      told: { code: 'version-unknown', data: { shown, product, known: known.join(', ') } },
    },
  ];
}

/** `SOFARPC 5.10.0 版本发布` in the title. */
function inFront({ front }: Post, releases: readonly AnnouncedRelease[]): Found[] {
  return ['title', 'description'].flatMap((key) => {
    const value = front?.values[key];
    const line = front?.lines.get(key);
    if (typeof value !== 'string' || line === undefined) return [];
    const parts = value.split(/[、，,｜|；;]| and (?![\d.]+(?: |$))/);
    let product: string | null = null;
    return parts.flatMap((part) => {
      // `SOFABoot 3.19.1、4.0.0`: what begins with a version goes on with the product before it.
      const goesOn = /^\s*v?\d+\.\d/.test(part);
      product = productIn(part, releases) ?? (goesOn ? product : null);
      const own = product;
      return own === null
        ? []
        : versionsIn(part).flatMap((shown) => unknownOf(line, own, shown, releases, value));
    });
  });
}

/** A link by a title that has a version, with another one. */
function inLinks(line: PostLine, facts: Facts): Found[] {
  return line.links.flatMap((link) => {
    const fact = titleOf(link.url, facts);
    return fact === null ? [] : compare(link.text, fact, line);
  });
}

/** Topics and decisions, which stand as they were written. */
function inMeetings(post: Post, facts: Facts): Found[] {
  return shownMeetings(post, facts).flatMap(({ fact, part }) => {
    const said = [...(fact?.decisions ?? []), ...(fact?.agenda ?? []).map(({ text }) => text)].map((text) =>
      cleanText(text),
    );
    return part.lines.flatMap((line) => quoted(line, line.text, said));
  });
}

function inNotes(line: PostLine, releases: readonly AnnouncedRelease[]): Found[] {
  const words = line.pieces
    .flatMap(({ text, link }) => (link === null ? [text] : []))
    .join('')
    .trim();
  return quoted(
    line,
    words,
    releases.flatMap(({ highlights }) => highlights.map(({ text }) => cleanText(text))),
  );
}

/** Compares words with the text that they were copied from, if there is one. */
function quoted(line: PostLine, words: string, texts: readonly string[]): Found[] {
  if (line.kind !== 'item' || versionsIn(words).length === 0) return [];
  if (texts.some((text) => essence(text) === essence(words))) return [];
  const source = texts.find((one) => isMistyped(words, one));
  return source === undefined ? [] : compare(words, source, line);
}

/** The same number of versions, and one of them another: an editor who leaves them out does not mean another one. */
function compare(words: string, fact: string, line: PostLine): Found[] {
  const [shown, known] = [versionsIn(words), versionsIn(fact)];
  if (shown.length === 0 || shown.length !== known.length) return [];
  const at = shown.findIndex((one, n) => one !== known[n]);
  if (at === -1 || shown.toSorted().join() === known.toSorted().join()) return [];
  const [wrong = '', right = ''] = [shown[at], known[at]];
  const told = { code: 'version-other', data: { shown: wrong, fact: right, source: fact } } as const;
  return [{ ...error(line, told), fix: replacing(line, wrong, right) }];
}

function error({ number }: PostLine, told: Found['told']): Found {
  return { severity: 'error', line: number, told };
}

function replacing({ raw, number }: PostLine, wrong: string, right: string): Fix | null {
  const start = raw.indexOf(wrong);
  const isOnly = start !== -1 && start === raw.lastIndexOf(wrong);
  return isOnly ? { line: number, start, end: start + wrong.length, text: right } : null;
}
