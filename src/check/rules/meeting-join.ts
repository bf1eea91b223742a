// `meeting-join`: a code, a number to call or a link that is not the one in the meeting's issue.
import { phonesIn } from '../../meetings/phones.ts';
import { itemKey, itemName } from '../../model/item-name.ts';
import type { Meeting } from '../../model/meeting.ts';
import { cleanText } from '../../text/clean-text.ts';
import { meetingSchemes, safeUrl } from '../../text/safe-url.ts';
import type { Facts } from '../facts/facts.ts';
import { meetingOfIssue, type ShownMeeting, shownMeetings } from '../facts/meetings.ts';
import type { PostLine } from '../post/post.ts';
import type { Fix, Found, Rule } from '../rule.ts';

export const meetingJoin: Rule = {
  id: 'meeting-join',
  find: (post, facts) =>
    shownMeetings(post, facts).flatMap((shown) => {
      const sources = sourcesOf(shown, facts);
      if (sources.length === 0) return [];
      return [
        code(shown, sources),
        phones(shown, sources, facts),
        ...(isOfUnknown(shown, facts) ? [] : [link(shown, sources)]),
        recording(shown),
      ].flatMap((found) => found ?? []);
    }),
};

/**
 * The meetings that the data may have come from: its own; and if no issue announces it yet, the one whose issue the post links, which
 * editors carry forward. What none of them has is from somewhere else.
 */
function sourcesOf({ fact, issue }: ShownMeeting, facts: Facts): readonly Meeting[] {
  if (fact === null) return [];
  if (fact.status !== 'projected') return [fact];
  const linked =
    (issue === null ? null : meetingOfIssue(issue.key, facts)) ?? meetingOfIssue(itemKey(fact.issue), facts);
  return linked === null ? [fact] : [fact, linked];
}

/** A link is made anew for most meetings: that of an issue which the facts do not know yet cannot be looked at. */
function isOfUnknown({ fact, issue }: ShownMeeting, facts: Facts): boolean {
  return fact?.status === 'projected' && issue !== null && meetingOfIssue(issue.key, facts) === null;
}

function code({ code: line }: ShownMeeting, sources: readonly Meeting[]): Found | null {
  const shown = digitsOf(line?.value ?? '');
  const known = sources.flatMap(({ joinCode }) => (joinCode === null ? [] : [cleanText(joinCode)]));
  const [fact] = known;
  if (line === null || shown === '' || fact === undefined || known.some((one) => digitsOf(one) === shown))
    return null;
  const data = { shown: line.value, fact, issue: issueOf(sources) };
  return {
    severity: 'error',
    line: line.number,
    told: { code: 'meeting-other-code', data },
    fix: replacing(line, line.value, fact, sources),
  };
}

function phones({ phones: line }: ShownMeeting, sources: readonly Meeting[], { words }: Facts): Found | null {
  if (line === null) return null;
  const shown = phonesIn(line.value.replace(/\s*[（(](?:以 Issue|the issue)[^）)]*[）)]\s*$/, '')).map(
    national,
  );
  const known = sources.filter((one) => one.phones.length > 0);
  const [first] = known;
  const isFrom = (one: Meeting) => {
    const own = new Set(one.phones.map((phone) => national(cleanText(phone))));
    return shown.every((phone) => own.has(phone));
  };
  if (shown.length === 0 || first === undefined || known.some(isFrom)) return null;
  const fact = words.list(first.phones.map((phone) => cleanText(phone)));
  const data = { shown: line.value, fact, issue: issueOf([first]) };
  const fix = replacing(line, line.value, fact, sources);
  return { severity: 'error', line: line.number, told: { code: 'meeting-other-phones', data }, fix };
}

function link({ join: line }: ShownMeeting, sources: readonly Meeting[]): Found | null {
  const [shown] = line?.links ?? [];
  const known = sources.flatMap((one) =>
    one.joinUrl === null ? [] : [{ one, url: safeUrl(one.joinUrl, meetingSchemes) ?? one.joinUrl.raw }],
  );
  const [first] = known;
  if (line === null || shown === undefined || first === undefined) return null;
  if (known.some(({ url }) => sameAddress(url, shown.url))) return null;
  const data = { shown: shown.url, fact: first.url, issue: issueOf([first.one]) };
  const isOwn = sources.length === 1;
  const fix = isOwn ? { line: line.number, ...shown.target, text: first.url } : null;
  return { severity: 'error', line: line.number, told: { code: 'meeting-other-link', data }, fix };
}

/** An editor may have a better one. */
function recording({ recording: line, fact }: ShownMeeting): Found | null {
  const [shown] = line?.links ?? [];
  if (line === null || shown === undefined || fact?.recordingUrl == null) return null;
  const known = safeUrl(fact.recordingUrl) ?? fact.recordingUrl.raw;
  if (sameAddress(known, shown.url)) return null;
  return {
    severity: 'notice',
    line: line.number,
    told: { code: 'meeting-other-recording', data: { shown: shown.url, fact: known } },
  };
}

function sameAddress(one: string, other: string): boolean {
  const plain = (url: string) => url.replaceAll('&amp;', '&').replace(/\/+$/, '');
  return plain(one) === plain(other);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** As one dials it inside China, without the trunk's 0. */
function national(phone: string): string {
  return phone
    .replace(/[（(].*$/, '')
    .replace(/[^\d+]/g, '')
    .replace(/^(?:\+|00)86/, '')
    .replace(/^0+/, '');
}

function issueOf([first]: readonly Meeting[]): string {
  return first === undefined ? '' : itemName(first.issue);
}

/** Only what an issue of its own says is sure. */
function replacing(line: PostLine, shown: string, text: string, sources: readonly Meeting[]): Fix | null {
  const start = line.raw.lastIndexOf(shown);
  if (start === -1 || sources.length > 1) return null;
  return { line: line.number, start, end: start + shown.length, text };
}
