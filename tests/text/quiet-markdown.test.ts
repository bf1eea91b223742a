import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/text/clean-text.ts';
import { markdownLink } from '../../src/text/markdown-link.ts';
import { markdownText } from '../../src/text/markdown-text.ts';
import { quietMarkdown } from '../../src/text/pull-request-text.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { hostileText } from './hostile-words.ts';
import { readWithMicromark } from './read-markdown.ts';

/** What GitHub's filters look for in the text of a page, after every reference is decoded. */
const effects = /@[\w-]|#\d|\bGH-\d/iu;
const url = 'https://github.com/@octo-user/octo.github.io/pull/12#issuecomment-1';

describe('quietMarkdown', () => {
  it.each([
    ['- [fix #12](https://github.com/o/r/pull/12) [@octo-user](https://github.com/octo-user)'],
    ['fixes &#35;12, closes #x35;12, &#x23;12, GH-12, o/r#12'],
    ['&#64;octo-user &commat;octo-user octo&#64;example.org'],
  ])('takes the effects from %s', (markdown) => {
    const before = readWithMicromark(markdown);
    const after = readWithMicromark(quietMarkdown(markdown));

    expect(after.text).not.toMatch(effects);
    expect(after.text.replaceAll('\u200b', '')).toBe(before.text);
    expect(after.links.map((link) => link.url)).toEqual(before.links.map((link) => link.url));
  });

  it('leaves headings, emphasis and character references as they are', () => {
    const markdown = '### 5 &lt;b&gt; **SOFA**\n\n- ![图片](https://example.org/A*N@1x.png) &#42;\n';

    expect(quietMarkdown(markdown)).toBe(markdown);
  });

  it('leaves every text legible and every link where it led, whatever somebody called their work', () => {
    fc.assert(
      fc.property(
        hostileText.filter((raw) => cleanText(untrusted(raw)) !== ''),
        (raw) => {
          const title = untrusted(raw);
          const { text, links } = readWithMicromark(
            quietMarkdown(`- ${markdownLink(title, url, { suffix: ' #12' })}: ${markdownText(title)}`),
          );

          expect(links.map((link) => link.url)).toEqual([url]);
          expect(text).not.toMatch(effects);
          expect(text.replaceAll('\u200b', '')).toBe(`${cleanText(title)} #12: ${cleanText(title)}`);
        },
      ),
      { numRuns: 500 },
    );
  });
});
