// `address`: an address that no browser opens as it is written.
import type { Facts } from '../facts/facts.ts';
import type { Post, PostLine, PostLink, Range } from '../post/post.ts';
import type { Found, Rule } from '../rule.ts';
import { distance } from '../similar.ts';

export const address: Rule = {
  id: 'address',
  find(post: Post, facts: Facts) {
    return post.lines.flatMap((line) => [
      ...line.links.flatMap((link) => inLink(link, line, facts) ?? []),
      ...inWords(line, facts),
    ]);
  },
};

function inLink(link: PostLink, line: PostLine, facts: Facts): Found | null {
  const right = mended(link.url, facts);
  if (right === link.url) return null;
  return malformed(link.url, right, line, link.target);
}

/** The address as it should be; itself if nothing is wrong with it, `null` if something is and there is no one answer. */
function mended(url: string, { hosts }: Pick<Facts, 'hosts'>): string | null {
  if (/^(?:[#/?.]|[\w-]+\.\w+$)/.test(url)) return url; // beside the post, or on its page
  const trimmed = url.replace(/(?:[*_`]+|[，。、；：！？）】」』》”’（【「『《“‘].*|[,;'"]+)$/u, '');
  const scheme = /^([A-Za-z]{1,10})([:：;]?)([/\\]{0,5})/.exec(trimmed);
  if (scheme === null) return /^www\.|^[\w-]+(?:\.[\w-]+)+\//.test(trimmed) ? `https://${trimmed}` : null;
  const [whole, name = '', colon, slashes = ''] = scheme;
  const rest = trimmed.slice(whole.length);
  if (/^(?:mailto|tel)$/.test(name) && colon === ':') return trimmed;
  const isWeb = /^(?:https?|dingtalk)$/i.test(name) && colon === ':' && slashes === '//';
  if (!isWeb) {
    if (slashes === '' && colon === '') return null;
    const meant = ['https', 'http', 'dingtalk'].find(
      (one) => distance(name.toLowerCase(), one, 2) <= (one === 'http' ? 1 : 2),
    );
    return meant === undefined || !/^[\w.-]+/.test(rest) ? null : withHost(`${meant}://${rest}`, hosts);
  }
  return withHost(trimmed, hosts);
}

/** `null` if its host cannot be one, or is a letter away from GitHub's. */
function withHost(url: string, hosts: ReadonlySet<string>): string | null {
  if (!URL.canParse(url) || /\s/.test(url)) return null;
  if (url.startsWith('dingtalk:')) return url;
  const { host, hostname } = new URL(url);
  const near = [...hosts].find((known) => !hosts.has(host) && distance(host, known, 1) === 1);
  if (near !== undefined) return url.replace(/\/\/[^/?#]+/, `//${near}`);
  const isHost = hostname === 'localhost' || /^\[|^(?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,}$/u.test(hostname);
  return isHost ? url : null;
}

/** What the parser took for words: `https:/github.com/…`, or a link whose brackets do not close. What the facts say is quoted. */
function inWords(line: PostLine, { texts }: Facts): Found[] {
  const words = line.pieces.flatMap(({ text, link }) => (link === null ? [text] : [])).join('\n');
  const found = [...words.matchAll(nearlyAddress)].flatMap(([written]): Found[] => {
    const right = mended(written, { hosts: new Set() });
    if (right === written || texts.includes(written)) return [];
    const start = line.raw.indexOf(written);
    return [malformed(written, right, line, { start, end: start + written.length })];
  });
  if (found.length > 0) return found;
  const isLink = (at: number) => line.links.some(({ label }) => label.end === at) || line.pictures.length > 0;
  const broken = [...line.raw.matchAll(nearlyLink)].find(({ index }) => !isLink(index));
  if (broken === undefined) return [];
  const data = { written: line.raw.slice(line.raw.lastIndexOf('[', broken.index), broken.index + 80) };
  return [{ severity: 'error', line: line.number, told: { code: 'address-unlinked', data } }];
}

const nearlyAddress = /(?<![A-Za-z0-9/])(?:h[a-z]{2,5}s?|t+ps?)[:：;]?[/\\]{1,3}[\w-]+\.[\w./?=&%#~+-]*/gi;
const nearlyLink = /\]\s?[(（]\s*(?:[a-z]{2,8}[:：;]?\/\/?|www\.)/gi;

function malformed(written: string, right: string | null, line: PostLine, range: Range): Found {
  return {
    severity: 'error',
    line: line.number,
    told: { code: 'address-malformed', data: { address: written, right } },
    fix: right === null || range.start < 0 ? null : { line: line.number, ...range, text: right },
  };
}
