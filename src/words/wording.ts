// The few words that depend on a value and so cannot stand in a template: times and lists, per language.
import type { LocalTime } from '../model/calendar.ts';
import type { Language } from '../model/document.ts';

export interface Wording {
  /** `end` is `null` where nobody said when it ends. The year is told where it is not `year`. */
  meetingTime(start: LocalTime, end: LocalTime | null, year: number, timeZone: string): string;
  list(items: readonly string[]): string;
  /** What to say after the name that all deleted accounts share. */
  readonly deletedAccount: string;
}

const zh: Wording = {
  meetingTime(start, end, year) {
    const date = ({ year: own, month, day }: LocalTime) =>
      `${own === year ? '' : `${own} 年 `}${month} 月 ${day} 日`;
    const from = `${date(start)} ${start.time}`;
    if (end === null) return from;
    return `${from} - ${end.date === start.date ? '' : `${date(end)} `}${end.time}`;
  },
  list: (items) => items.join('、'),
  deletedAccount: '（已注销账号）',
};

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const en: Wording = {
  meetingTime(start, end, year, timeZone) {
    const date = ({ year: own, month, day, weekday }: LocalTime) =>
      `${days[weekday - 1]} ${day} ${months[month - 1]}${own === year ? '' : ` ${own}`}, `;
    const until = end === null ? '' : `–${end.date === start.date ? '' : date(end)}${end.time}`;
    return `${date(start)}${start.time}${until} (${timeZone})`;
  },
  list: (items) => items.join(', '),
  deletedAccount: ' (deleted account)',
};

export const wording = { zh, en } as const satisfies Record<Language, Wording>;
