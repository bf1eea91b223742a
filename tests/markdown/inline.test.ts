import { describe, expect, it } from 'vitest';
import { readInline } from '../../src/markdown/inline.ts';

const context = { repository: 'mosn/layotto', issueUrl: 'https://github.com/mosn/layotto/issues/929' };

function referencesIn(markdown: string): string[] {
  return readInline(markdown, context).references.map(({ repository, number }) => `${repository}#${number}`);
}

function textOf(markdown: string): string {
  return readInline(markdown, context).text;
}

describe('references', () => {
  it.each([
    ['#894', ['mosn/layotto#894']],
    ['课题汇总#894的进展', ['mosn/layotto#894']],
    ['（#894）、#902,#867。', ['mosn/layotto#894', 'mosn/layotto#902', 'mosn/layotto#867']],
    ['sofastack/sofa-ark#710 和 Apache/Dubbo.JS#12', ['sofastack/sofa-ark#710', 'Apache/Dubbo.JS#12']],
    ['见sofastack/sofa-ark#710', ['sofastack/sofa-ark#710']],
    ['https://github.com/dapr/dapr/issues/12', ['dapr/dapr#12']],
    ['http://github.com/dapr/dapr/pull/12', ['dapr/dapr#12']],
    ['https://www.github.com/dapr/dapr/pull/12/files#diff-1', ['dapr/dapr#12']],
    ['https://github.com/dapr/dapr/issues/12?q=a#issuecomment-1', ['dapr/dapr#12']],
    ['看https://github.com/dapr/dapr/issues/12。', ['dapr/dapr#12']],
    ['(https://github.com/dapr/dapr/issues/12)', ['dapr/dapr#12']],
    ['**https://github.com/dapr/dapr/issues/12**', ['dapr/dapr#12']],
    ['<https://github.com/dapr/dapr/issues/12>', ['dapr/dapr#12']],
    ['[标题](https://github.com/dapr/dapr/issues/12 "提示")', ['dapr/dapr#12']],
    ['[标题 #5](https://github.com/dapr/dapr/issues/12)', ['dapr/dapr#12']],
    ['#894 mosn/layotto#894 Mosn/Layotto#894', ['mosn/layotto#894']],
    ['**#894** _#902_', ['mosn/layotto#894', 'mosn/layotto#902']],
  ])('are found in %s', (markdown, references) => {
    expect(referencesIn(markdown)).toEqual(references);
  });

  it.each([
    '`#894`',
    '``a ` #894``',
    'a#894',
    'mosn#894',
    '##894',
    '&#894;',
    '#894a',
    '#894_1',
    '#1.5',
    '#0',
    '#01',
    '#12345678901234567890',
    'a/b/c#894',
    '/#894',
    '@mosn/layotto#894',
    'x@mosn/layotto#894',
    '\\#894',
    '![#894](https://example.org/a.png)',
    '<img alt="#894" src="a">',
    '~~#894~~',
    'https://github.com/mosn/layotto/discussions/894',
    'https://github.com/sofastack/sofa-serverless/milestone/2',
    'https://github.com/mosn/layotto/issues',
    'https://github.com/mosn/layotto/issues/894x',
    'https://example.org/mosn/layotto/issues/894#894',
    'https://github.com.example.org/mosn/layotto/issues/894',
    'https://github.com@example.org/mosn/layotto/issues/894',
    'https://example.org/#894',
    'ftp://github.com/mosn/layotto/issues/894',
  ])('are not found in %s', (markdown) => {
    expect(referencesIn(markdown)).toEqual([]);
  });

  it('keep the case and the kind that were written', () => {
    expect(readInline('https://github.com/Dapr/Dapr/pull/12', context).references).toEqual([
      { repository: 'Dapr/Dapr', number: 12, title: null, url: 'https://github.com/Dapr/Dapr/pull/12' },
    ]);
    expect(readInline('#12', context).references).toEqual([
      {
        repository: 'mosn/layotto',
        number: 12,
        title: null,
        url: 'https://github.com/mosn/layotto/issues/12',
      },
    ]);
  });

  it('lie on the GitHub of the issue that is read', () => {
    const enterprise = { repository: 'a/b', issueUrl: 'https://github.example.org/a/b/issues/1' };
    const links = 'https://github.example.org/c/d/pull/2 https://github.com/e/f/issues/3 #4';

    expect(readInline(links, enterprise).references.map(({ url }) => url)).toEqual([
      'https://github.example.org/c/d/pull/2',
      'https://github.com/e/f/issues/3',
      'https://github.example.org/a/b/issues/4',
    ]);
  });

  it('are not looked for without knowing where one is', () => {
    expect(readInline('#12 a/b#3').references).toEqual([]);
  });
});

describe('the text of a line', () => {
  it.each([
    ['#894 ', '#894'],
    ['[标题](https://github.com/mosn/layotto/issues/894)', '标题'],
    ['[**标题** `x`](https://example.org/a_(b)) 后', '标题 x 后'],
    ['[a [b] c](<https://example.org/ >) d', 'a [b] c d'],
    ['[![图](https://example.org/a.png)](https://example.org) a', 'a'],
    ['[没有链接] (https://example.org)', '[没有链接] (https://example.org)'],
    ['![图](https://example.org/a.png)', ''],
    ['a<br/>b<BR>c', 'a b c'],
    ['<b>粗</b><a href="https://example.org">体</a>', '粗体'],
    ['a < b and 3 > 2', 'a < b and 3 > 2'],
    ['**粗** *斜* __粗__ _斜_ ***粗斜***', '粗 斜 粗 斜 粗斜'],
    ['**主题：**值', '主题：值'],
    ['2 * 3 * 4 和 snake_case_name', '2 * 3 * 4 和 snake_case_name'],
    ['_a b_c d_', 'a b_c d'],
    ['a * b, **没有结束', 'a * b, **没有结束'],
    ['`code` 和 ``a ` b``', 'code 和 a ` b'],
    ['`没有结束', '`没有结束'],
    ['\\*星号\\* \\\\ \\a', '*星号* \\ \\a'],
    ['a&nbsp;&amp;&lt;b&gt; &quot;c&quot; &copy;', 'a &<b> "c" ©'],
    ['a ~~b~~ c ~d~ ~~没有结束', 'a c ~d~ ~~没有结束'],
    ['　全角　空格\t和制表符 ', '全角 空格 和制表符'],
    ['@octo-user 👨‍👩‍👧 📢', '@octo-user 👨‍👩‍👧 📢'],
    ['*https://example.org/a_b_c*d*', 'https://example.org/a_b_c*d'],
    [
      'https://github.com/sofastack/sofa-serverless/milestone/2',
      'https://github.com/sofastack/sofa-serverless/milestone/2',
    ],
  ])('is %j → %j', (markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });
});

describe('the links of a line', () => {
  it.each([
    ['https://zoom.us/j/1?pwd=a.', ['https://zoom.us/j/1?pwd=a']],
    ['<https://zoom.us/j/1>', ['https://zoom.us/j/1']],
    ['[入会](https://zoom.us/j/1)，[二](b)', ['https://zoom.us/j/1', 'b']],
    ['（https://zoom.us/j/1）', ['https://zoom.us/j/1']],
    ['https://example.org/a_(b))', ['https://example.org/a_(b)']],
    ['dingtalk://dingtalkclient/page/a?b=c&d=e', ['dingtalk://dingtalkclient/page/a?b=c&d=e']],
    ['xhttps://zoom.us', []],
    ['`https://zoom.us`', []],
  ])('are %j → %j', (markdown, links) => {
    expect(readInline(markdown).links).toEqual(links);
  });
});
