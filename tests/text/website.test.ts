// The website reads a post twice (`{{ .Content | markdownify }}`), with Blackfriday 1.6 in Hugo 0.55; a newer Hugo has Goldmark. What a
// stranger wrote must mean nothing to either, the second time as little as the first.
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/text/clean-text.ts';
import { markdownLink } from '../../src/text/markdown-link.ts';
import { markdownText } from '../../src/text/markdown-text.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { hostileText, tricks } from './hostile-words.ts';
import { readWithMicromark } from './read-markdown.ts';

const page = 'https://github.com/mosn/mosn/pull/1';
const isVisible = (raw: string) => cleanText(untrusted(raw)) !== '';

/** A heading, a paragraph and a list of it, as a post has them. */
function aPost(raw: string): string {
  const text = markdownText(untrusted(raw));
  const link = markdownLink(untrusted(raw), page, { suffix: ' #1' });
  return `### ${text}\n\n**${text}**：${text}\n\n- ${link} ${link}\n- ${text}\n`;
}

function expectTheSameTwice(raw: string): void {
  const markdown = new MarkdownIt({ html: true, linkify: true });
  const once = markdown.render(aPost(raw));

  expect(markdown.render(once)).toBe(once);
  // To CommonMark all of it is HTML, so nothing in it is read again.
  expect(readWithMicromark(once).nodes.filter((node) => node !== 'html')).toEqual([]);
}

/**
 * What has a meaning to Blackfriday 1.6 with the extensions that Hugo 0.55 switches on (inline.go and block.go of the tag v1.6.0),
 * within a line. Its code cannot run here, so these rules stand for it.
 */
const blackfriday: readonly (readonly [string, RegExp])[] = [
  ['emphasis, but not inside a word (NO_INTRA_EMPHASIS)', /\*|_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_/],
  ['code', /`/],
  ['strikethrough', /~~/],
  ['HTML', /</],
  ['an escape', /\\/],
  ['a footnote', /\^\[|\[\^/],
  ['a link, a reference, or the definition of one', /\][([:]/],
  ['an address that becomes a link', /:\/\//],
  ['a table', /\|/],
  ['a heading, a rule, a definition, a quotation, a list', /^(?:[#=>]|- |\+ |\d+\. |: )/],
  ['smart dashes and signs', /--|\((?:c|r|tm)\)/i],
  ["a shortcode, which is Hugo's own", /\{\{/],
];

describe('what a stranger wrote, in a post that is read twice', () => {
  it('is the same the second time, whatever the trick', () => {
    for (const trick of tricks.filter(isVisible)) expectTheSameTwice(trick);
  });

  it('is the same the second time, whatever the mixture', () => {
    fc.assert(fc.property(hostileText.filter(isVisible), expectTheSameTwice), { numRuns: 300 });
  });
});

describe('to Blackfriday a text has no', () => {
  it.each(blackfriday)('%s', (_, rule) => {
    for (const trick of tricks) expect(markdownText(untrusted(trick))).not.toMatch(rule);
    fc.assert(
      fc.property(hostileText, (raw) => {
        expect(markdownText(untrusted(raw))).not.toMatch(rule);
      }),
      { numRuns: 300 },
    );
  });

  it('bracket without a partner, at which the label of a link would end', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        let depth = 0;
        for (const [bracket] of markdownText(untrusted(raw)).matchAll(/[[\]]/g)) {
          depth += bracket === '[' ? 1 : -1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});
