// `weekday`: a weekday that does not fit its date.
import { localTime, weekdayOf } from '../../model/calendar.ts';
import type { Facts } from '../facts/facts.ts';
import { type FoundDay, writtenDates } from '../facts/written-moments.ts';
import type { PostLine, Range } from '../post/post.ts';
import type { Fix, Found, Rule } from '../rule.ts';

export const weekday: Rule = {
  id: 'weekday',
  find: (post, facts) => post.lines.flatMap((line) => inLine(line, facts)),
};

const chinese = '一二三四五六日';
const english = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** `month`, `Simon` and `sunny` are no days. */
const dayName = '(?<![a-z])((?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|weds)(?![a-z])';
const behind = new RegExp(
  `^\\s?[（(]?\\s?(?:(?:[上下本这]个?)?(?:周|星期|礼拜)([一二三四五六日天])|${dayName})`,
  'i',
);
/** `下周五（6 月 2 日）`; with brackets not the last of several days, nor every such day. */
const before = new RegExp(
  `${dayName}\\.?,?\\s$|(?:周|星期|礼拜)([一二三四五六日天])[，,]?\\s?$|` +
    '(?<![每至到、和与及或—–~-]\\s?)(?:周|星期|礼拜)([一二三四五六日天])\\s?[（(]\\s?$',
  'i',
);

function inLine(line: PostLine, facts: Facts): Found[] {
  const { edition } = facts.document;
  return writtenDates(line.text, edition.publishesAt, edition.timeZone).flatMap((day): Found[] => {
    const shown = weekdayBeside(line.text, day);
    if (day.date === null || shown === null || shown.number === weekdayOf(day.date)) return [];
    const right = inTheSameWords(shown.text, weekdayOf(day.date));
    const data = { date: day.text.trim(), shown: shown.text, right };
    return [
      {
        severity: 'error',
        line: line.number,
        told: { code: 'weekday-other', data },
        fix: fixOf(line, shown, right, day.date, facts),
      },
    ];
  });
}

interface Beside extends Range {
  readonly text: string;
  readonly number: number;
}

function weekdayBeside(words: string, { index, text }: FoundDay): Beside | null {
  const end = index + text.length;
  const after = behind.exec(words.slice(end));
  const name = after?.[1] ?? after?.[2];
  if (after !== null && name !== undefined) {
    const start = end + after[0].length - name.length;
    return { text: name, number: numberOf(name), start, end: start + name.length };
  }
  const ahead = before.exec(words.slice(0, index));
  const earlier = ahead?.slice(1).find((name) => name !== undefined);
  if (ahead === null || earlier === undefined) return null;
  const start = ahead.index + ahead[0].indexOf(earlier);
  return { text: earlier, number: numberOf(earlier), start, end: start + earlier.length };
}

function numberOf(name: string): number {
  const han = name === '天' ? 6 : chinese.indexOf(name);
  return (han === -1 ? english.indexOf(name.slice(0, 3).toLowerCase()) : han) + 1;
}

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function inTheSameWords(written: string, number: number): string {
  const name = names[number - 1] ?? '';
  if (/^\p{Script=Han}/u.test(written)) return chinese[number - 1] ?? '';
  return written.length <= 4 ? name.slice(0, 3) : name;
}

/** Sure if the day itself is one of the facts. */
function fixOf(
  line: PostLine,
  shown: Beside,
  right: string,
  date: string,
  { snapshot, document }: Facts,
): Fix | null {
  const { timeZone } = snapshot.edition;
  const all = [
    ...snapshot.meetings,
    ...document.sections.flatMap((section) => ('meetings' in section ? section.meetings : [])),
  ];
  if (!all.some(({ startsAt }) => localTime(startsAt, timeZone).date === date)) return null;
  const context = line.text.slice(Math.max(0, shown.start - 2), shown.end + 1);
  const at = line.raw.indexOf(context);
  if (at === -1) return null;
  const start = at + Math.min(2, shown.start);
  return { line: line.number, start, end: start + shown.text.length, text: right };
}
