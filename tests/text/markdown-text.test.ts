import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/text/clean-text.ts';
import { markdownText } from '../../src/text/markdown-text.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { hostileText, tricks } from './hostile-words.ts';
import { type Reading, readWithMarkdownIt, readWithMicromark } from './read-markdown.ts';

interface Position {
  readonly name: string;
  readonly place: (encoded: string) => string;
  readonly text: (clean: string) => string;
  readonly nodes: { readonly micromark: readonly string[]; readonly markdownIt: readonly string[] };
}

const link = (text: string) => ({ url: 'https://github.com/mosn/mosn/pull/1', text });
const paragraph = {
  micromark: ['paragraph', 'text'],
  markdownIt: ['paragraph_open', 'text', 'paragraph_close'],
};

const positions: readonly Position[] = [
  { name: 'at the start of a block', place: (encoded) => encoded, text: (clean) => clean, nodes: paragraph },
  {
    name: 'below another line',
    place: (encoded) => `line\n${encoded}`,
    text: (clean) => `line\n${clean}`,
    nodes: { ...paragraph, markdownIt: ['paragraph_open', 'text', 'softbreak', 'text', 'paragraph_close'] },
  },
  {
    name: 'in a list item',
    place: (encoded) => `- ${encoded}`,
    text: (clean) => clean,
    nodes: {
      micromark: ['list', 'listItem', 'paragraph', 'text'],
      markdownIt: [
        'bullet_list_open',
        'list_item_open',
        'paragraph_open',
        'text',
        'paragraph_close',
        'list_item_close',
        'bullet_list_close',
      ],
    },
  },
  {
    name: 'in a heading',
    place: (encoded) => `### ${encoded}`,
    text: (clean) => clean,
    nodes: { micromark: ['heading', 'text'], markdownIt: ['heading_open', 'text', 'heading_close'] },
  },
  {
    name: 'in bold',
    place: (encoded) => `**${encoded}**`,
    text: (clean) => clean,
    nodes: {
      micromark: ['paragraph', 'strong', 'text'],
      markdownIt: [
        'paragraph_open',
        'text',
        'strong_open',
        'text',
        'strong_close',
        'text',
        'paragraph_close',
      ],
    },
  },
  {
    name: 'in the label of a link',
    place: (encoded) => `[${encoded}](https://github.com/mosn/mosn/pull/1)`,
    text: (clean) => clean,
    nodes: {
      micromark: ['paragraph', 'link', 'text'],
      markdownIt: ['paragraph_open', 'link_open', 'text', 'link_close', 'paragraph_close'],
    },
  },
  {
    name: 'before a link',
    place: (encoded) => `${encoded}[x](https://github.com/mosn/mosn/pull/1)`,
    text: (clean) => `${clean}x`,
    nodes: {
      micromark: ['paragraph', 'text', 'link', 'text'],
      markdownIt: ['paragraph_open', 'text', 'link_open', 'text', 'link_close', 'paragraph_close'],
    },
  },
  {
    name: 'in a table cell',
    place: (encoded) => `| a | b |\n| - | - |\n| ${encoded} | c |`,
    text: (clean) => `ab${clean}c`,
    nodes: {
      micromark: [
        'table',
        ...Array.from({ length: 2 }, () => ['tableRow', 'tableCell', 'text', 'tableCell', 'text']).flat(),
      ],
      markdownIt: [
        'table_open',
        'thead_open',
        'tr_open',
        ...['th_open', 'text', 'th_close', 'th_open', 'text', 'th_close'],
        'tr_close',
        'thead_close',
        'tbody_open',
        'tr_open',
        ...['td_open', 'text', 'td_close', 'td_open', 'text', 'td_close'],
        'tr_close',
        'tbody_close',
        'table_close',
      ],
    },
  },
];

function expectOnlyText(raw: string, { place, text, nodes }: Position): void {
  const clean = cleanText(untrusted(raw));
  const markdown = place(markdownText(untrusted(raw)));
  const linkText = /^\[/.test(markdown) ? clean : 'x';
  const expected: Omit<Reading, 'nodes'> = {
    text: text(clean),
    links: nodes.micromark.includes('link') ? [link(linkText)] : [],
  };
  expect(readWithMicromark(markdown)).toEqual({ ...expected, nodes: nodes.micromark });
  const { nodes: seen, ...reading } = readWithMarkdownIt(markdown);
  expect(reading).toEqual({ ...expected, text: expected.text.replace('\n', '') });
  // markdown-it keeps a decoded reference as a text of its own.
  expect(seen.filter((type, at) => type !== 'text' || seen[at - 1] !== 'text')).toEqual(nodes.markdownIt);
}

function isVisible(raw: string): boolean {
  return cleanText(untrusted(raw)) !== '';
}

describe('markdownText', () => {
  describe.each(positions)('$name', (position) => {
    it('shows every trick as it is', () => {
      for (const trick of tricks.filter(isVisible)) expectOnlyText(trick, position);
    });

    it('shows any mixture as it is', () => {
      fc.assert(
        fc.property(hostileText.filter(isVisible), (raw) => expectOnlyText(raw, position)),
        { numRuns: 300 },
      );
    });
  });

  it('never lets a shortcode through', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        expect(markdownText(untrusted(raw))).not.toContain('{{');
      }),
    );
  });

  it.each([
    ['feat(rpc): support JDK 17, at last; 100% (#1296)'],
    ['Update README.md and active_request_bias in pom.xml'],
    ["don't use $HOME/bin + 1 in C++ = 5.10.0?"],
    ['修复：消息丢失（#12）、优化 v1.2.3 的性能'],
    ['5.10.0 is out: R&D & more, 2) included'],
    ['Merge pull request #12 from octo-user/fix-it'],
    ['[api] say "no": a/b, List[Map[K, V]] -> 1~3 {} [WIP]'],
  ])('leaves harmless punctuation legible: %s', (raw) => {
    expect(markdownText(untrusted(raw))).toBe(raw);
  });

  it.each([
    ['a flag, which typographers make a dash of', '--flag', '&#45;&#45;flag'],
    ['an emoji by name', 'ship it :tada:', 'ship it &#58;tada:'],
    ["Blackfriday's footnotes", '^[note]', '&#94;[note]'],
    ["Blackfriday's signs", 'fix(c): a (R), a (tm)', 'fix&#40;c): a &#40;R), a &#40;tm)'],
    ["Blackfriday's emphasis up to a word's end", 'a _b_c', 'a &#95;b_c'],
    ['what would be an address or a definition', '[a](b) [c]: d', '&#91;a&#93;(b) &#91;c&#93;: d'],
    ['brackets without a partner', 'fix [a] and b]', 'fix &#91;a&#93; and b&#93;'],
    ['a box to tick', '[x] done', '&#91;x&#93; done'],
    ['what strikes out', '~a~ and 1~3', '&#126;a&#126; and 1&#126;3'],
  ])('takes the meaning from %s', (_, raw, expected) => {
    expect(markdownText(untrusted(raw))).toBe(expected);
  });

  it('keeps an editor from taking a title for a place of their own', () => {
    expect(markdownText(untrusted('【待编辑：假的】 [editor: false]'))).not.toMatch(/【待编辑|\[editor/);
  });
});
