import { beforeAll, describe, expect, it } from 'vitest';
import { loadPageParts, type PageParts } from '../../src/preview/page-parts.ts';
import { composePreviewPage } from '../../src/preview/preview-page.ts';
import type { PreviewContent } from '../../src/preview/preview-state.ts';
import { aContent } from './a-content.ts';

let parts: PageParts;

beforeAll(async () => {
  parts = await loadPageParts();
});

function page(content: Partial<PreviewContent> = {}, isLive = false) {
  return composePreviewPage({ version: 1, content: aContent(content), problem: null }, parts, isLive);
}

const hostile = '</script><script>alert(1)</script><!--<script>';

describe('the page', () => {
  it('carries what it shows as JSON that cannot end its element', () => {
    const content = { title: hostile, markdown: hostile, post: hostile, name: hostile };
    const { html } = page(content);
    const [, json = ''] = /<script type="application\/json" id="state">(.*?)<\/script>/.exec(html) ?? [];

    expect(JSON.parse(json).content).toEqual(aContent(content));
    expect(html.match(/<\/script>/g)).toHaveLength(3);
    expect(html).not.toContain('<script>alert');
  });

  it('has no handler, no style of an element, and no file that it would have to fetch', () => {
    const { html } = page({}, true);
    const markup = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '');

    expect(markup).not.toMatch(/\son[a-z]+=|\sstyle=|javascript:/i);
    expect(markup.match(/(?:src|href)="[^"]*"/g)).toEqual([expect.stringMatching(/^href="data:image\/svg/)]);
  });

  it('shows text of others only in frames that run no scripts', () => {
    const sandboxes = [...page().html.matchAll(/<iframe\b[^>]*sandbox="([^"]*)"/g)].map(([, flags]) => flags);

    expect(sandboxes).toHaveLength(2);
    for (const flags of sandboxes)
      expect(flags).not.toMatch(/allow-scripts|allow-top-navigation|allow-forms/);
  });

  it.each([
    ['zh', 'zh-CN', '微信'],
    ['en', 'en', 'WeChat'],
  ] as const)('speaks the language of the edition: %s', (language, tag, word) => {
    const { html } = page({ language });

    expect(html).toContain(`<html lang="${tag}">`);
    expect(html).toContain(`>${word}</button>`);
  });
});

describe('the policy', () => {
  it('lets the page’s own script and styles run, by their hashes, and nothing else', () => {
    const { policy } = page({ pictureHosts: ['https://pictures.example.org'] }, true);
    const directives = new Map(
      policy.split('; ').map((line) => [line.split(' ')[0], line.split(' ').slice(1)]),
    );

    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual([expect.stringMatching(/^'sha256-[\w+/]{43}='$/)]);
    expect(directives.get('style-src-elem')).toHaveLength(2);
    expect(directives.get('img-src')).toEqual(['data:', 'https://pictures.example.org']);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
    expect([directives.get('base-uri'), directives.get('form-action')]).toEqual([["'none'"], ["'none'"]]);
  });

  it('lies in a saved page, which connects to nothing', () => {
    const { html, policy } = page();

    expect(policy).toContain("connect-src 'none'");
    expect(html.indexOf(`content="${policy}"`)).toBeLessThan(html.indexOf('<style>'));
    expect(html).toContain('data-live="false"');
  });

  it('is the same for the same page', () => {
    expect(page()).toEqual(page());
  });
});
