import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, longestText } from '../../src/text/clean-text.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { hostileText } from './hostile-words.ts';

describe('cleanText', () => {
  it.each([
    ['puts everything on one line', 'a\r\n\tb\u2028c\u0085d\u3000e', 'a b c d e'],
    ['composes letters and accents', 'e\u0301', '\u00e9'],
    ['composes what an invisible character kept apart', 'e\u200b\u0301', '\u00e9'],
    ['takes out control characters', 'a\u0000\u001b[31mb\u009bc', 'a[31mbc'],
    ['takes out what turns the direction of writing', '\u202etxt\u2066.exe\u2069\u200f', 'txt.exe'],
    ['takes out zero-width characters and tags', '\ufeffa\u200bb\u200cc\u200dd\ufeffe\u{e0041}', 'abcde'],
    ['takes out a joiner that joins an emoji to no other', 'a\u200d👩 👩\u200db', 'a👩 👩b'],
    ['takes out half characters and noncharacters', 'a\ud800b\udc00c\ufffed', 'abcd'],
    ['keeps emoji that are made of several', '👩🏽‍💻 👨‍👩‍👧 ❤️‍🔥 🏳️‍🌈', '👩🏽‍💻 👨‍👩‍👧 ❤️‍🔥 🏳️‍🌈'],
    ['keeps Chinese as it is', '修复：消息丢失（#12）', '修复：消息丢失（#12）'],
  ])('%s', (_, raw, expected) => {
    expect(cleanText(untrusted(raw))).toBe(expected);
  });

  it('cuts by code point, with an ellipsis', () => {
    const cut = cleanText(untrusted('😀'.repeat(longestText + 1)));

    expect(cut).toBe(`${'😀'.repeat(longestText - 1)}…`);
  });

  it('leaves the longest text whole', () => {
    expect(cleanText(untrusted('😀'.repeat(longestText)))).toBe('😀'.repeat(longestText));
  });

  it('does not end a cut text in half an emoji', () => {
    const cut = cleanText(untrusted(`${'x'.repeat(longestText - 3)}👩‍💻${'y'.repeat(9)}`));

    expect(cut).toBe(`${'x'.repeat(longestText - 3)}👩…`);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        const once = cleanText(untrusted(raw));
        expect(cleanText(untrusted(once))).toBe(once);
      }),
    );
  });

  it('leaves one visible line, whatever comes in', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        expect(cleanText(untrusted(raw))).not.toMatch(
          /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u2028\u2029]|^\s|\s$/u,
        );
      }),
    );
  });

  it('leaves one blank between two words if what stood between them is invisible', () => {
    expect(cleanText(untrusted('one \u200B two'))).toBe('one two');
  });
});
