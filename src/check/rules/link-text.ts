// `link-text`: what a link shows is not where it leads.
import { percentDecode } from '../../text/percent-decode.ts';
import type { Facts } from '../facts/facts.ts';
import { type Target, targetOf } from '../facts/target.ts';
import { titleOf } from '../facts/title-of.ts';
import type { Post, PostLine, PostLink } from '../post/post.ts';
import type { Fix, Found, Rule } from '../rule.ts';

export const linkText: Rule = {
  id: 'link-text',
  find(post, facts) {
    return [
      ...post.lines.flatMap((line) => line.links.flatMap((link) => inLink(link, line, facts) ?? [])),
      ...inQuestions(post, facts),
    ];
  },
};

function inLink(link: PostLink, line: PostLine, facts: Facts): Found | null {
  if (link.isBare) return null;
  const target = targetOf(link.url, facts.hosts);
  const shown = link.text.trim();
  // A title may look like anything.
  if (titleOf(link.url, facts) === shown) return null;
  if (/^(?:[a-z]{3,9}:\/\/?|www\.)\S+$/i.test(shown)) return otherAddress(shown, link, line, facts);
  if (target.kind === 'work' || target.kind === 'commit') return otherWork(shown, target, link, line, facts);
  const other = promisedWork(shown, link, facts);
  if (other !== null) return differs(other, link.url, line, null);
  const [, login] = /^@([A-Za-z0-9][\w-]*(?:\[bot\])?)$/.exec(shown) ?? [];
  if (login === undefined || target.kind !== 'person') return null;
  if (login.toLowerCase() === target.login.toLowerCase()) return null;
  return {
    severity: 'error',
    line: line.number,
    told: { code: 'text-other-person', data: { shown, target: target.login } },
    fix: whicheverIsKnown(login, target.login, facts.logins, link, line, (name) => `@${name}`),
  };
}

/** The number or the object name that the words end with, if the link leads to no work at all. Elsewhere a number may be an episode's. */
function promisedWork(shown: string, { url }: PostLink, { hosts }: Facts): string | null {
  if (!URL.canParse(url)) return null;
  const [number] = /(?:^|(?<=\s))[\w./-]*#\d+$/.exec(shown) ?? [];
  const [oid] = /(?<=\s)(?=[0-9a-f]*\d)[0-9a-f]{7}$/.exec(shown) ?? [];
  const isHere = hosts.has(new URL(url).host);
  if (number !== undefined && (isHere || number === shown)) return number;
  return isHere ? (oid ?? null) : null;
}

function otherAddress(shown: string, link: PostLink, line: PostLine, { hosts, works }: Facts): Found | null {
  if (plain(shown) === plain(link.url) || shown.endsWith('…')) return null;
  const [said, meant] = [targetOf(shown, hosts), targetOf(link.url, hosts)];
  const isKnown = (target: Target) => target.kind === 'work' && works.has(target.key);
  const right = isKnown(said) === isKnown(meant) ? null : isKnown(said) ? shown : link.url;
  const fixes = right === null ? null : right === shown ? link.target : link.label;
  return {
    severity: 'error',
    line: line.number,
    told: { code: 'text-other-address', data: { shown, target: link.url } },
    fix: right === null || fixes === null ? null : { line: line.number, ...fixes, text: right },
  };
}

/** `#923` or `layotto#923` at its end, or else at its beginning; a number in the middle is a title's own. */
const atTheEnd = /(?:^|[\s(（])([\w.-]+\/)?([\w.-]+)#(\d+)$|()()#(\d+)$/;
const atTheBeginning = /^([\w.-]+\/)?([\w.-]+)?#(\d+)(?=$|[\s:：])/;

function otherWork(
  shown: string,
  target: Extract<Target, { readonly kind: 'work' | 'commit' }>,
  link: PostLink,
  line: PostLine,
  facts: Facts,
): Found | null {
  if (target.kind === 'commit') {
    const [, oid] = /(?:^| )([0-9a-f]{7,40})$/.exec(shown) ?? [];
    if (oid === undefined || target.oid.startsWith(oid)) return null;
    return differs(oid, target.oid.slice(0, 7), line, null);
  }
  const match = atTheEnd.exec(shown) ?? atTheBeginning.exec(shown);
  if (match === null) return null;
  const [, owner, name, digits, , , last] = match;
  const number = digits ?? last ?? '';
  const beside = target.repository.replace(/[^/]*$/, '');
  const isRepository = owner !== undefined || facts.repositories.has(`${beside}${name}`.toLowerCase());
  const said = name === undefined || !isRepository ? target.repository : `${owner ?? beside}${name}`;
  if (Number(number) === target.number && isSame(said, target.repository, facts)) return null;
  const wanted = `${said}#${number}`;
  return differs(
    wanted,
    `${target.repository}#${target.number}`,
    line,
    fixOf(wanted, target, link, line, facts),
  );
}

function differs(shown: string, target: string, line: PostLine, fix: Fix | null): Found {
  return {
    severity: 'error',
    line: line.number,
    told: { code: 'text-other-work', data: { shown, target } },
    fix,
  };
}

function isSame(said: string, repository: string, { snapshot }: Facts): boolean {
  const now = (name: string) =>
    (
      snapshot.renamed.find(({ from }) => from.toLowerCase() === name.toLowerCase())?.to ?? name
    ).toLowerCase();
  return now(said) === now(repository);
}

/** If the words have the title of one of the two, that is the one that is meant. */
function fixOf(
  wanted: string,
  target: Extract<Target, { kind: 'work' }>,
  link: PostLink,
  line: PostLine,
  { works, credited }: Facts,
): Fix | null {
  const words = link.text.replace(/[\w./-]*#\d+$/, '').trim();
  const has = (key: string) => words !== '' && works.get(key.toLowerCase())?.title?.raw.trim() === words;
  if (has(target.key)) {
    const label = line.raw.slice(link.label.start, link.label.end);
    const at = label.lastIndexOf('#');
    return {
      line: line.number,
      start: link.label.start + at + 1,
      end: link.label.end,
      text: String(target.number),
    };
  }
  if (!has(wanted)) return null;
  const [repository, number] = wanted.split('#');
  const kind = credited.has(wanted.toLowerCase()) ? 'pull' : 'issues';
  const url = `${new URL(link.url).origin}/${repository}/${kind}/${number}`;
  return { line: line.number, ...link.target, text: url };
}

function whicheverIsKnown(
  shown: string,
  target: string,
  known: ReadonlyMap<string, string>,
  link: PostLink,
  line: PostLine,
  label: (name: string) => string,
): Fix | null {
  const [a, b] = [known.get(shown.toLowerCase()), known.get(target.toLowerCase())];
  if ((a === undefined) === (b === undefined)) return null;
  if (b !== undefined) return { line: line.number, ...link.label, text: label(b) };
  return { line: line.number, ...link.target, text: link.url.replace(/[^/]*\/?$/, () => a ?? '') };
}

/** A question names its issue twice: in its heading, and as an address below the answer. */
function inQuestions({ parts }: Post, facts: Facts): Found[] {
  return parts.flatMap(({ section, lines }) => {
    if (section !== 'issue-picks') return [];
    let asked: { readonly shown: string; readonly number: number } | null = null;
    return lines.flatMap((line): Found[] => {
      const [, number] = /^\**\s*(?:\d+[、.]|[一二三四]、)?\s*@\S+.*#(\d+)/.exec(line.text) ?? [];
      const works = line.links.flatMap((link) => {
        const target = targetOf(link.url, facts.hosts);
        return target.kind === 'work' ? [target] : [];
      });
      if (number !== undefined) {
        asked = { shown: `#${number}`, number: Number(number) };
        return [];
      }
      const [only] = works;
      if (line.label === null || only === undefined || asked === null || only.number === asked.number)
        return [];
      const data = { shown: asked.shown, target: `${only.repository}#${only.number}` };
      return [{ severity: 'error', line: line.number, told: { code: 'question-other-work', data } }];
    });
  });
}

/** An address without what nobody sees: its scheme, `www.`, a slash at the end, and how signs are encoded. */
function plain(address: string): string {
  const bare = address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[/?#]+$/, '');
  return percentDecode(bare).toLowerCase();
}
