import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/text/clean-text.ts';
import { pullRequestLink, pullRequestText } from '../../src/text/pull-request-text.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { hostileText } from './hostile-words.ts';
import { readWithMarkdownIt, readWithMicromark } from './read-markdown.ts';

/** What GitHub's filters look for in the text of a page, after every reference is decoded. */
const effects = /@[\w-]|#\d|\bGH-\d|https?:\/\/|www\.|\/\/[\w.]/iu;

describe('pullRequestText', () => {
  it.each([
    ['a mention', '@octo-user'],
    ['a team', '@octo-org/team'],
    ['a closing keyword', 'fixes #12'],
    ['another repository', 'closes mosn/mosn#12'],
    ['an address', 'resolves https://github.com/mosn/mosn/issues/12'],
    ['the old form', 'GH-12'],
  ])('takes the effect from %s', (_, raw) => {
    const { text } = readWithMicromark(pullRequestText(untrusted(raw)));

    expect(text).not.toMatch(effects);
    expect(text.replaceAll('\u200b', '')).toBe(raw);
  });

  it('shows any text as it is, without effects', () => {
    fc.assert(
      fc.property(
        hostileText.filter((raw) => cleanText(untrusted(raw)) !== ''),
        (raw) => {
          const markdown = `- ${pullRequestText(untrusted(raw))}`;
          for (const { text, links } of [readWithMicromark(markdown), readWithMarkdownIt(markdown)]) {
            expect(links).toEqual([]);
            expect(text).not.toMatch(effects);
            expect(text.replaceAll('\u200b', '')).toBe(cleanText(untrusted(raw)));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('pullRequestLink', () => {
  it('goes by the host that leaves no trace', () => {
    expect(pullRequestLink(untrusted('fix: it (#12)'), 'https://github.com/mosn/mosn/pull/2309')).toBe(
      '[fix: it (#\u200b12)](https://redirect.github.com/mosn/mosn/pull/2309)',
    );
  });

  it('leaves links to other pages as they are', () => {
    expect(pullRequestLink(untrusted('octo-user'), 'https://github.com/octo-user')).toBe(
      '[octo-user](https://github.com/octo-user)',
    );
  });

  it("shows an issue's address as code on a server of one's own", () => {
    expect(pullRequestLink(untrusted('fix #12'), 'https://git.example/mosn/mosn/issues/12')).toBe(
      'fix #\u200b12 (`https://git.example/mosn/mosn/issues/12`)',
    );
  });

  it('makes no link of what is none', () => {
    expect(pullRequestLink(untrusted('@octo-user'), 'javascript:alert(1)')).toBe('@\u200bocto-user');
  });
});
