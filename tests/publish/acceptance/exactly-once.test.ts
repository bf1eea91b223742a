// Eleven Fridays, as irregular as they come: whoever worked is credited in one published post, never in two and never in none.
import { describe, expect, test } from 'vitest';
import { aCommunity, aSmallConfig, branchOf, ledgerOf, postOf, project, website } from './community.ts';
import { aWeekly, type Weekly } from './weekly.ts';

const begins = '2023-04-28T07:00:00Z';
const skipped = '2023-05-19';
const hours = 3_600_000;

interface Work {
  readonly at: string;
  /** `octo-org/engine#7`, or a commit's name. */
  readonly happen: (weekly: Weekly) => string;
}

/** Something every seventeen hours, so that it falls into every gap between runs; and at the very moments of the story's runs. */
function workUntil(end: string): Work[] {
  const steady: string[] = [];
  for (let at = Date.parse(begins); at < Date.parse(end); at += 17 * hours) steady.push(instant(at));
  const moments = [...new Set(story.flatMap(({ at }) => [instant(Date.parse(at) - 1000), at]))];
  const instants = [...steady, ...moments.filter((at) => at < end)];
  return instants.toSorted().map((at, count) => {
    if (count % 7 === 6) return { at, happen: ({ world }) => pushDirectly(world, at, count) };
    return { at, happen: ({ merge }) => mergeOne(merge, at, count) };
  });
}

function pushDirectly(world: Weekly['world'], committedAt: string, count: number): string {
  const message = `Tidy up ${count}`;
  return world.addCommit({ repository: project, message, author: `octo-${count % 5}`, committedAt }).oid;
}

/** Some go to another branch, and some are not found by search yet: its index lags. */
function mergeOne(merge: Weekly['merge'], mergedAt: string, count: number): string {
  const number = 100 + count;
  const repository = count % 3 === 0 ? 'octo-org/wheels' : project;
  const branch = count % 5 === 0 ? { baseRef: 'release-1' } : {};
  merge({
    ...branch,
    repository,
    number,
    mergedAt,
    author: `octo-${count % 5}`,
    title: `Improve ${count}`,
    createdAt: mergedAt,
    isIndexed: count % 4 !== 0,
  });
  if (count % 5 === 0)
    merge({ repository, number: 9000 + count, mergedAt, author: 'octo-robot[bot]', title: `Bump ${count}` });
  return `${repository}#${number}`;
}

interface Step {
  readonly at: string;
  readonly does: (weekly: Weekly) => Promise<unknown> | unknown;
}

function run(date: string, at: string): Step {
  return { at, does: (weekly) => weekly.publish({ date, now: at }) };
}

function toReaders(date: string, at: string): Step {
  return {
    at,
    does(weekly) {
      weekly.editor.ready(draftOf(weekly, date));
      weekly.editor.merge(draftOf(weekly, date));
    },
  };
}

function close(date: string, at: string): Step {
  return { at, does: (weekly) => weekly.editor.close(draftOf(weekly, date)) };
}

/** Search catches up with everything that was merged before. */
function indexCatchesUp(at: string): Step {
  const indexed = { isIndexed: true };
  return {
    at,
    does({ world }) {
      for (const { pullRequests } of world.repositories)
        for (const one of pullRequests.values()) Object.assign(one, indexed);
    },
  };
}

const story: readonly Step[] = [
  // Refreshed twice; something is merged between the last refresh and the publication.
  run('2023-05-05', '2023-05-04T02:00:00Z'),
  run('2023-05-05', '2023-05-05T02:00:00Z'),
  run('2023-05-05', '2023-05-05T05:00:00Z'),
  toReaders('2023-05-05', '2023-05-05T06:58:00Z'),
  // Published five days after its last refresh.
  indexCatchesUp('2023-05-08T00:00:00Z'),
  run('2023-05-12', '2023-05-12T02:00:00Z'),
  toReaders('2023-05-12', '2023-05-17T04:00:00Z'),
  // 19 May is skipped by configuration; the next one covers both weeks, and is run again long after its moment.
  run('2023-05-26', '2023-05-26T02:00:00Z'),
  run('2023-05-26', '2023-05-29T02:00:00Z'),
  toReaders('2023-05-26', '2023-05-29T03:00:00Z'),
  // Nobody runs anything for 2 June; 9 June covers it. Its draft is still open when the next one begins, and is refreshed once more
  // beside it. Both are published later.
  run('2023-06-09', '2023-06-08T02:00:00Z'),
  run('2023-06-16', '2023-06-15T02:00:00Z'),
  indexCatchesUp('2023-06-15T03:00:00Z'),
  run('2023-06-16', '2023-06-16T06:00:00Z'),
  run('2023-06-09', '2023-06-16T06:30:00Z'),
  toReaders('2023-06-16', '2023-06-16T07:30:00Z'),
  toReaders('2023-06-09', '2023-06-16T08:00:00Z'),
  // A draft that somebody closes is never published: the next one covers its week.
  run('2023-06-23', '2023-06-23T02:00:00Z'),
  close('2023-06-23', '2023-06-24T02:00:00Z'),
  run('2023-06-30', '2023-06-30T02:00:00Z'),
  // So is one that somebody closes after the one before it was refreshed once more.
  run('2023-07-07', '2023-07-06T02:00:00Z'),
  indexCatchesUp('2023-07-06T03:00:00Z'),
  run('2023-06-30', '2023-07-06T04:00:00Z'),
  close('2023-07-07', '2023-07-06T05:00:00Z'),
  toReaders('2023-06-30', '2023-07-06T06:00:00Z'),
  run('2023-07-14', '2023-07-14T07:00:00Z'),
  toReaders('2023-07-14', '2023-07-17T07:00:00Z'),
];

test('whoever worked is credited in exactly one published post', async () => {
  const edition = { weekday: 'friday' as const, time: '15:00', timeZone: 'Asia/Shanghai', skip: [skipped] };
  const weekly = await aWeekly({
    world: aCommunity({ pullRequests: [] }),
    config: aSmallConfig({}, { edition }),
  });
  const works = workUntil('2023-07-14T07:00:00Z');
  const happened: string[] = [];
  for (const { at, does } of story) {
    for (const work of works.filter((one) => one.at <= at).slice(happened.length))
      happened.push(work.happen(weekly));
    weekly.passTo(at);
    await does(weekly);
  }

  const published = ['05-05', '05-12', '05-26', '06-09', '06-16', '06-30', '07-14'].map(
    (day) => `2023-${day}`,
  );
  const credits = published.flatMap((date) => JSON.parse(read(weekly, ledgerOf(date))));
  expect(happened.length).toBeGreaterThan(120);
  expect(published.flatMap((date) => creditedIn(read(weekly, postOf(date)))).toSorted()).toEqual(
    happened.toSorted(),
  );
  expect(credits.flatMap(({ pullRequests, commits }) => [...pullRequests, ...commits]).toSorted()).toEqual(
    happened.toSorted(),
  );
}, 120_000);

describe('where an edition begins', () => {
  test('a post that somebody made by hand covers its week, also after one of ours', async () => {
    const weekly = await aWeekly();
    await weekly.publish({ date: '2023-05-05' });
    weekly.editor.ready(draftOf(weekly, '2023-05-05'));
    weekly.editor.merge(draftOf(weekly, '2023-05-05'));
    weekly.editor.commit(website, 'master', { [postOf('2023-05-12')]: 'By hand\n' });

    const { edition } = await weekly.publish({ date: '2023-05-19' });

    expect(edition.window.from).toBe('2023-05-12T07:00:00Z');
  });

  test('the first edition of all begins where the calendar says, whatever lies on the website', async () => {
    const weekly = await aWeekly();
    weekly.editor.commit(website, 'master', { [postOf('2023-04-14')]: 'By hand\n' });

    const { edition } = await weekly.publish({ date: '2023-05-19' });

    expect(edition.window.from).toBe('2023-05-12T07:00:00Z');
  });

  test('an old edition has its own neighbours, however many came after it', async () => {
    const weekly = await aWeekly();
    const dates = Array.from({ length: 20 }, (_, week) =>
      instant(Date.parse('2023-05-26') + week * 168 * hours),
    );
    const ledgers = [
      aLedger('2023-05-12', '2023-05-12T01:00:00Z', ['octo-org/engine#1']),
      ...dates.map((date) =>
        aLedger(date.slice(0, 10), date, date === dates[0] ? ['octo-org/engine#2'] : []),
      ),
    ];
    weekly.editor.commit(website, 'master', Object.fromEntries(ledgers));

    const { edition } = await weekly.publish({ date: '2023-05-19' });

    expect(edition.window.from).toBe('2023-05-12T01:00:00Z');
    expect(creditedIn(weekly.file(postOf('2023-05-19')) ?? '')).toEqual(['octo-org/engine#3']);
  });
});

function aLedger(date: string, to: string, pullRequests: readonly string[]): [string, string] {
  const window = { from: instant(Date.parse(to) - 168 * hours), to };
  const ledger = {
    schemaVersion: 1,
    edition: date,
    window,
    snapshot: '0'.repeat(64),
    pullRequests,
    commits: [],
  };
  return [ledgerOf(date), JSON.stringify(ledger)];
}

function creditedIn(post: string): string[] {
  const line = /^- .*\(https:\/\/github\.com\/([^/]+\/[^/]+)\/(pull|commit)\/(\w+)\) \[@/gm;
  return [...post.matchAll(line)].map(([, repository, kind, id = '']) =>
    kind === 'pull' ? `${repository}#${id}` : id,
  );
}

function read({ file }: Weekly, path: string): string {
  const text = file(path, 'master');
  if (text === null) throw new Error(`There is no ${path} on the website`);
  return text;
}

function draftOf({ pullRequests }: Weekly, date: string): string {
  const number = pullRequests().find(({ headRefName }) => headRefName === branchOf(date))?.number;
  return `${website}#${number}`;
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
