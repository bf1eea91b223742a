// What counts as well, as failing and as stopped; and what the page says of it.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { EditionRecord } from '../../src/daemon/state.ts';
import { healthOf, healthReport, type Status } from '../../src/daemon/status.ts';
import { composeStatusPage } from '../../src/daemon/status-page.ts';
import { statusPolicy } from '../../src/daemon/status-style.ts';
import { tricks } from '../text/hostile-words.ts';
import { aFailure, aStatus } from './a-status.ts';
import { anOutcome } from './machine.ts';

const success = { at: '2023-05-19T01:18:00Z', outcome: anOutcome() };

function failed(edition: string, overrides: Partial<EditionRecord> = {}): Partial<Status> {
  return { editions: [{ edition, success: null, failure: aFailure(), ...overrides }] };
}

describe('health', () => {
  test.each([
    ['a quiet week', {}, 'ok'],
    ['a first start', { editions: [] }, 'ok'],
    [
      'a run under way',
      { running: { edition: '2023-05-26', attempt: 1, startedAt: '2023-05-24T00:00:00Z' } },
      'ok',
    ],
    ['the coming edition given up', failed('2023-05-26'), 'failing'],
    [
      'the coming edition given up, though an earlier run succeeded',
      failed('2023-05-26', { success }),
      'failing',
    ],
    [
      'the coming edition tried again later',
      { ...failed('2023-05-26'), retry: { at: '2023-05-24T00:05:00Z', editions: ['2023-05-26'] } },
      'ok',
    ],
    [
      'only another edition tried again later',
      { ...failed('2023-05-26'), retry: { at: '2023-05-24T00:05:00Z', editions: ['2023-05-19'] } },
      'failing',
    ],
    [
      'the coming edition tried again now',
      {
        ...failed('2023-05-26'),
        running: { edition: '2023-05-26', attempt: 2, startedAt: '2023-05-24T00:00:00Z' },
      },
      'ok',
    ],
    ['the last edition never made', failed('2023-05-19'), 'failing'],
    ['the last edition made, a refresh of it given up', failed('2023-05-19', { success }), 'ok'],
    ['an edition given up that the next one covers', failed('2023-05-12'), 'ok'],
    ['a stop', { isStopping: true }, 'stopped'],
    ['a scheduler that stands still', { schedulerRuns: false }, 'stopped'],
    ['a planned run that is a minute late', { nextRun: '2023-05-23T23:59:00Z' }, 'ok'],
    ['a planned run that never came', { nextRun: '2023-05-23T23:57:59Z' }, 'stopped'],
    ['no planned run', { nextRun: null }, 'stopped'],
  ] as const)('of %s', (_what, overrides: Partial<Status>, health) => {
    expect(healthOf(aStatus(overrides))).toBe(health);
  });

  test('is reported with the last success and the last failure', () => {
    const status = aStatus({
      editions: [
        { edition: '2023-05-26', success: null, failure: aFailure() },
        { edition: '2023-05-19', success, failure: aFailure({ at: '2023-05-19T02:00:00Z' }) },
        { edition: '2023-05-12', success: { at: '2023-05-12T01:18:00Z', outcome: null }, failure: null },
      ],
    });

    expect(healthReport(status)).toEqual({
      status: 'failing',
      startedAt: '2023-05-15T00:00:00Z',
      nextRun: '2023-05-26T01:17:00Z',
      running: null,
      retry: null,
      lastSuccess: { edition: '2023-05-19', ...success },
      lastFailure: { edition: '2023-05-26', ...aFailure() },
    });
  });
});

describe('the page', () => {
  const options = { name: 'SOFA Weekly', timeZone: 'Asia/Shanghai' };

  test('of a week in which much happens is the golden file', async () => {
    const page = composeStatusPage(
      aStatus({
        running: { edition: '2023-05-26', attempt: 2, startedAt: '2023-05-24T00:00:00Z' },
        retry: { at: '2023-05-24T00:05:00Z', editions: ['2023-05-19'] },
        editions: [
          { edition: '2023-05-26', success: null, failure: aFailure({ message: 'Two\nlines <b>&' }) },
          { edition: '2023-05-19', success, failure: null },
          { edition: '2023-05-12', success: { at: '2023-05-12T01:18:00Z', outcome: null }, failure: null },
        ],
      }),
      options,
    );

    await expect(page).toMatchFileSnapshot('./golden/busy-week.golden.html');
  });

  test('of a first start says that nothing has happened', () => {
    const page = composeStatusPage(aStatus({ editions: [] }), options);

    expect(page).toContain('No run has succeeded yet.');
    expect(page).toContain('All is well');
    expect(page).not.toContain('<table>');
  });

  test('needs no script, nothing from outside, and no style but its own', () => {
    const page = composeStatusPage(aStatus(), options);
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');

    expect(statusPolicy).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\sstyle=|\son\w+=|@import|url\(/);
  });

  test('takes nobody’s words for HTML', () => {
    const page = (words: string, several = words) => {
      const outcome = anOutcome({ message: words, repository: words });
      const failure = aFailure({ message: several, hint: several, kind: words });
      const editions = [{ edition: '2023-05-26', success: { ...success, outcome }, failure }];
      return composeStatusPage(aStatus({ editions }), { ...options, name: words });
    };
    for (const words of tricks) {
      const harmless = words.split('\n').map(() => 'x');

      expect(tags(page(words))).toEqual(tags(page('x', harmless.join('\n'))));
    }
  });

  test('links only to web pages', () => {
    const outcome = anOutcome({ pullRequest: { number: 7, url: 'javascript:alert(1)' } });
    const page = composeStatusPage(
      aStatus({
        editions: [
          { edition: '2023-05-19', success: { at: '2023-05-19T01:18:00Z', outcome }, failure: null },
        ],
      }),
      options,
    );

    expect(page).not.toContain('javascript:');
  });
});

function tags(html: string): string[] {
  return html.match(/<[^>]*>/g) ?? [];
}
