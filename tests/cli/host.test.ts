// What a command makes of the machine it runs on.
import { describe, expect, test } from 'vitest';
import { isWatched } from '../../src/cli/host.ts';

const terminal = { isTTY: true, columns: 80 };

describe('progress is drawn live', () => {
  test('on a terminal', () => {
    expect(isWatched({ stdout: terminal, stderr: terminal }, { TERM: 'xterm' })).toBe(true);
  });

  test.each([
    ['in CI', terminal, { CI: 'true' }],
    ['on a terminal without a width', { isTTY: true, columns: 0 }, {}],
    ['on a terminal that cannot move its cursor', terminal, { TERM: 'dumb' }],
    ['into a file', {}, {}],
  ])('and not %s', (_name, stream, env) => {
    expect(isWatched({ stdout: terminal, stderr: stream }, env)).toBe(false);
    expect(isWatched({ stdout: stream, stderr: terminal }, env)).toBe(false);
  });
});
