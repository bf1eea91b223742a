import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/text/clean-text.ts';
import { markdownAddress, markdownLink } from '../../src/text/markdown-link.ts';
import { meetingSchemes, safeUrl, webSchemes } from '../../src/text/safe-url.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { hostileText } from './hostile-words.ts';
import { readWithMarkdownIt, readWithMicromark } from './read-markdown.ts';

const pull = 'https://github.com/mosn/mosn/pull/2309';

describe('markdownLink', () => {
  it('puts the words over the link, our own after them', () => {
    expect(markdownLink(untrusted('Update README.md [skip ci]'), pull, { suffix: ' #2309' })).toBe(
      `[Update README.md [skip ci] #2309](${pull})`,
    );
  });

  it('does not look like a check box at the start of a list item', () => {
    expect(markdownLink(untrusted('x'), pull)).toBe(`[&#120;](${pull})`);
  });

  it('shows the suffix or the address where no words are left', () => {
    expect(markdownLink(untrusted('\u200b'), pull, { suffix: ' #2309' })).toBe(`[#2309](${pull})`);
    expect(markdownLink(untrusted('\u200b'), pull)).toBe(`[${pull}](${pull})`);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:octo-user@mail.example',
    '//evil.example',
    '/relative',
    'https://',
    'https://github.com@evil.example/',
    'https://evil.example(/',
    'dingtalk://dingtalkclient/page/link?url=x',
    '',
  ])('makes no link of %j', (url) => {
    expect(markdownLink(untrusted('**title**'), url)).toBe('&#42;&#42;title&#42;&#42;');
  });

  it.each([
    ['anybody', webSchemes],
    ['a meeting', meetingSchemes],
  ])('leads to a place without a certificate too, for %s', (_name, schemes) => {
    expect(markdownLink(untrusted('join'), 'http://www.example.org/', { schemes })).toBe(
      '[join](http://www.example.org/)',
    );
  });

  it('opens the DingTalk client where a meeting may', () => {
    const url = 'dingtalk://dingtalkclient/page/link?url=https%3A%2F%2Fx';

    expect(markdownLink(untrusted('join'), url, { schemes: meetingSchemes })).toBe(`[join](${url})`);
  });

  it('shows any words as they are, over the one link', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        const words = `${cleanText(untrusted(raw))} #2309`.trim();
        const markdown = `- ${markdownLink(untrusted(raw), pull, { suffix: ' #2309' })}`;
        const links = [{ url: pull, text: words }];

        expect(readWithMicromark(markdown)).toEqual({
          text: words,
          links,
          nodes: ['list', 'listItem', 'paragraph', 'link', 'text'],
        });
        expect(readWithMarkdownIt(markdown)).toMatchObject({ text: words, links });
        expect(markdown).not.toContain('{{');
      }),
      { numRuns: 500 },
    );
  });

  it('leads where the checked link leads, whatever stands in it', () => {
    const anyUrl = fc.oneof(
      hostileText.map((tail) => `https://github.com/${tail}`),
      hostileText.map((tail) => `https://github.com/x?q=${tail}`),
      hostileText.map((tail) => `dingtalk:${tail}`),
      hostileText,
    );
    fc.assert(
      fc.property(anyUrl, (url) => {
        const markdown = markdownLink(untrusted('words'), url, { schemes: meetingSchemes });
        const reading = readWithMicromark(markdown);

        expect(reading.text).toBe('words');
        expect(readWithMarkdownIt(markdown).text).toBe('words');
        expect(markdown).not.toContain('{{');
        for (const link of reading.links) {
          expect(new URL(link.url).protocol).toMatch(/^(https?|dingtalk):$/);
          expect(new URL(link.url).href).toBe(link.url);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('markdownAddress', () => {
  it('shows the address itself', () => {
    const url = 'https://www.bilibili.com/video/BV1Go4y1F7wo/?spm_id_from=333.999.0.0&vd_source=65cf';

    expect(readWithMicromark(markdownAddress(url)).links).toEqual([{ url, text: url }]);
    expect(readWithMarkdownIt(markdownAddress(url)).links).toEqual([{ url, text: url }]);
  });

  it('stands between angle brackets if it has nothing to decode', () => {
    const url = 'https://github.com/mosn/layotto/issues/931';

    expect(markdownAddress(url)).toBe(`<${url}>`);
  });

  it.each([
    'https://x.example/?a=1&lt;2&b=3',
    'https://x.example/?a=1&b=2',
    'https://x.example/a(b)c',
    'https://x.example/a b',
    'https://x.example/中文',
    'https://x.example/>**x**',
    'https://x.example/%E4%B8%AD',
    'dingtalk://dingtalkclient/page/link?url=https',
  ])('has a label if it is %s', (url) => {
    expect(markdownAddress(url, meetingSchemes)).toBe(
      markdownLink(untrusted(url), url, { schemes: meetingSchemes }),
    );
  });

  it('reads as one link to the same address, whatever stands in it', () => {
    fc.assert(
      fc.property(
        hostileText.map((tail) => `https://github.com/${tail}`),
        (url) => {
          const target = safeUrl(url);
          fc.pre(target !== null);
          const reading = readWithMicromark(`**a**：${markdownAddress(url)}`);

          expect(reading.links.map((link) => link.url)).toEqual([
            new URL(target?.replace(/&amp;/g, '&') ?? '').href,
          ]);
          expect(readWithMarkdownIt(markdownAddress(url)).links).toHaveLength(1);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('safeUrl', () => {
  it.each([
    ['https://x.example/a(b)c', 'https://x.example/a%28b%29c'],
    ['https://x.example/a b', 'https://x.example/a%20b'],
    ['https://x.example/?q={{<x>}}', 'https://x.example/?q=%7B%7B%3Cx%3E%7D%7D'],
    ['https://x.example/?q=a|b`c\\d"e\'f', 'https://x.example/?q=a%7Cb%60c%5Cd%22e%27f'],
    ['https://x.example/中文', 'https://x.example/%E4%B8%AD%E6%96%87'],
    ['https://x.example/?a=1&lt;2&b=3', 'https://x.example/?a=1&amp;lt;2&b=3'],
    ['https://x.ex\nample/', 'https://x.example/'],
    ['HTTPS://X.example/A', 'https://x.example/A'],
  ])('spells %j as %j', (url, expected) => {
    expect(safeUrl(url)).toBe(expected);
  });
});
