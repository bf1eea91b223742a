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
    const structure = ['thead', 'tbody', 'tr'];
    expect(elements.filter(({ name, attributes }) => !attributes.style && !structure.includes(name))).toEqual(
      [],
    );
  });

  it('numbers the links that WeChat drops, each address once, and lists them at the end', () => {
    const { text } = readHtml(article(post));

    const [body = '', list = ''] = text.split('参考链接');
    expect(body).toContain('feat: make layotto support unix #923[2] wenxuwan[3]、seeflood[4]');
    expect(body).toContain('feat: add document to sidebar #930[6] wenxuwan[3]');
    expect(list.split(/(?=\[\d+\] )/)).toEqual([
      '[1] https://www.sofastack.tech',
      '[2] feat: make layotto support unix #923: https://github.com/mosn/layotto/pull/923',
      '[3] wenxuwan: https://github.com/wenxuwan',
      '[4] seeflood: https://github.com/seeflood',
      '[5] nested: https://github.com/mosn/layotto/issues/894',
      '[6] feat: add document to sidebar #930: https://github.com/mosn/layotto/pull/930',
    ]);
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
    const { text } = readHtml(article('[![二维码](qr.png)](https://example.com/)'));

    expect(text).toBe('[1]参考链接[1] 二维码: https://example.com/');
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

  it.each([...tricks, 'JUICE_CODE_BLOCK_0_', '{{ a', 'b }}', '<% a %>', '$&'])(
    'takes %j for words',
    (trick) => {
      const title = untrusted(`x ${trick}`);
      const list = `- ${markdownText(title)}\n- ${markdownLink(title, 'https://mp.weixin.qq.com/s/JUICE_CODE_BLOCK_0_')}`;

      const { elements, text } = readHtml(article(list));

      expect(elements.map(({ name }) => name)).toEqual(['section', 'ul', 'li', 'li', 'a']);
      expect(text).toBe(`${cleanText(title)}${cleanText(title)}`);
    },
  );

  it('styles what stands between braces, and repeats none of it elsewhere', () => {
    const link = '[x](https://mp.weixin.qq.com/s/JUICE_CODE_BLOCK_0_)';

    const { elements } = readHtml(article(`- {{ a\n- b }}\n- ${link}`));

    expect(elements.map(({ name, attributes }) => `${name} ${'style' in attributes}`)).toEqual([
      'section true',
      'ul true',
      'li true',
      'li true',
      'li true',
      'a true',
    ]);
    expect(elements.at(-1)?.attributes.href).toBe('https://mp.weixin.qq.com/s/JUICE_CODE_BLOCK_0_');
  });

  it('never turns words from outside into elements', () => {
    const words = fc.oneof(
      fc.constantFrom(...tricks, 'JUICE_CODE_BLOCK_0_', '{{', '}}', '<%', '%>'),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (parts) => {
        const title = untrusted(`x${parts.join('')}`);
        const list = [title, title]
          .map((one, at) => `- ${markdownLink(one, `https://example.com/${at}`)}`)
          .join('\n');

        const { elements, text } = readHtml(article(list));

        const clean = cleanText(title);
        expect(elements.map(({ name }) => name).join(' ')).toBe(
          'section ul li span sup li span sup section p strong p p',
        );
        expect(text).toBe(
          `${clean}[1]${clean}[2]参考链接[1] ${clean}: https://example.com/0[2] ${clean}: https://example.com/1`,
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
