// The same facts give the same bytes, in whatever order GitHub's answers and the entries of its lists arrive.

import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { WorldSpec } from '../../sandbox/sandbox.ts';
import { noAvatarCache } from '../../src/collect/avatars/avatar-cache.ts';
import { collectSnapshot } from '../../src/collect/collect-snapshot.ts';
import { createGitHub } from '../../src/github/client.ts';
import { editionOn } from '../../src/model/edition-schedule.ts';
import { aConfig } from '../builders/config.ts';
import { collectFrom } from './collect-from.ts';

const inside = '2023-05-15T02:00:00Z';
const now = '2023-05-19T07:00:00Z';
const seeds = Array.from({ length: 12 }, (_, n) => n + 1);

const writtenConfig = {
  contributors: { aliases: { 'octo-friend': ['Octavia'] } },
  meetings: {
    series: [
      {
        id: 'layotto',
        project: 'Layotto',
        topic: 'Layotto',
        repositories: ['mosn/layotto', 'sofastack/sofa-rpc'],
        title: '社区会议',
        format: 'label-lines' as const,
        cadence: 'P1W',
      },
    ],
  },
};

/** Everything at one instant, so that no date tells two things apart; every source knows the same people. */
function aCrowdedWorld(): WorldSpec {
  const people = ['octo-user', 'octo-friend', 'dependabot[bot]', null];
  const authors = [
    'octo-user',
    'dependabot[bot]',
    { login: null, name: 'Octavia' },
    { login: null, name: 'X' },
  ];
  const author = (n: number) => people[n % people.length] ?? null;
  const both = ['mosn/layotto', 'sofastack/sofa-rpc'];
  const each = <Item>(count: number, make: (repository: string, n: number) => Item) =>
    both.flatMap((repository) => Array.from({ length: count }, (_, n) => make(repository, n)));
  return {
    users: ['octo-friend'],
    issues: each(2, (repository, n) => ({
      repository,
      number: 929 + n,
      title: '2023-05-17 社区会议',
      author: 'octo-user',
      authorAssociation: 'NONE',
      body: `时间：05月17日 14:00 - 15:00\n会议号：${n}\n\n议题：\n- #1\n`,
      createdAt: inside,
      comments: Array.from({ length: 60 }, (_, at) => ({ author: author(at), createdAt: inside })),
    })),
    pullRequests: each(8, (repository, n) => ({
      repository,
      number: n + 1,
      author: author(n),
      isIndexed: n !== 7,
      createdAt: inside,
      mergedAt: inside,
      labels: ['b', 'a', 'c'],
      closes: [`${repository}#930`, `${repository}#929`],
      reviews: people.map((reviewer) => ({ author: reviewer, submittedAt: inside })),
      ...(n < 4
        ? { coAuthors: authors }
        : { method: 'merge' as const, commits: authors.map((one) => ({ author: one })) }),
    })),
    commits: each(2, (repository) => ({ repository, author: 'octo-user', committedAt: inside })),
    releases: each(2, (repository, n) => ({ repository, tag: `v1.0.${n}`, publishedAt: inside })),
  };
}

/** Answers by the question's text. */
const recorded = new Map<string, string>();
let inOrder = '';

beforeAll(async () => {
  inOrder = await collectShown((question, text) => {
    recorded.set(question, text);
    return text;
  });
});

/** Collects from the world as `show` shows it. @returns the bytes of the snapshot */
async function collectShown(show: (question: string, text: string) => string): Promise<string> {
  const { snapshot } = await collectFrom(aCrowdedWorld(), {
    config: writtenConfig,
    line: async (url, init) => answer(show(String(init?.body), await (await fetch(url, init)).text())),
  });
  return JSON.stringify(snapshot);
}

afterEach(() => {
  vi.useRealTimers();
});

function answer(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json' } });
}

function answerTo(init: RequestInit | undefined): string {
  const text = recorded.get(String(init?.body));
  if (text === undefined) throw new Error(`Nobody asked this before: ${init?.body}`);
  return text;
}

/** Numbers from 0 up to, not including, `below`: the same for the same seed. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function shuffled<Item>(items: readonly Item[], below: (limit: number) => number): Item[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(below(rest.length), 1));
}

/** Collects what was recorded. @returns the bytes of the snapshot */
async function collectThrough(line: typeof fetch): Promise<string> {
  const config = aConfig({ poster: { avatarHosts: [] }, ...writtenConfig });
  const url = 'https://api.github.test';
  const github = createGitHub({
    credentials: { kind: 'token', token: 'token' },
    apiUrl: url,
    graphqlUrl: `${url}/graphql`,
    interval: 0,
    concurrency: 6,
    backOff: 0,
    sleep: async () => {},
    log: () => {},
    fetch: line,
  });
  const edition = editionOn('2023-05-19', config.edition, now);
  const { snapshot } = await collectSnapshot(config, edition, {
    github,
    fetch: line,
    avatarCache: noAvatarCache,
    now,
    progress: () => {},
  });
  return JSON.stringify(snapshot);
}

/**
 * Holds every answer back until nothing more is asked, and then lets one of them go, by the seed.
 *
 * @returns the snapshot, and how often an answer overtook one to an earlier question
 */
async function collectOutOfOrder(seed: number): Promise<{ bytes: string; overtaken: number }> {
  vi.useFakeTimers();
  const below = chance(seed);
  const held: (() => void)[] = [];
  let overtaken = 0;
  let ended = false;
  const collecting = collectThrough(
    (_url, init) =>
      new Promise((resolve) => {
        held.push(() => resolve(answer(answerTo(init))));
      }),
  ).finally(() => {
    ended = true;
  });
  while (!ended) {
    // The client's plugins set timers of no length between a question and its request.
    await vi.advanceTimersByTimeAsync(5);
    const next = below(held.length);
    overtaken += Math.min(next, held.length);
    for (const release of held.splice(next, 1)) release();
  }
  return { bytes: await collecting, overtaken };
}

test('answers that overtake each other change nothing', async () => {
  for (const seed of seeds) {
    const { bytes, overtaken } = await collectOutOfOrder(seed);
    expect(bytes, `seed ${seed}`).toBe(inOrder);
    expect(overtaken, `seed ${seed}`).toBeGreaterThan(0);
  }
});

test('lists that GitHub gives in no order of their own change nothing', async () => {
  for (const seed of seeds.slice(0, 3)) {
    const below = chance(seed);
    const bytes = await collectShown((_question, text) =>
      JSON.stringify(
        JSON.parse(text, function (this: object, name, value: unknown) {
          const isSearch = 'issueCount' in this;
          const isFree =
            name === 'nodes' && Array.isArray(value) && (isSearch || value.every(isLabelOrIssue));
          return isFree ? shuffled(value, below) : value;
        }),
      ),
    );
    expect(bytes, `seed ${seed}`).toBe(inOrder);
  }
});

function isLabelOrIssue(node: object): boolean {
  return Object.keys(node).join() === 'name' || ('title' in node && !('timelineItems' in node));
}
