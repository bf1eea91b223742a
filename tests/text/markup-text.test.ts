import { Renderer } from '@takumi-rs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/text/clean-text.ts';
import { htmlText } from '../../src/text/html-text.ts';
import { svgText } from '../../src/text/svg-text.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { hostileText, tricks } from './hostile-words.ts';

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

describe.each([
  { name: 'htmlText', encode: htmlText },
  { name: 'svgText', encode: svgText },
])('$name', ({ encode }) => {
  it('leaves nothing that opens a tag, an attribute or a reference', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        const markup = encode(untrusted(raw));

        expect(markup).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#\d+);)/);
        expect(decode(markup)).toBe(cleanText(untrusted(raw)));
      }),
    );
  });
});

describe('svgText', () => {
  it('is well-formed for the parser that draws it', async () => {
    const lines = tricks.map(
      (trick) => `<text id="${svgText(untrusted(trick))}">${svgText(untrusted(trick))}</text>`,
    );

    expect(await widthOf(lines.join(''))).toBe(7);
    expect(await widthOf(`${lines.join('')}<`)).toBe(0);
  });
});

/** Of a drawing seven pixels wide; none if it cannot be read. */
async function widthOf(content: string): Promise<number | undefined> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7">${content}</svg>`;
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const picture = { type: 'image', src, style: { height: 7 } } as const;
  const box = { type: 'container', style: { display: 'flex' }, children: [picture] } as const;
  const { children } = await new Renderer().measure({ ...box, children: [...box.children] }, { width: 100 });
  return children[0]?.width;
}
