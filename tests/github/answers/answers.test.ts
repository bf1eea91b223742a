// The table of answers: every status at every route, every type of error at every place, and every row.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { failuresPage } from '../../../scripts/failures-page.ts';
import { type Answer, type Cause, noAnswer, readings } from '../../../src/github/answers/cause.ts';
import {
  type Asked,
  afterAllRetries,
  decide,
  decideCause,
  type Situation,
} from '../../../src/github/answers/decide.ts';
import { rows } from '../../../src/github/answers/rows.ts';
import { places, thing, thingAt } from '../../../src/github/answers/things.ts';
import { askedThings } from '../../../src/words/asked-things.ts';
import { anAnswer } from './cases.ts';

const statuses = [
  304, 400, 401, 402, 403, 404, 405, 406, 409, 410, 413, 415, 418, 422, 429, 451, 499, 500, 501, 502, 503,
  504, 599,
];
const types = [
  'NOT_FOUND',
  'FORBIDDEN',
  'INSUFFICIENT_SCOPES',
  'RATE_LIMIT',
  'RATE_LIMITED',
  'UNPROCESSABLE',
  'INTERNAL',
  'SERVICE_UNAVAILABLE',
  'STALE_DATA',
  'RESOURCE_LIMITS_EXCEEDED',
  'MAX_NODE_LIMIT_EXCEEDED',
  'SOMETHING_NEW',
  noAnswer,
];

function deciding(answer: Partial<Answer>, asked: Asked, situation: Partial<Situation> = {}) {
  return decide(anAnswer(answer), asked, { ...afterAllRetries, ...situation });
}

test('docs/failures.md is up to date; `npm run failures` writes it', () => {
  expect(readFileSync('docs/failures.md', 'utf8')).toBe(failuresPage());
});

describe('every thing', () => {
  test.each(askedThings)(
    '%s: every status and every type of error leads somewhere, and nowhere without words',
    (name) => {
      const asked: Asked = { thing: name, subject: 'octo-org/engine', repository: 'octo-org/engine' };
      const answers = [...statuses.map((status) => ({ status })), ...types.map((type) => ({ type }))];
      for (const answer of answers) {
        for (const scope of ['whole', 'place'] as const) {
          const decision = deciding({ ...answer, message: 'Their words' }, asked, { scope });
          expect(['hole', 'reply', 'failure']).toContain(decision.kind);
          if (decision.kind !== 'failure') continue;
          const { message, hint } = decision.failure;
          expect(`${message} ${hint}`).not.toMatch(/[{}]|undefined|null|: $/);
          expect([message, hint]).not.toContain('');
        }
      }
    },
  );

  test.each(askedThings.filter((name) => thing(name).need === 'extra' && name !== 'avatar'))(
    '%s is an extra: only a bad token and a limit pass through',
    (name) => {
      const kinds = (answer: Partial<Answer>) => deciding(answer, { thing: name }).kind;

      expect(statuses.filter((status) => kinds({ status }) === 'failure')).toEqual([401, 429]);
      expect(types.filter((type) => kinds({ type }) === 'failure')).toEqual(['RATE_LIMIT', 'RATE_LIMITED']);
    },
  );

  test.each(askedThings.filter((name) => thing(name).need === 'part'))(
    '%s is a part: what is wrong at its place is no failure',
    (name) => {
      const failing = types.filter(
        (type) => deciding({ type }, { thing: name }, { scope: 'place' }).kind === 'failure',
      );

      expect(failing).toEqual(['RATE_LIMIT', 'RATE_LIMITED', noAnswer]);
    },
  );
});

test('no row stands behind one that always fits, and each has a name of its own', () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const row of rows) {
    const others = rows.slice(0, rows.indexOf(row));
    const shadowed = row.causes.every((cause) =>
      others.some(
        (other) =>
          other.causes.includes(cause) &&
          other.follows.kind !== 'retry' &&
          other.follows.kind !== 'split' &&
          Object.keys(other).toSorted().join() === 'causes,follows,id',
      ),
    );
    expect(shadowed, row.id).toBe(false);
  }
});

test.each(places)(
  'the place %s %s is known, and not what another row says before it',
  (operation, place, name) => {
    const path = place
      .replaceAll('*', 'x')
      .split('.')
      .filter((step) => step !== '');

    expect(thingAt(operation === '*' ? 'AnyOperation' : operation.replace('*', ''), path)).toBe(name);
  },
);

describe('a write', () => {
  test('whose answer was lost is looked for, and not repeated', () => {
    const asked: Asked = { thing: 'new pull request', isOnce: true };

    for (const answer of [{ status: 500 }, { type: noAnswer }])
      expect(deciding(answer, asked, { repeated: new Map() })).toEqual({ kind: 'look' });
  });

  test('just before: GitHub lags behind it', () => {
    const lagging: Partial<Situation> = { isAfterWrite: true, repeated: new Map() };
    const missing = { status: 404, message: 'Not Found' };

    expect(deciding(missing, { thing: 'new tree' }, lagging)).toMatchObject({
      kind: 'retry',
      seconds: 1,
      of: 3,
    });
    expect(deciding(missing, { thing: 'new file' }, { repeated: new Map() })).toMatchObject({
      kind: 'failure',
    });
  });
});

test('no cause is a bug', () => {
  const causes: readonly Cause[] = [
    ...new Set(readings.map(({ cause }) => cause)),
    'trouble',
    'cut off',
    'misshapen',
  ];

  for (const cause of causes)
    expect(decideCause(cause, anAnswer(), { thing: 'search results' }, afterAllRetries)).toMatchObject({
      kind: 'failure',
      failure: { name: 'Failure' },
    });
});
