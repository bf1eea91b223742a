// `meeting-issue`: a meeting that links the issue of another one.
import { localTime } from '../../model/calendar.ts';
import { itemKey, itemName } from '../../model/item-name.ts';
import type { Facts } from '../facts/facts.ts';
import { meetingOfIssue, type ShownMeeting, shownMeetings } from '../facts/meetings.ts';
import type { Fix, Found, Rule } from '../rule.ts';

export const meetingIssue: Rule = {
  id: 'meeting-issue',
  find: (post, facts) => shownMeetings(post, facts).flatMap((shown) => compare(shown, facts) ?? []),
};

function compare(shown: ShownMeeting, facts: Facts): Found | null {
  const { issue, fact } = shown;
  if (fact !== null && issue === null) return elsewhere(shown, itemName(fact.issue));
  if (issue === null || fact === null || issue.key === itemKey(fact.issue)) return null;
  const other = meetingOfIssue(issue.key, facts);
  const own = itemName(fact.issue);
  const { number: line } = issue.line;
  if (other === null) {
    const known = facts.works.get(issue.key);
    const name = known === undefined ? issue.key : itemName(known);
    return {
      severity: 'notice',
      line,
      told: { code: 'meeting-unknown-issue', data: { shown: name, fact: own } },
    };
  }
  // Before an issue announces a meeting, editors link one of the series' last.
  if (fact.status === 'projected' && other.series === fact.series) return null;
  const day = localTime(other.startsAt, facts.document.edition.timeZone).date;
  const data = { shown: itemName(other.issue), day, fact: own };
  return {
    severity: 'error',
    line,
    told: { code: 'meeting-other-issue', data },
    fix: fixOf(shown, fact.issue.url),
  };
}

/** The line of the issue leads to something that is no issue. */
function elsewhere({ part, name }: ShownMeeting, fact: string): Found | null {
  const line = part.lines.find(
    ({ label, links }) =>
      links.length === 1 &&
      label !== null &&
      (label === name || /^(?:last )?agenda issue$|^上次议题$|纪要$/.test(label)),
  );
  const [link] = line?.links ?? [];
  if (line === undefined || link === undefined) return null;
  const data = { shown: link.url, fact };
  return { severity: 'notice', line: line.number, told: { code: 'meeting-unknown-issue', data } };
}

function fixOf({ issue }: ShownMeeting, url: string): Fix | null {
  const [link] = issue?.line.links ?? [];
  return issue === null || link === undefined || !link.isBare
    ? null
    : { line: issue.line.number, ...link.target, text: url };
}
