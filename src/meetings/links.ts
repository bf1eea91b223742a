// Links from strangers: to join a meeting, to watch its recording. Links to hosts that are not allowed are dropped.
import type { Inline } from '../markdown/inline.ts';

/** What may stand in a link as written; the rest (`\`, quotes, blanks) is read differently by different programs. */
const safe = /^[\w!#$%&()*+,\-./:;=?@[\]~]+$/;

/** The first link of a line that leads to one of `hosts` over https, or `null`. */
export function linkTo(hosts: readonly string[], line: Inline): string | null {
  return line.links.find((link) => leadsTo(hosts, link)) ?? null;
}

/** Pages beside a meeting: its numbers to call, its recordings, its program. */
const leadsAside = /\/(?:dialin|rec|recording|zoomconference|u|download|test|crm|user-center)(?:[/?]|$)/i;

/** As {@link linkTo}; a link that opens a meeting in DingTalk's client is as good. */
export function joinLinkIn(line: Inline, hosts: readonly string[]): string | null {
  return (
    line.links.find((link) => (leadsTo(hosts, link) && !leadsAside.test(link)) || opensDingTalk(link)) ?? null
  );
}

/** Whether a line has, or means to have, a link. */
export function hasLink({ text, links }: Inline): boolean {
  return links.length > 0 || /^[a-z][a-z\d+.-]*:|[a-z\d]\.[a-z]/i.test(text);
}

/** Whether a link's host is one of `hosts` or below one of them. */
function leadsTo(hosts: readonly string[], link: string): boolean {
  if (!/^https:\/\//i.test(link) || !safe.test(link) || !URL.canParse(link)) return false;
  const { hostname, port, username, password } = new URL(link);
  if (port !== '' || username !== '' || password !== '') return false;
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

/** The client would open any page that such a link carries (`dingtalk://…/link?url=https%3A%2F%2F…`): those are refused. */
function opensDingTalk(link: string): boolean {
  if (!/^dingtalk:\/\//i.test(link) || !safe.test(link) || !URL.canParse(link)) return false;
  return [...new URL(link).searchParams.values()].every(
    (value) => !/^\s*[a-z][a-z\d+.-]*:|^\s*\/\//i.test(value),
  );
}
