import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../src/text/json-text.ts';
import { hostileText } from './hostile-words.ts';

describe('jsonText', () => {
  it.each([
    ['done ##[error]gone', '"done ##\\u005berror]gone"'],
    ['\u001b[2J\u009b2J', '"\\u001b[2J\\u009b2J"'],
    ['\u202etxt.exe', '"\\u202etxt.exe"'],
    ['\u{e0041}', '"\\udb40\\udc41"'],
    ['修复 👩‍💻 [a]', '"修复 👩‍💻 [a]"'],
  ])('writes %j as %s', (text, expected) => {
    expect(jsonText([text])).toBe(`[${expected}]`);
  });

  it('is the same value to who parses it, and commands nothing on the way', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const written = jsonText({ [text]: [text] }, 2);

        expect(JSON.parse(written)).toEqual({ [text]: [text] });
        expect(written.replaceAll('\n', '')).not.toMatch(/##\[|[\p{Cc}\p{Bidi_Control}]/u);
        expect(written).not.toMatch(/^\s*::/m);
      }),
    );
  });
});
