// A year of a weekly: 26 editions, as irregular as they come. Every pull request of a person is credited exactly once, and the record
// adds up to the ledgers.
import { expect, test } from 'vitest';
import { addUp, type PersonalCounts } from '../../../src/model/credit-counts.ts';
import { aCommunity, aSmallConfig, branchOf, ledgerOf, postOf, project, website } from './community.ts';
import { aWeekly, type Weekly } from './weekly.ts';

const begins = Date.parse('2023-01-06T07:00:00Z');
const [hour, day, week] = [3_600_000, 86_400_000, 604_800_000];

/** What becomes of a Friday. Each row has happened to somebody. */
type Fate = 'usual' | 'skipped' | 'forgotten' | 'late' | 'closed' | 'lost' | 'swapped' | 'broken';

/** Twelve weeks, almost three times; the last one is usual, so that nothing stays behind. */
const fates: readonly Fate[] = [
  'usual',
  'late',
  'skipped',
  'usual',
  'lost',
  'swapped',
  'usual',
  'closed',
  'usual',
  'usual',
  'forgotten',
  'broken',
];
const fridays = Array.from({ length: 34 }, (_, n) => ({
  date: instant(begins + n * week).slice(0, 10),
  fate: n === 33 ? ('usual' as const) : (fates[n % fates.length] ?? 'usual'),
}));

test('26 editions of a year credit every pull request of a person exactly once', async () => {
  const skip = fridays.filter(({ fate }) => fate === 'skipped').map(({ date }) => date);
  const weekly = await aWeekly({
    world: aCommunity({ pullRequests: [] }),
    config: aSmallConfig(
      {},
      { record: {}, edition: { weekday: 'friday', time: '15:00', timeZone: 'Asia/Shanghai', skip } },
    ),
  });
  const year = aYear(weekly);
  for (const [n, { date, fate }] of fridays.entries()) await year.live(n, date, fate);

  const ledgers = year.published.map((date) => JSON.parse(read(weekly, ledgerOf(date))));
  const credited = ledgers.flatMap(({ pullRequests }) => pullRequests);
  expect(year.published).toHaveLength(26);
  expect(year.happened.length).toBeGreaterThan(150);
  expect(credited.toSorted()).toEqual(year.happened.toSorted());
  const posts = year.published.flatMap((date) => creditedIn(read(weekly, postOf(date))));
  expect(posts.toSorted()).toEqual(year.happened.toSorted());
  expect(posts.filter((id) => id.includes('wheels')).length).toBeGreaterThan(20);

  const record = JSON.parse(read(weekly, 'data/sofaweekly/contributors.json'));
  const inLedgers: PersonalCounts[] = ledgers.flatMap(({ people }) =>
    people.map(({ counts }: { counts: PersonalCounts }) => counts),
  );
  expect(
    addUp([...record.people.map(({ counts }: { counts: PersonalCounts }) => counts), record.unnamed.counts]),
  ).toEqual(addUp(inLedgers));
  expect(record.editions).toBe(26);
}, 240_000);

function aYear(weekly: Weekly) {
  const happened: string[] = [];
  const published: string[] = [];
  /** Drafts of which the next one is merged first. */
  let waiting: string | null = null;
  let lost: (() => void)[] = [];
  let broken: { readonly date: string; readonly ledger: string } | null = null;

  return { happened, published, live };

  async function live(n: number, date: string, fate: Fate): Promise<void> {
    const moment = begins + n * week;
    for (let at = moment - week + hour; at < moment - 20 * hour; at += 31 * hour) happen(at);
    // Merged before the edition, shown after it.
    if (fate === 'lost') lost.push(keep(moment - 3 * day));
    if (fate === 'skipped' || fate === 'forgotten') return;
    await publish(date, moment - 20 * hour);
    // GitHub's index has caught up; more is merged between two runs, and after the last one.
    for (const one of weekly.world.repositories.flatMap(({ pullRequests }) => [...pullRequests.values()]))
      Object.assign(one, { isIndexed: true });
    happen(moment - 10 * hour);
    if (n % 3 === 0) await publish(date, moment - 5 * hour);
    // Nothing comes after the last one.
    if (n < fridays.length - 1) happen(moment - hour);
    if (fate === 'closed') {
      weekly.editor.close(draftOf(weekly, date));
      return;
    }
    if (fate === 'late') {
      happen(moment + 2 * day);
      await publish(date, moment + 3 * day);
    }
    if (fate === 'swapped') {
      waiting = date;
      return;
    }
    toReaders(date);
    if (broken !== null) write(broken.date, broken.ledger);
    broken = fate === 'broken' ? { date, ledger: read(weekly, ledgerOf(date)) } : null;
    // A conflict's markers: the next edition reads the post instead, until somebody repairs it.
    if (broken !== null) write(date, `<<<<<<< HEAD\n${broken.ledger}`);
    if (waiting !== null) toReaders(waiting);
    waiting = null;
    for (const show of lost) show();
    lost = [];
    // Somebody runs a published edition again: nothing comes of it.
    if (fate === 'usual' && n % 4 === 0)
      expect((await publish(date, moment)).published.outcome.kind).toBe('skipped');
  }

  function write(date: string, ledger: string): void {
    weekly.editor.commit(website, 'master', { [ledgerOf(date)]: ledger });
  }

  function publish(date: string, at: number) {
    return weekly.publish({ date, now: instant(at) });
  }

  function toReaders(date: string): void {
    weekly.editor.ready(draftOf(weekly, date));
    weekly.editor.merge(draftOf(weekly, date));
    published.push(date);
  }

  function happen(at: number): void {
    keep(at)();
  }

  /** Merged at that time, and there once the function is called. Every sixth is not in the index at first; every seventh is a machine's too. */
  function keep(at: number): () => void {
    const count = happened.length;
    const repository = count % 5 === 0 ? 'octo-org/wheels' : project;
    const number = 100 + count;
    const times = { createdAt: instant(at), mergedAt: instant(at) };
    happened.push(`${repository}#${number}`);
    return () => {
      weekly.merge({
        repository,
        number,
        author: `octo-${count % 9}`,
        title: `Improve ${count}`,
        isIndexed: count % 6 !== 0,
        ...times,
      });
      if (count % 7 === 0)
        weekly.merge({
          ...times,
          repository,
          number: 9000 + count,
          author: 'octo-robot[bot]',
          title: `Bump ${count}`,
        });
    };
  }
}

function creditedIn(post: string): string[] {
  const line = /^- .*\(https:\/\/github\.com\/([^/]+\/[^/]+)\/pull\/(\w+)\) \[@/gm;
  return [...post.matchAll(line)].map(([, repository, id]) => `${repository}#${id}`);
}

function read({ file }: Weekly, path: string): string {
  const text = file(path, 'master');
  if (text === null) throw new Error(`There is no ${path} on the website`);
  return text;
}

function draftOf({ pullRequests }: Weekly, date: string): string {
  const open = pullRequests().find(({ headRefName }) => headRefName === branchOf(date));
  return `${website}#${open?.number}`;
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
