// What a command makes of the machine it runs on.
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { ignoreClosedPipe, isWatched } from '../../../src/cli/host/host.ts';

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

describe('a stream that nobody reads any more', () => {
  function aStream(): PassThrough {
    const stream = new PassThrough();
    ignoreClosedPipe(stream);
    return stream;
  }

  test('as after `| head`, does not end the run', () => {
    const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });

    expect(() => aStream().emit('error', gone)).not.toThrow();
  });

  test('for another reason is an error', () => {
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });

    expect(() => aStream().emit('error', full)).toThrow('no space left');
  });
});
