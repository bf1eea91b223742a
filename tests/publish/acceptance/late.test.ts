// Runs that come late, editions after a pause, and drafts that stay open.
import { describe, expect, test } from 'vitest';
import { aSmallConfig, friday, ledgerOf, postOf, website } from './community.ts';
import { aWeekly } from './weekly.ts';

const nextFriday = '2023-05-26';

describe('a run that starts three hours late', () => {
  test('finishes the edition that has passed, and then begins the next one', async () => {
    const weekly = await aWeekly();
    await weekly.publish({ date: friday, now: '2023-05-18T02:00:00Z' });
    weekly.merge({
      number: 8,
      author: 'octo-late',
      title: 'Improve part 8',
      mergedAt: '2023-05-18T10:00:00Z',
    });
    weekly.merge({
      number: 9,
      author: 'octo-next',
      title: 'Improve part 9',
      mergedAt: '2023-05-19T08:00:00Z',
    });

    const late = { date: nextFriday, now: '2023-05-19T10:00:00Z', finishEarlier: true };
    const { edition, earlier } = await weekly.publish(late);

    expect([earlier?.edition.date, earlier?.outcome.kind]).toEqual([friday, 'updated']);
    expect(weekly.file(postOf(friday))).toContain('Improve part 8');
    expect(weekly.file(postOf(friday))).not.toContain('Improve part 9');
    expect(edition.window).toEqual({ from: '2023-05-19T07:00:00Z', to: '2023-05-19T10:00:00Z' });
    expect(weekly.file(postOf(nextFriday), `sofa-weekly/${nextFriday}`)).toContain('Improve part 9');
    expect(weekly.pullRequests()).toHaveLength(2);
    expect((await weekly.publish({ ...late, now: '2023-05-19T11:00:00Z' })).earlier).toBeNull();
  });

  test('leaves an edition alone that is asked for by no one or published', async () => {
    const weekly = await aWeekly();
    const { earlier } = await weekly.publish({
      date: nextFriday,
      now: '2023-05-19T10:00:00Z',
      finishEarlier: true,
    });

    expect(earlier).toBeNull();
    expect(weekly.pullRequests()).toHaveLength(1);
  });
});

describe('an edition after a pause', () => {
  const pause = { date: '2023-06-16', now: '2023-06-16T02:00:00Z' };

  test('says how many weeks it covers', async () => {
    const weekly = await aWeekly();
    weekly.editor.commit(website, 'master', { [ledgerOf('2023-05-12')]: aLedger('2023-05-12') });

    const { draft } = await weekly.publish(pause);

    const long = draft?.document.diagnostics.filter(({ code }) => code === 'edition-long');
    expect(long?.map(({ data }) => data)).toEqual([{ weeks: 5 }]);
  });

  test('stops where the configuration allows fewer, and says what to do', async () => {
    const config = aSmallConfig();
    const weekly = await aWeekly({ config: { ...config, edition: { ...config.edition, longest: 4 } } });
    weekly.editor.commit(website, 'master', { [ledgerOf('2023-05-12')]: aLedger('2023-05-12') });

    await expect(weekly.publish(pause)).rejects.toMatchObject({
      kind: 'usage',
      message:
        'The edition of 2023-06-16 would cover 5 weeks, since 2023-05-12T07:00:00Z, and edition.longest allows 4',
      hint: expect.stringContaining('--edition YYYY-MM-DD'),
    });
    expect(weekly.pullRequests()).toEqual([]);
    expect((await weekly.publish({ date: friday })).published.outcome.kind).toBe('created');
  });
});

test('an earlier draft that is still open is named in the next one', async () => {
  const weekly = await aWeekly();
  await weekly.publish({ date: friday });
  const { draft, published } = await weekly.publish({ date: nextFriday, now: '2023-05-25T02:00:00Z' });

  const open = draft?.document.diagnostics.filter(({ code }) => code === 'earlier-draft-open');
  expect(open?.map(({ data }) => data)).toEqual([{ date: friday, pullRequests: 3 }]);
  expect(published.body).toContain('The draft of 2023-05-19 is still open; its 3 pull requests');
});

test('a pull request that an editor points at another base is still the same one', async () => {
  const weekly = await aWeekly();
  await weekly.publish();
  const [draft] = weekly.pullRequests();
  if (draft === undefined) throw new Error('There is no draft');
  weekly.editor.commit(website, 'next', { 'NEXT.md': 'A branch\n' });
  Object.assign(draft, { baseRefName: 'next' });
  weekly.merge({ number: 8, author: 'octo-new', title: 'Improve part 8' });

  const { published } = await weekly.publish({ now: `${friday}T03:00:00Z` });

  expect(published.outcome).toMatchObject({ kind: 'updated', pullRequest: { number: draft.number } });
  expect(weekly.pullRequests()).toHaveLength(1);
  expect(weekly.file(postOf(friday))).toContain('Improve part 8');
});

function aLedger(date: string): string {
  return JSON.stringify({
    schemaVersion: 1,
    edition: date,
    window: { from: '2023-05-05T07:00:00Z', to: `${date}T07:00:00Z` },
    snapshot: '0'.repeat(64),
    pullRequests: ['octo-org/engine#900'],
    commits: [],
  });
}
