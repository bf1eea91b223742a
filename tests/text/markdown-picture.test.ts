import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { markdownPicture } from '../../src/text/markdown-link.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { hostileText } from './hostile-words.ts';

function picture(alt: string): string {
  return markdownPicture(untrusted(alt), 'contributions.png');
}

describe('markdownPicture', () => {
  it('puts the words beside the file', () => {
    expect(picture('本周贡献者：罗泽轩、O’Neill (they), snake_case')).toBe(
      '![本周贡献者：罗泽轩、O’Neill (they), snake_case](contributions.png)',
    );
  });

  it('writes what means something full-width: parsers disagree about references in there', () => {
    expect(picture('<b>"x"</b> [y](z) *a* {{< c >}} 【待编辑：')).toBe(
      '![＜b＞＂x＂＜/b＞ ［y］(z) ＊a＊ ｛｛＜ c ＞｝｝ ［待编辑：](contributions.png)',
    );
  });

  it('says any words to both parsers as it wrote them, and nothing else', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        const markdown = picture(raw);
        const words = markdown.slice('!['.length, -'](contributions.png)'.length);

        const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: gfmFromMarkdown() });
        const tokens = new MarkdownIt({ html: true, linkify: true }).parse(markdown, {});

        expect(tree.children).toMatchObject([
          { type: 'paragraph', children: [{ type: 'image', url: 'contributions.png', alt: words }] },
        ]);
        expect(tokens.flatMap(({ children }) => children ?? [])).toMatchObject([
          { type: 'image', content: words },
        ]);
        // Blackfriday copies the source: a reference would be read aloud.
        expect(words).not.toMatch(/&#?\w+;/);
      }),
    );
  });
});
