import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLines, plainText } from '../../src/text/plain-text.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { hostileText } from './hostile-words.ts';

describe('plainText', () => {
  it.each([
    ['::error::gone', ': :error::gone'],
    ['  ::set-output name=x::y', ': :set-output name=x::y'],
    ['done ##[error]gone', 'done ## [error]gone'],
    ['std::mem::take', 'std::mem::take'],
    ['one\n::error::two', 'one ::error::two'],
    ['\u001b[2J\u202egone', '[2Jgone'],
  ])('writes %j as %j', (raw, expected) => {
    expect(plainText(untrusted(raw))).toBe(expected);
  });

  it('neither commands nor moves anything, whatever comes in', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        expect(plainText(untrusted(raw))).not.toMatch(/^\s*::|##\[|[\p{Cc}\p{Bidi_Control}]/u);
      }),
    );
  });
});

describe('plainLines', () => {
  it('keeps lines and their indentation, and lets none of them command', () => {
    expect(plainLines(untrusted('two mistakes\n  a: one\r\n  ::error::b'))).toBe(
      'two mistakes\n  a: one\n  : :error::b',
    );
  });
});
