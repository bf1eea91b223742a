// npm run merge-weeks [-- --facts FILE --posts FILE --from DATE --to DATE]: real weeks refreshed every day, one edit of each kind; prints how
// many weeks come out right.
import { parseArgs } from 'node:util';
import { loadFacts, loadPosts, loadSpringWorld, worldOf } from '../../sandbox/sandbox.ts';
import { addDays } from '../../src/model/calendar.ts';
import { springFridays } from '../replay/fridays.ts';
import { allEdits } from './edits/all-edits.ts';
import { tryWeek, type WeekTried } from './laws/try-weeks.ts';
import { collectWeeks } from './worlds/real-weeks.ts';
import { languages } from './worlds/renderer.ts';

const { values } = parseArgs({
  options: {
    facts: { type: 'string' },
    posts: { type: 'string' },
    from: { type: 'string', default: '2023-04-07' },
    to: { type: 'string', default: '2023-06-30' },
  },
});
const world =
  values.facts === undefined
    ? await loadSpringWorld()
    : worldOf(await loadFacts(values.facts), values.posts === undefined ? [] : await loadPosts(values.posts));

const fridays: string[] = [];
for (let date: string = springFridays[0]; date <= values.to; date = addDays(date, 7))
  if (date >= values.from) fridays.push(date);

const isRight = ({ problem }: WeekTried) => problem === null;
const all: WeekTried[] = [];
for (const date of fridays) {
  const [week] = await collectWeeks(world, [date]);
  if (week === undefined) continue;
  const tried = languages.flatMap((language) => tryWeek(week, language, allEdits));
  for (const { language, edit, problem } of tried.filter((one) => !isRight(one)))
    process.stdout.write(`${date}, ${language}: ${edit}\n${problem}\n\n`);
  all.push(...tried);
}

const done = all.filter(({ refreshes }) => refreshes > 0);
for (const { name } of allEdits) {
  const own = done.filter(({ edit }) => edit === name);
  process.stdout.write(
    `${String(own.filter(isRight).length).padStart(4)} of ${String(own.length).padStart(3)}  ${name}\n`,
  );
}
const weeks = fridays.filter((date) => done.filter((one) => one.date === date).every(isRight));
const refreshes = done.reduce((sum, one) => sum + one.refreshes, 0);
process.stdout.write(
  `\n${done.filter(isRight).length} of ${done.length} right, ${refreshes} refreshes; ${weeks.length} of ${fridays.length} weeks right with every edit\n`,
);
process.exitCode = done.every(isRight) ? 0 : 1;
