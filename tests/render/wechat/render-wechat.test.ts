import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderArticle, renderWechat } from '../../../src/render/wechat/render-wechat.ts';
import { cleanText } from '../../../src/text/clean-text.ts';
import { markdownLink } from '../../../src/text/markdown-link.ts';
import { markdownText } from '../../../src/text/markdown-text.ts';
import { untrusted } from '../../../src/text/untrusted-text.ts';
import { aConfig } from '../../builders/config.ts';
import { tricks } from '../../text/hostile-words.ts';
import { readHtml } from './read-html.ts';

const config = aConfig();
const post = `---
title: "SOFA Weekly｜社区本周贡献"
date: 2023-05-19T15:00:00+08:00
---

## SOFA WEEKLY | 每周精选

![图片](https://example.com/banner.png)

**SOFAStack 官网:** *[https://www.sofastack.tech](https://www.sofastack.tech)*

### SOFAStack 社区本周贡献

![wenxuwan、seeflood](contributions.png)

#### Layotto

- [feat: make layotto support unix #923](https://github.com/mosn/layotto/pull/923) [wenxuwan](https://github.com/wenxuwan)、[seeflood](https://github.com/seeflood)
    - [nested](https://github.com/mosn/layotto/issues/894)
- [feat: add document to sidebar #930](https://github.com/mosn/layotto/pull/930) [wenxuwan](https://github.com/wenxuwan)

### 本周推荐阅读

- [MoE 系列（四）｜Go 扩展的异步模式](https://mp.weixin.qq.com/s/to6U_5UfU1LUSj6vGsQQuQ)
`;

describe('the WeChat version', () => {
  it('of a post is as it was', async () => {
    const [file] = render(post);

    await expect(String(file?.content)).toMatchFileSnapshot('golden/wechat.golden.html');
  });

  it('lies beside the post', () => {
    const files = render(post);

    expect(files.map(({ path, mediaType }) => ({ path, mediaType }))).toEqual([
      { path: 'content/zh/blog/sofa-weekly-20230519/wechat.html', mediaType: 'text/html' },
    ]);
  });

  it('has nothing but elements with their own style, without class, id or script', () => {
    const { elements } = readHtml(
      article(`${post}\n\n> quote\n\n\`\`\`js\nlet x;\n\`\`\`\n\n|a|b|\n|-|-|\n|1|2|\n\n---\n`),
    );

    expect(new Set(elements.flatMap(({ attributes }) => Object.keys(attributes)))).toEqual(
      new Set(['style', 'src', 'alt', 'href']),
    );
    expect(
      elements.filter(({ name }) => ['script', 'style', 'link', 'iframe', 'form'].includes(name)),
    ).toEqual([]);
  });

  it('numbers the links that WeChat drops, each address once, and lists them at the end', () => {
    const { text } = readHtml(article(post));

    const [body = '', list = ''] = text.split('参考链接');
    expect(body).toContain('feat: make layotto support unix #923[1] wenxuwan、seeflood');
    expect(body).toContain('feat: add document to sidebar #930[3] wenxuwan');
    expect(list.split(/(?=\[\d+\] )/)).toEqual([
      '[1] https://github.com/mosn/layotto/pull/923',
      '[2] https://github.com/mosn/layotto/issues/894',
      '[3] https://github.com/mosn/layotto/pull/930',
    ]);
  });

  it('notes no address that the text shows, and no person', () => {
    const links = [
      '[https://www.sofastack.tech](https://www.sofastack.tech)',
      '[@octo-user](https://github.com/octo-user)',
      '[Octo User](https://github.com/octo-user)',
      '[@octo-user](https://ghe.example.com/octo-user)',
      '[Docs](https://example.com/docs)',
      '[again](https://example.com/docs)',
    ];
    const { text } = readHtml(article(links.join('\n\n')));

    expect(text).toBe(
      'https://www.sofastack.tech@octo-userOcto User@octo-userDocs[1]again[1]参考链接[1] Docs: https://example.com/docs',
    );
  });

  it('has lists of two levels: what lies deeper follows its parent', () => {
    const html = article(
      '- a\n    - b\n        - c\n            - d\n    - e\n- f\n    1. g\n        - h\n\n          after\n',
    );

    expect(html.replace(/ style="[^"]*"/g, '').replace(/<\/?p>/g, '')).toContain(
      '<ul><li>a<ul><li>b</li><li>c</li><li>d</li><li>e</li></ul></li><li>f<ol><li>g</li><li>h',
    );
    expect(readHtml(html).text).toBe('abcdefghafter');
  });

  it('stays under 20,000 characters with eighty pull requests', () => {
    const items = Array.from(
      { length: 80 },
      (_, n) =>
        `- [feat: support a rather ordinary new thing in the module of things #${n}](https://github.com/sofastack/sofa-rpc/pull/${n}) [@octo-user-${n % 40}](https://github.com/octo-user-${n % 40})`,
    );

    expect(article(`#### SOFARPC\n\n${items.join('\n')}\n`).length).toBeLessThan(20_000);
  });

  it('keeps links to WeChat articles, and only those', () => {
    const urls = [
      'https://mp.weixin.qq.com/s/abc',
      'http://mp.weixin.qq.com/s/abc',
      'https://mp.weixin.qq.com.evil.example/s/abc',
      'https://evil.example/mp.weixin.qq.com',
      'dingtalk://mp.weixin.qq.com/s/abc',
      'contributions.png',
    ];

    const { elements } = readHtml(article(urls.map((url) => `[x](${url})`).join('\n\n')));

    expect(elements.flatMap(({ attributes }) => attributes.href ?? [])).toEqual(urls.slice(0, 2));
  });

  it('leaves pictures as they are', () => {
    const { elements } = readHtml(article(post));

    expect(
      elements.flatMap(({ attributes: { src, alt } }) => (src === undefined ? [] : [{ src, alt }])),
    ).toEqual([
      { src: 'https://example.com/banner.png', alt: '图片' },
      { src: 'contributions.png', alt: 'wenxuwan、seeflood' },
    ]);
  });

  it('takes the alternative text of a linked picture for its title', () => {
    const { text } = readHtml(article('[![二维码](qr.png)](https://example.com/a)'));

    expect(text).toBe('[1]参考链接[1] 二维码: https://example.com/a');
  });

  it('ends without a list where nothing is to be listed', () => {
    expect(readHtml(article('Hello')).text).toBe('Hello');
  });

  it('leaves no gaps between blocks, and the blank between words on two lines', () => {
    const html = article('- a\n    - b\n- c\n\n**bold**\n**too**\n');

    expect(html.replace(/<[^>]*>/g, '|')).toBe('|||a||b||||c||||bold|\n|too|||');
  });

  it('leaves the front matter out, and no other lines between rules', () => {
    const { text, elements } = readHtml(
      article('---\ntitle: x\n---\n\nfirst\n\n---\n\nsecond\n\n---\n\nthird'),
    );

    expect(text).toBe('firstsecondthird');
    expect(elements.filter(({ name }) => name === 'hr')).toHaveLength(2);
  });

  it.each([...tricks, '{{ a', 'b }}', '<% a %>', '$&'])('takes %j for words', (trick) => {
    const title = untrusted(`x ${trick}`);
    const list = `- ${markdownText(title)}\n- ${markdownLink(title, 'https://mp.weixin.qq.com/s/abc')}`;

    const { elements, text } = readHtml(article(list));

    expect(elements.map(({ name }) => name)).toEqual(['section', 'ul', 'li', 'li', 'a']);
    expect(text).toBe(`${cleanText(title)}${cleanText(title)}`);
  });

  it('never turns words from outside into elements', () => {
    const words = fc.oneof(
      fc.constantFrom(...tricks, '{{', '}}', '<%', '%>'),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (parts) => {
        const title = untrusted(`x${parts.join('')}`);
        const list = [title, title]
          .map((one, at) => `- ${markdownLink(one, `https://example.com/a/${at}`)}`)
          .join('\n');

        const { elements, text } = readHtml(article(list));

        const clean = cleanText(title);
        expect(elements.map(({ name }) => name).join(' ')).toBe(
          'section ul li sup li sup section p strong p br',
        );
        expect(text).toBe(
          `${clean}[1]${clean}[2]参考链接[1] ${clean}: https://example.com/a/0[2] ${clean}: https://example.com/a/1`,
        );
      }),
      { numRuns: 200 },
    );
  });
});

function render(content: string) {
  const path = 'content/zh/blog/sofa-weekly-20230519/index.md';
  const document = { title: untrusted('SOFA Weekly｜社区本周贡献'), language: 'zh' } as const;
  return renderWechat(document, { path, mediaType: 'text/markdown', content }, config);
}

function article(markdown: string): string {
  return renderArticle(markdown, 'zh', config);
}
