// What an address leads to, and the key by which the facts know it.
import { percentDecode } from '../../text/percent-decode.ts';

export type Target =
  | { readonly kind: 'work'; readonly repository: string; readonly number: number; readonly key: string }
  | { readonly kind: 'commit'; readonly repository: string; readonly oid: string; readonly key: string }
  | { readonly kind: 'commits'; readonly repository: string; readonly query: URLSearchParams }
  | { readonly kind: 'release'; readonly repository: string; readonly tag: string }
  | { readonly kind: 'compare'; readonly repository: string; readonly range: string }
  | { readonly kind: 'repository'; readonly repository: string }
  | { readonly kind: 'person'; readonly login: string }
  | { readonly kind: 'page'; readonly url: string };

const work = /^\/([^/]+\/[^/]+)\/(?:pull|pulls|issues|discussions)\/(\d+)(?:\/.*)?$/;

export function targetOf(address: string, hosts: ReadonlySet<string>): Target {
  if (!URL.canParse(address)) return { kind: 'page', url: address };
  const { host, pathname, searchParams } = new URL(address);
  if (!hosts.has(host)) return { kind: 'page', url: address };
  const [, ofWork, number] = work.exec(pathname) ?? [];
  if (ofWork !== undefined)
    return {
      kind: 'work',
      repository: ofWork,
      number: Number(number),
      key: `${ofWork}#${number}`.toLowerCase(),
    };
  const [, owner = '', name, verb, ...rest] = pathname.replace(/\/$/, '').split('/');
  if (name === undefined) return { kind: 'person', login: owner };
  const repository = `${owner}/${name}`;
  const end = percentDecode(rest.join('/'));
  if (verb === 'commit')
    return { kind: 'commit', repository, oid: end, key: `${repository}@${end}`.toLowerCase() };
  if (verb === 'commits') return { kind: 'commits', repository, query: searchParams };
  if (verb === 'compare') return { kind: 'compare', repository, range: end };
  if (verb === 'releases' && rest[0] === 'tag')
    return { kind: 'release', repository, tag: end.slice('tag/'.length) };
  if (verb === undefined) return { kind: 'repository', repository };
  return { kind: 'page', url: address };
}
