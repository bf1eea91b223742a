// What a reader asked and what was answered, in at most 200 characters.
import { describe, expect, it } from 'vitest';
import { cutAtSentence, excerpt } from '../../src/markdown/excerpt.ts';

describe('an excerpt', () => {
  it.each([
    ['plain words', '如何配置超时时间？', '如何配置超时时间？'],
    [
      'code between sentences',
      '启动失败。\n\n```java\nint a = 1;\n```\n\n请问怎么解决？',
      '启动失败。请问怎么解决？',
    ],
    ['inline code', 'Why is `Map<String, Object>` refused?', 'Why is Map<String, Object> refused?'],
    ['a quote above the answer', '> 如何配置？\n\n使用 `timeout` 参数即可。', '使用 timeout 参数即可。'],
    ['a picture', '如图：\n\n![图](https://example.com/a.png)\n\n为什么会这样？', '为什么会这样？'],
    ['a link by its text', '请看 [文档](https://www.sofastack.tech/)。', '请看 文档。'],
    [
      'headings of a form',
      '### Describe the bug\n\nIt hangs.\n\n### Environment\n\n- Version:\n- OS:\n',
      'It hangs.',
    ],
    [
      'a log',
      'It fails:\n\n2023-05-19 10:00:00,000 ERROR x\nat com.alipay.A(A.java:1)\nCaused by: x\n\nWhy?',
      'Why?',
    ],
    [
      'a stack trace outside of a fence',
      'It fails.\njava.lang.NullPointerException: null\n    at a.b.C(C.java:1)\n    ... 12 more',
      'It fails.',
    ],
    ['an HTML comment', '<!-- please fill in -->\n\nHow does it work?', 'How does it work?'],
    ['list items', '1. 第一步\n2. 第二步', '第一步，第二步'],
    ['ticked and unticked boxes', '- [x] I have searched\n- [ ] no', 'I have searched'],
    ['nothing but a picture', '![x](https://example.com/x.png)', ''],
    ['struck-out words', 'Use ~~a~~ b.', 'Use b.'],
  ])('%s', (_, source, text) => {
    expect(excerpt(source, 200)).toBe(text);
  });

  it('never exceeds its limit, and ends at a sentence if one fits', () => {
    const body = '这是一个问题。'.repeat(60);
    const short = excerpt(body, 200);

    expect([...short].length).toBeLessThanOrEqual(200);
    expect(short.endsWith('。')).toBe(true);
  });

  it('is read in a moment whatever is written', () => {
    for (const part of [
      '*',
      '[',
      '`',
      '> ',
      '<a ',
      '- ',
      '1. ',
      '- > ',
      '|a',
      '\\',
      '_a',
      '![',
      '#',
      '&#',
      '~~a',
      '\t- ',
    ]) {
      expect([...excerpt(part.repeat(60_000), 200)].length, part).toBeLessThanOrEqual(200);
    }
  });
});

describe('cutting', () => {
  it('cuts a long first sentence at a word, with an ellipsis', () => {
    expect(cutAtSentence('one two three four', 12)).toBe('one two…');
    expect(cutAtSentence('一二三四五六七八', 5)).toBe('一二三四…');
  });

  it('counts characters, not halves of them', () => {
    expect(cutAtSentence('😀😀😀😀', 3)).toBe('😀😀…');
  });
});
