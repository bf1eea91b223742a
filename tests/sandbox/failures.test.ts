import { describe, expect, it } from 'vitest';
import type { FailureKind } from '../../sandbox/failure.ts';
import { aSandbox, ask, askRaw } from './ask.ts';

const query = 'query WhoAmI { viewer { login } }';

describe('a failure on demand', () => {
  it('strikes the operation that it names, as often as it says', async () => {
    const sandbox = await aSandbox();
    const failure = sandbox.fail({ match: 'WhoAmI', how: 502, times: 2 });

    const other = await ask(sandbox, 'query Other { viewer { login } }');
    const statuses = [];
    for (let n = 0; n < 3; n += 1) statuses.push((await askRaw(sandbox, query)).status);

    expect(other.status).toBe(200);
    expect(statuses).toEqual([502, 502, 200]);
    expect(failure.hits).toBe(2);
  });

  it('strikes what a test picks out', async () => {
    const sandbox = await aSandbox();
    sandbox.fail({ match: ({ variables }) => variables.n === 2, how: 500 });
    const query = 'query Q($n: Int = 1) { search(type: ISSUE, query: "is:pr", first: $n) { issueCount } }';

    const first = await askRaw(sandbox, query, { variables: { n: 1 } });
    const second = await askRaw(sandbox, query, { variables: { n: 2 } });

    expect([first.status, second.status]).toEqual([200, 500]);
  });

  it.each([500, 502, 503, 504] as const)('answers %s with an apology', async (how) => {
    const sandbox = await aSandbox();
    sandbox.fail({ match: 'WhoAmI', how });

    const { status, data, errors } = await ask(sandbox, query);

    expect(status).toBe(how);
    expect(data).toBeNull();
    expect(errors[0]?.message).toContain('Something went wrong while executing your query');
  });

  it('says with status 200 that something went wrong', async () => {
    const sandbox = await aSandbox();
    sandbox.fail({ match: 'WhoAmI', how: 'something-went-wrong' });

    expect(await ask(sandbox, query)).toMatchObject({ status: 200, data: null });
  });

  it.each([
    ['drop-connection-before', null],
    ['drop-connection-after', 1],
  ] as const)('hangs up: %s', async (how, cost) => {
    const sandbox = await aSandbox();
    sandbox.fail({ match: 'WhoAmI', how });

    await expect(askRaw(sandbox, query)).rejects.toThrow();

    expect(sandbox.requests).toMatchObject([{ operationName: 'WhoAmI', status: null, cost }]);
    expect((await ask(sandbox, query)).status).toBe(200);
  });

  it('runs into the primary rate limit', async () => {
    const now = new Date('2023-05-19T07:00:00Z');
    const sandbox = await aSandbox({ now: () => now });
    sandbox.fail({ match: 'WhoAmI', how: 'primary-rate-limit', waitSeconds: 5 });

    const { status, headers, data, errors } = await ask(sandbox, query);

    expect(status).toBe(200);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ type: 'RATE_LIMIT', code: 'graphql_rate_limit' }]);
    expect(headers.get('x-ratelimit-remaining')).toBe('0');
    expect(headers.get('x-ratelimit-reset')).toBe(String(now.getTime() / 1_000 + 5));
  });

  it('runs into the secondary rate limit', async () => {
    const sandbox = await aSandbox();
    sandbox.fail({ match: 'WhoAmI', how: 'secondary-rate-limit', waitSeconds: 7 });

    const response = await askRaw(sandbox, query);

    expect(response.status).toBe(403);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.text()).toMatch(/secondary rate limit/);
  });

  it('exceeds the resource limits: every root field is null', async () => {
    const sandbox = await aSandbox();
    sandbox.fail({ match: 'Two', how: 'RESOURCE_LIMITS_EXCEEDED' });

    const answer = await ask(sandbox, 'query Two { a: viewer { login } rateLimit { cost } }');

    expect(answer).toMatchObject({
      status: 200,
      data: { a: null, rateLimit: null },
      errors: [
        { type: 'RESOURCE_LIMITS_EXCEEDED', path: ['a'] },
        { type: 'RESOURCE_LIMITS_EXCEEDED', path: ['rateLimit'] },
      ],
    });
  });

  it.each([
    ['empty-body', 'application/json; charset=utf-8', /^$/],
    ['html-body', 'text/html; charset=utf-8', /^<!DOCTYPE html>/],
    ['null-data', 'application/json; charset=utf-8', /^\{"data":null\}$/],
    ['truncated-json', 'application/json; charset=utf-8', /^\{"data":\{"viewer".*[^}]$/],
  ] satisfies [FailureKind, string, RegExp][])('spoils the body: %s', async (how, type, body) => {
    const sandbox = await aSandbox();
    sandbox.fail({ match: 'WhoAmI', how });

    const response = await askRaw(sandbox, query);

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toMatch(body);
  });
});
