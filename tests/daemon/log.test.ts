// Lines of the log: for people and for machines, without secrets, without tricks.
import { describe, expect, test } from 'vitest';
import { createRedact } from '../../src/cli/host/redact.ts';
import { createLog, type LogOptions } from '../../src/daemon/log.ts';

const token = 'ghp_aTokenThatMustNotBeSeen1234567890';

function aLog(overrides: Partial<LogOptions> = {}) {
  const lines: string[] = [];
  const log = createLog({
    write: (text) => lines.push(text),
    now: () => '2023-05-19T01:17:00.000Z',
    redact: createRedact({ GITHUB_TOKEN: token }),
    json: false,
    quiet: false,
    ...overrides,
  });
  return { log, lines };
}

describe('a plain line', () => {
  test('has its time and its level', () => {
    const { log, lines } = aLog();
    log.info('The edition is run', { edition: '2023-05-19' });
    log.warn('It is late');

    expect(lines).toEqual([
      '2023-05-19T01:17:00.000Z info  The edition is run\n',
      '2023-05-19T01:17:00.000Z warn  It is late\n',
    ]);
  });

  test('of a message with several is one of several, each with its time', () => {
    const { log, lines } = aLog();
    log.error('It failed\n\nLook here\r\nand there');

    expect(lines.join('')).toBe(
      [
        '2023-05-19T01:17:00.000Z error It failed',
        '2023-05-19T01:17:00.000Z error Look here',
        '2023-05-19T01:17:00.000Z error and there',
        '',
      ].join('\n'),
    );
  });

  test('cannot steer a terminal', () => {
    const { log, lines } = aLog();
    log.info('\u001b[2J\u0007clear\u0000 ‮txt');

    expect(lines).toEqual(['2023-05-19T01:17:00.000Z info  [2Jclear txt\n']);
  });
});

describe('a JSON line', () => {
  test('is one line, with what a machine wants to know', () => {
    const { log, lines } = aLog({ json: true });
    log.error('It failed\nbadly', { edition: '2023-05-19', attempt: 2, url: null });

    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      time: '2023-05-19T01:17:00.000Z',
      level: 'error',
      message: 'It failed\nbadly',
      edition: '2023-05-19',
      attempt: 2,
      url: null,
    });
  });

  test('is JSON also where a key without an end was cut out of it', () => {
    const { log, lines } = aLog({ json: true });
    log.error('-----BEGIN RSA PRIVATE KEY-----\nMIIE', {
      note: '-----BEGIN PRIVATE KEY-----',
      edition: '2023-05-19',
    });

    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ message: '***', note: '***', edition: '2023-05-19' });
  });
});

describe.each([
  ['plain', false],
  ['JSON', true],
])('in %s lines', (_name, json) => {
  test('a secret is never seen', () => {
    const { log, lines } = aLog({ json });
    for (const say of [log.info, log.warn, log.error])
      say(`with ${token}`, { url: `https://${token}@github.test/` });

    expect(lines.join('')).not.toContain(token);
    expect(lines.join('')).toContain('with ***');
  });

  test('quiet means only what is wrong', () => {
    const { log, lines } = aLog({ json, quiet: true });
    log.info('all is well');
    log.warn('it is late');
    log.error('it failed');

    expect(lines).toHaveLength(2);
  });
});
