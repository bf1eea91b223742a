// The time of a meeting that an issue tells in its own way: the first place that tells it counts, the others are witnesses.
// What they say of one meeting must agree; if it does not, the editor is told, and a tie is nobody's time.
import type { MeetingSeries } from '../../config/config.ts';
import type { Inline } from '../../markdown/inline.ts';
import { instantAt, localMinute, secondsBetween } from '../../model/calendar.ts';
import { diagnose } from '../../model/diagnostic.ts';
import { clockWitness } from './clock-witness.ts';
import {
  clockAt,
  endAfter,
  type IssueAbout,
  isTooFar,
  type MeetingTime,
  type TimeRemark,
  type UnreadableTime,
  unreadable,
  usualTime,
  weekdayRemarks,
} from './meeting-time.ts';
import { readSpokenTimes, type SpokenTime, type SpokenTimes } from './time-words.ts';
import { resolveDate, type WrittenDate } from './written-date.ts';
import { isOutOfSeason } from './zones.ts';

/** A line outside of the agenda. `isLabelled`: a heading, a label or a table says that it is about the meeting's time. */
export interface SpokenLine {
  readonly content: Inline;
  readonly isLabelled: boolean;
  /** It stands in a section about something else: who comes, notes, what was. */
  readonly isAside: boolean;
}

interface HeardLine extends SpokenTimes {
  readonly isLabelled: boolean;
  readonly isMove: boolean;
}

/** One account of the beginning: an instant for each place that its zone may mean. */
interface Account {
  readonly spoken: SpokenTime;
  readonly date: string;
  readonly starts: readonly { readonly at: string; readonly zone: string }[];
}

const moves =
  /\b(?:moved|re-?scheduled|postponed|shifted|pushed) (?:back )?(?:to|until|till)\b|\bnew (?:date|time)\b|改[到至为期]|延期[到至]|推迟[到至]|顺延[到至]|调整[到至为]/i;
/** Lines that tell times of something else. */
const otherTimes =
  /\b(?:last|previous|recording|deadline|minutes of|notes? from)\b|上次|下次|截止|往期|回放/i;

export function resolveSpokenTime(
  lines: readonly SpokenLine[],
  issue: IssueAbout,
  series: MeetingSeries,
  timeZone: string,
): MeetingTime | UnreadableTime {
  const heard = lines.map(hear);
  const title = readSpokenTimes(issue.title);
  const told = tellingTimes(heard, title);
  const move = heard.find(({ isMove, times, dates }) => isMove && times.length + dates.length > 0) ?? null;
  const said = move === null || move.times.length === 0 ? told : move.times;
  const dateSaid = move?.dates[0] ?? dateOutside(heard);
  const near = nearOf(issue, timeZone);
  const titleDay =
    issue.titleDate === null ? null : resolveDate(issue.titleDate.date, issue.createdAt, timeZone);
  const dayOf = (date: WrittenDate | null) => {
    const written = move?.dates[0] ?? date ?? dateSaid;
    return written === undefined ? titleDay : resolveDate(written, near, timeZone);
  };
  const usualZones = zoneApart(lines) ?? [timeZone];
  if (said.length === 0) return withoutClock(dayOf(null), titleDay, heard, issue, series, timeZone);

  const accounts = said.flatMap((spoken): Account[] => {
    const date = dayOf(spoken.date);
    if (date === null) return [];
    const zones = spoken.zone?.candidates ?? usualZones;
    return [{ spoken, date, starts: zones.map((zone) => ({ at: clockAt(date, spoken.start, zone), zone })) }];
  });
  if (accounts.length === 0)
    return unreadable(
      dateSaid === undefined && issue.titleDate === null ? 'no-day' : 'no-such-day-in-agenda',
    );
  const witnesses = lines.flatMap(({ content }) => content.links.flatMap((link) => clockWitness(link) ?? []));
  const judged = judge(accounts, witnesses, lines, timeZone);
  if (typeof judged === 'string') return unreadable(judged);
  const { account, start } = judged;
  if (isTooFar(issue, start.at)) return unreadable('too-far', account.date);
  const { end, endDate } = account.spoken;
  const ended = end === null ? null : endAfter(end, endDate, account.date, start.at, start.zone);
  return {
    startsAt: start.at,
    endsAt: end === null ? usualEnd(start.at, account.date, series, timeZone) : (ended?.endsAt ?? null),
    from: 'issue',
    remarks: [
      ...judged.remarks,
      ...dateRemarks(titleDay, account.date),
      ...weekdayRemarks(
        account.date,
        heard.find(({ times, weekdays }) => times.includes(account.spoken) && weekdays.length === 1)
          ?.weekdays[0] ?? null,
      ),
      ...(ended?.remarks ?? []),
    ],
  };
}

function hear({ content, isLabelled, isAside }: SpokenLine): HeardLine {
  const words = content.pieces.map(({ text, url }) => (text === url ? ' ' : text)).join('');
  const spoken = readSpokenTimes(words);
  const isOther = isAside || otherTimes.test(isLabelled ? words.slice(0, 20) : words);
  return {
    ...spoken,
    ...(isOther ? { times: [], dates: [] } : {}),
    isLabelled: isLabelled && !isOther,
    isMove: moves.test(words),
  };
}

/** The times of what is labelled; else of the first line that tells a time as a meeting's is told; else of the title. */
function tellingTimes(heard: readonly HeardLine[], title: SpokenTimes): readonly SpokenTime[] {
  const labelled = heard
    .filter(({ isLabelled, isMove }) => isLabelled && !isMove)
    .flatMap(({ times }) => times);
  if (labelled.length > 0) return labelled;
  const telling = heard.find(
    ({ times, weekdays, isMove }) =>
      !isMove && times.some(({ date, zone }) => date !== null || zone !== null || weekdays.length > 0),
  );
  return telling?.times ?? title.times;
}

/** A zone that has a line of its own: `Time zone: Europe/London`, as calendars write it. */
function zoneApart(lines: readonly SpokenLine[]): readonly string[] | null {
  const line = lines.find(({ content: { text } }) => /^[^\p{L}]*(?:time ?zone|时区)\s*[:：]/iu.test(text));
  return line === undefined ? null : (readSpokenTimes(line.content.text).zones[0]?.candidates ?? null);
}

/** A day that a line tells without a time of day: `Scheduled Date`. */
function dateOutside(heard: readonly HeardLine[]): WrittenDate | undefined {
  const lines = heard.filter(({ isMove }) => !isMove);
  return (
    lines.find(({ isLabelled, dates }) => isLabelled && dates.length > 0)?.dates[0] ??
    lines.find(({ times, dates }) => times.length > 0 && dates.length > 0)?.dates[0]
  );
}

function nearOf({ titleDate, createdAt }: IssueAbout, timeZone: string): string {
  const day = titleDate === null ? null : resolveDate(titleDate.date, createdAt, timeZone);
  return day === null ? createdAt : instantAt(day, '12:00', timeZone);
}

function withoutClock(
  day: string | null,
  titleDay: string | null,
  heard: readonly HeardLine[],
  issue: IssueAbout,
  series: MeetingSeries,
  timeZone: string,
): MeetingTime | UnreadableTime {
  if (day === null) return unreadable('no-day');
  const usual = usualTime(day, series, timeZone);
  if (usual === null)
    return unreadable(heard.some(({ isLabelled }) => isLabelled) ? 'time-not-understood' : 'no-beginning');
  if (isTooFar(issue, usual.startsAt)) return unreadable('too-far', day);
  return { ...usual, remarks: dateRemarks(titleDay, day) };
}

interface Verdict {
  readonly account: Account;
  readonly start: { readonly at: string; readonly zone: string };
  readonly remarks: readonly TimeRemark[];
}

function judge(
  accounts: readonly Account[],
  witnesses: readonly string[],
  lines: readonly SpokenLine[],
  timeZone: string,
): Verdict | 'ambiguous-zone' | 'times-contradict' {
  const certain = accounts
    .filter(({ starts }) => starts.length === 1)
    .flatMap(({ starts }) => starts.map(({ at }) => at));
  const settled = accounts.map((account) => ({
    account,
    start: settle(account, [...certain, ...witnesses], lines, timeZone),
  }));
  const known = settled.filter(
    (one): one is { account: Account; start: Verdict['start'] } => one.start !== null,
  );
  const [first] = known;
  if (first === undefined) return 'ambiguous-zone';
  const votes = new Map<string, number>();
  for (const { start } of known) votes.set(start.at, (votes.get(start.at) ?? 0) + 1);
  const most = Math.max(...votes.values());
  const winners = [...votes].filter(([, count]) => count === most).map(([at]) => at);
  const supported = winners.length === 1 ? winners : winners.filter((at) => witnesses.includes(at));
  const [winner] = supported;
  if (winner === undefined || supported.length > 1) return 'times-contradict';
  // The account that tells an end tells more.
  const alike = known.filter(({ start }) => start.at === winner);
  const chosen = alike.find(({ account }) => account.spoken.end !== null) ?? alike[0] ?? first;
  const remarks: TimeRemark[] = [];
  const taken = localMinute(winner, timeZone);
  if (votes.size > 1) remarks.push((about) => diagnose('meeting-times-contradict', { taken }, about));
  if (witnesses.length > 0 && !witnesses.includes(winner))
    remarks.push((about) => diagnose('meeting-clock-contradiction', { taken }, about));
  const { zone } = chosen.account.spoken;
  const isConfirmed =
    alike.some(({ account }) => account.spoken.zone?.said !== zone?.said) || witnesses.includes(winner);
  if (zone !== null && !isConfirmed && isOutOfSeason(zone, chosen.start.zone, winner))
    remarks.push((about) => diagnose('meeting-zone-out-of-season', { zone: zone.said }, about));
  return { ...chosen, remarks };
}

/** Of the places that a zone's name may mean, the one that fits another account, or the words around it. */
function settle(
  { starts }: Account,
  others: readonly string[],
  lines: readonly SpokenLine[],
  timeZone: string,
): Verdict['start'] | null {
  const [only, ...more] = starts;
  if (only !== undefined && more.length === 0) return only;
  const fitting = starts.find(({ at }) => others.includes(at));
  if (fitting !== undefined) return fitting;
  const own = starts.find(({ zone }) => zone === timeZone);
  if (own !== undefined) return own;
  const chinese = starts.find(({ zone }) => zone === 'Asia/Shanghai');
  return chinese !== undefined && lines.some(({ content }) => /\p{Script=Han}/u.test(content.text))
    ? chinese
    : null;
}

function usualEnd(startsAt: string, date: string, series: MeetingSeries, timeZone: string): string | null {
  const usual = usualTime(date, series, timeZone);
  return usual !== null && secondsBetween(usual.startsAt, startsAt) === 0 ? usual.endsAt : null;
}

function dateRemarks(titleDay: string | null, date: string): TimeRemark[] {
  if (titleDay === null || titleDay === date) return [];
  return [(issue) => diagnose('meeting-date-contradiction', { title: titleDay, agenda: date }, issue)];
}
