import { expect, it } from 'vitest';
import { renderWechat } from '../../src/render/wechat/render-wechat.ts';
import { markdownLink } from '../../src/text/markdown-link.ts';
import { untrusted } from '../../src/text/untrusted-text.ts';
import { aConfig } from '../builders/config.ts';
import { readHtml } from '../render/wechat/read-html.ts';
import { describeInChromium, servePages, watch } from './chromium.ts';

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '</section></body>',
  '{{ alert(1) }}',
];

const post = `---
title: "SOFA Weekly"
---

## SOFA WEEKLY | 每周精选

![二维码](/qr.svg)

### SOFAStack 社区本周贡献

- [feat: make layotto support unix #923](https://github.com/mosn/mosn/pull/923)
- [MoE 系列（四）](https://mp.weixin.qq.com/s/to6U_5UfU1LUSj6vGsQQuQ)
${hostile.map((title, at) => `- ${markdownLink(untrusted(title), `https://github.com/mosn/mosn/pull/${at}`)}`).join('\n')}
`;

describeInChromium('the WeChat version, copied and pasted', (browser) => {
  it('arrives in an editor with its styles, its text and its numbers, and with nothing else', async () => {
    const [file] = renderWechat(
      { title: untrusted('SOFA Weekly <b>'), language: 'zh' },
      { path: 'post/index.md', mediaType: 'text/markdown', content: post },
      aConfig(),
    );
    const server = await servePages({
      '/wechat.html': String(file?.content),
      '/editor.html': '<!doctype html><title>Editor</title><div id="editor" contenteditable></div>',
      '/qr.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>',
      '/favicon.ico': '',
    });
    try {
      const page = await browser().newPage();
      const wrong = await watch(page, server.origin);

      await page.goto(`${server.origin}/wechat.html`);
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+C');
      await page.goto(`${server.origin}/editor.html`);
      await page.focus('#editor');
      await page.keyboard.press('Control+V');

      const editor = page.locator('#editor');
      const { elements } = readHtml(await editor.innerHTML());
      expect([...new Set(elements.map(({ name }) => name))].toSorted()).toEqual([
        'a',
        'br',
        'h2',
        'h3',
        'img',
        'li',
        'p',
        'section',
        'strong',
        'sup',
        'ul',
      ]);
      expect([...new Set(elements.flatMap(({ attributes }) => Object.keys(attributes)))].toSorted()).toEqual([
        'alt',
        'href',
        'src',
        'style',
      ]);
      expect(elements.flatMap(({ attributes }) => attributes.href ?? [])).toEqual([
        'https://mp.weixin.qq.com/s/to6U_5UfU1LUSj6vGsQQuQ',
      ]);
      expect(elements.flatMap(({ attributes }) => attributes.alt ?? [])).toEqual(['二维码']);
      expect(elements.find(({ name }) => name === 'h2')?.attributes.style).toContain('text-align: center');
      expect(elements.find(({ name }) => name === 'h3')?.attributes.style).toContain(
        'border-left: 4px solid',
      );
      expect(await editor.locator('li').allTextContents()).toEqual([
        'feat: make layotto support unix #923[1]',
        'MoE 系列（四）',
        ...hostile.map((title, at) => `${title}[${at + 2}]`),
      ]);
      // Each note is a line of its own, with a break behind it.
      expect(await editor.locator('section p').last().textContent()).toBe(
        [
          '[1] https://github.com/mosn/mosn/pull/923',
          ...hostile.map((_, at) => `[${at + 2}] https://github.com/mosn/mosn/pull/${at}`),
        ].join(''),
      );
      expect(wrong).toEqual([]);
    } finally {
      server.close();
    }
  }, 60_000);

  it.each([
    { pullRequests: 18, limit: 15_000 },
    { pullRequests: 80, limit: 20_000 },
  ])(
    'with $pullRequests pull requests stays under $limit characters, and loses no address',
    async ({ pullRequests, limit }) => {
      const urls = Array.from(
        { length: pullRequests },
        (_, n) => `https://github.com/sofastack/sofa-rpc/pull/${n + 1}`,
      );
      const items = urls.map(
        (url, n) =>
          `- [feat: support a rather ordinary new thing here #${n + 1}](${url}) [@octo-user-${n}](https://github.com/octo-user-${n})`,
      );
      const [file] = renderWechat(
        { title: untrusted('SOFA Weekly'), language: 'zh' },
        {
          path: 'post/index.md',
          mediaType: 'text/markdown',
          content: `${post}\n#### SOFARPC\n\n${items.join('\n')}\n`,
        },
        aConfig(),
      );
      const server = await servePages({
        '/wechat.html': String(file?.content),
        '/editor.html': '<!doctype html><title>Editor</title><div id="editor" contenteditable></div>',
        '/qr.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>',
        '/favicon.ico': '',
      });
      try {
        const page = await browser().newPage();
        await page.goto(`${server.origin}/wechat.html`);
        await page.keyboard.press('Control+A');
        await page.keyboard.press('Control+C');
        await page.goto(`${server.origin}/editor.html`);
        await page.focus('#editor');
        await page.keyboard.press('Control+V');
        const editor = page.locator('#editor');

        expect((await editor.innerHTML()).length).toBeLessThan(limit);
        const text = await editor.textContent();
        expect(urls.filter((url) => text?.includes(url) !== true)).toEqual([]);
      } finally {
        server.close();
      }
    },
    60_000,
  );
});
