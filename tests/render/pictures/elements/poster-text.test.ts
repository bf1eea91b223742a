import { describe, expect, it } from 'vitest';
import { graphemes, posterText } from '../../../../src/render/pictures/elements/poster-text.ts';
import { drawable, isDrawable } from '../../../../src/render/pictures/fonts/glyphs.ts';
import { initials } from '../../../../src/render/pictures/initials.ts';
import { untrusted } from '../../../../src/text/untrusted-text.ts';

describe('a text for the poster', () => {
  it('ends with an ellipsis after 160 characters as readers count them', () => {
    const text = posterText(untrusted('👩💻'.repeat(10_000)));

    expect(graphemes(text)).toHaveLength(161);
    expect(text.endsWith('👩💻…')).toBe(true);
    expect(posterText(untrusted('x'.repeat(160)))).toBe('x'.repeat(160));
  });

  it.each([
    ['don’t break “quoted” names', `don't break "quoted" names`],
    ['Octo O’User', "Octo O'User"],
    ['修复“引用”的名称，don’t', `修复“引用”的名称，don't`],
  ])('has no quotes as wide as a Chinese character but among those: %s', (written, drawn) => {
    expect(posterText(untrusted(written))).toBe(drawn);
  });

  it('has no more than three accents on a letter', () => {
    expect(posterText(untrusted(`Z${'\u0335'.repeat(60)}!`))).toBe(`Z${'\u0335'.repeat(3)}!`);
  });
});

describe('what fonts and emoji lack', () => {
  const glyphs = {
    characters: new Set([...'Za zbcCN1ọ\u0301…'].map((character) => character.codePointAt(0) ?? 0)),
    pictures: new Set(['🚀', '👩', '👧']),
  };

  it.each([
    ['ab 🚀', 'ab 🚀'],
    ['Žá', 'Za'],
    ['ọ\u0301', 'ọ'],
    ['a 한국어 b', 'a … b'],
    ['한국 국어', '…'],
    ['🇨🇳', 'CN'],
    ['1️⃣', '1'],
    ['👩‍👧', '👩👧'],
    ['a\ue000b', 'a…b'],
  ])('is replaced: %s → %s', (text, drawn) => {
    expect(drawable(text, glyphs)).toBe(drawn);
    expect(isDrawable(drawn, glyphs)).toBe(true);
  });
});

describe('initials', () => {
  it.each([
    ['wenxuwan', 'W'],
    ['Octo User', 'OU'],
    ['octo-user-17', 'OU'],
    ['Émilie Dubois', 'ÉD'],
    ['小明', '小'],
    ['卢斌 Lu', '卢'],
    ['ßeta ﬁna', 'ßﬁ'],
    ['ßeta', 'ß'],
    ['42', '4'],
    ['<b>ghost</b>', 'BG'],
    ['…', '?'],
    ['', '?'],
  ])('of %j are %s', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});
