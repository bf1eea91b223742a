import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/text/clean-text.ts';
import { htmlText } from '../../src/text/html-text.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { hostileText } from './hostile-words.ts';

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

/** What a parser reads, given that nothing but references needs decoding. */
function decode(markup: string): string {
  return markup.replace(
    /&(?:\w+|#(\d+));/g,
    (name, code: string | undefined) =>
      characters[name] ?? (code === undefined ? name : String.fromCodePoint(Number(code))),
  );
}

describe('htmlText', () => {
  it('leaves nothing that opens a tag, an attribute or a reference', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        const markup = htmlText(untrusted(raw));

        expect(markup).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#\d+);)/);
        expect(decode(markup)).toBe(cleanText(untrusted(raw)));
      }),
    );
  });
});
