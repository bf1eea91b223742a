// Search: windows that hold too much are split, and a shorter list is never taken for the whole.
import { describe, expect, test } from 'vitest';
import { TooMuch } from '../../src/github/ask.ts';
import { type AskPage, type DatedSearch, searchAll } from '../../src/github/search.ts';

interface Item {
  readonly id: string;
  readonly at: number;
}

const start = Date.parse('2023-05-12T07:00:00Z');
const week: DatedSearch = {
  qualifiers: 'org:mosn is:pr',
  dated: 'merged',
  from: '2023-05-12T07:00:00Z',
  to: '2023-05-19T07:00:00Z',
};
const now = '2023-05-19T07:00:00Z';

/** A search index that behaves as GitHub's: inclusive ranges, pages, and nothing beyond the thousandth result. */
function anIndex(items: readonly Item[], asked: string[] = []): AskPage<Item> {
  return async (search, first, after) => {
    asked.push(search);
    const [, from = '', to] = /merged:(?:>=)?([^ .]+Z)(?:\.\.([^ ]+Z))?/.exec(search) ?? [];
    const hits = items.filter(
      ({ at }) => at >= Date.parse(from) && (to === undefined || at <= Date.parse(to)),
    );
    const offset = Number(after ?? 0);
    const nodes = hits.slice(0, 1000).slice(offset, offset + first);
    const end = offset + nodes.length;
    return {
      issueCount: hits.length,
      nodes,
      pageInfo: { hasNextPage: end < Math.min(hits.length, 1000), endCursor: String(end) },
    };
  };
}

function items(count: number, secondsApart: number): Item[] {
  return Array.from({ length: count }, (_, n) => ({ id: `n${n}`, at: start + n * secondsApart * 1000 }));
}

describe('searchAll', () => {
  test('asks for both ends of the window in UTC, the last second included', async () => {
    const asked: string[] = [];
    await searchAll(week, now, anIndex([], asked));

    expect(asked).toEqual(['org:mosn is:pr merged:2023-05-12T07:00:00Z..2023-05-19T06:59:59Z']);
  });

  test('leaves the end of an open window open', async () => {
    const asked: string[] = [];
    await searchAll({ ...week, to: null }, now, anIndex([], asked));

    expect(asked).toEqual(['org:mosn is:pr merged:>=2023-05-12T07:00:00Z']);
  });

  test.each([0, 1, 50, 51, 900])('finds %i results on their pages', async (count) => {
    const found = await searchAll(week, now, anIndex(items(count, 60)));

    expect(found.size).toBe(count);
  });

  test.each([901, 1000, 1001, 5000])('finds all of %i results by splitting the window', async (count) => {
    const found = await searchAll(week, now, anIndex(items(count, 60)));

    expect(found.size).toBe(count);
  });

  test('leaves a margin below what GitHub shows, for what comes while it reads', async () => {
    const asked: string[] = [];
    await searchAll(week, now, anIndex(items(901, 600), asked));

    expect(new Set(asked).size).toBe(3);
  });

  test('fails where one second holds more than can be shown', async () => {
    await expect(searchAll(week, now, anIndex(items(1001, 0)))).rejects.toMatchObject({ kind: 'incomplete' });
  });

  test.each([
    ['in the week before now', 300],
    ['over the years after a replay’s now', 100_000],
  ])('finds all results of an open window %s', async (_name, secondsApart) => {
    const asked: string[] = [];
    const found = await searchAll({ ...week, to: null }, now, anIndex(items(2000, secondsApart), asked));

    expect(found.size).toBe(2000);
    expect(asked.length).toBeLessThan(80);
  });

  test('fails where an open window never has an end', async () => {
    const endless: AskPage<Item> = async () => ({
      issueCount: 1000,
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });

    await expect(searchAll({ ...week, to: null }, now, endless)).rejects.toMatchObject({
      kind: 'incomplete',
    });
  });

  test('fails where fewer results arrive than are counted', async () => {
    const honest = anIndex(items(10, 60));
    const cut: AskPage<Item> = async (...call) => {
      const page = await honest(...call);
      return { ...page, nodes: page.nodes.slice(1) };
    };

    await expect(searchAll(week, now, cut)).rejects.toMatchObject({
      kind: 'incomplete',
      message: /counts 1 more/,
    });
  });

  test('goes on where the token may not see one result: that is told by whoever asks', async () => {
    const honest = anIndex(items(3, 60));
    const hidden: AskPage<Item> = async (...call) => {
      const page = await honest(...call);
      return { ...page, nodes: [null, ...page.nodes.slice(1)] };
    };

    expect([...(await searchAll(week, now, hidden)).keys()]).toEqual(['n1', 'n2']);
  });

  test('fails where the token may see none of them', async () => {
    const honest = anIndex(items(3, 60));
    const hidden: AskPage<Item> = async (...call) => {
      const page = await honest(...call);
      return { ...page, nodes: page.nodes.map(() => null) };
    };

    await expect(searchAll(week, now, hidden)).rejects.toMatchObject({ kind: 'permission' });
  });

  test('looks again where the list shifted while it was read', async () => {
    const honest = anIndex(items(60, 60));
    let shifts = 1;
    const shifting: AskPage<Item> = async (search, first, after, canSplit) => {
      const page = await honest(search, first, after, canSplit);
      if (after === null || shifts-- <= 0) return page;
      return { ...page, nodes: page.nodes.slice(1) };
    };

    expect((await searchAll(week, now, shifting)).size).toBe(60);
  });

  test('asks for smaller pages where a page is too heavy', async () => {
    const honest = anIndex(items(30, 60));
    const sizes: number[] = [];
    const weak: AskPage<Item> = async (search, first, after, canSplit) => {
      sizes.push(first);
      if (first > 12) throw new TooMuch('too heavy');
      return honest(search, first, after, canSplit);
    };

    expect((await searchAll(week, now, weak)).size).toBe(30);
    expect(sizes).toEqual([50, 25, 12, 12, 12]);
  });

  test.each([
    ['that does not move', ['x']],
    ['that goes round in circles', ['x', 'y', 'z']],
  ])('stops at a cursor %s', async (_name, cursors) => {
    let asked = 0;
    const stuck: AskPage<Item> = async () => {
      const endCursor = cursors[asked % cursors.length] ?? '';
      asked += 1;
      if (asked > 10) throw new Error('It would go on for ever');
      return { issueCount: 2, nodes: [{ id: 'a', at: 0 }], pageInfo: { hasNextPage: true, endCursor } };
    };

    await expect(searchAll(week, now, stuck)).rejects.toThrow(/same cursor twice/);
  });
});
