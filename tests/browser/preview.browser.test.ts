import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { createLiveState } from '../../src/preview/live-state.ts';
import { loadPageParts } from '../../src/preview/page-parts.ts';
import { openPreviewServer } from '../../src/preview/preview-server.ts';
import { aWrittenConfig } from '../builders/config.ts';
import { aFolder, run } from '../cli/run.ts';
import { type RunningPreview, startPreview } from '../cli/start-preview.ts';
import { aContent } from '../preview/a-content.ts';
import { readHtml } from '../render/wechat/read-html.ts';
import { hostileWeek, ordinaryWeek, weekConfig } from '../render/weeks.ts';
import { describeInChromium, servePages, watch } from './chromium.ts';

interface Week {
  readonly config: string;
  readonly snapshot: string;
  /** A template of the reader's own, from the start the same as ours. */
  readonly template: string;
}

const banner = 'https://pictures.example.org/banner.png';

async function aWeek(folder: string, snapshot: Snapshot = ordinaryWeek): Promise<Week> {
  const week = {
    config: join(folder, 'weekly.yml'),
    snapshot: join(folder, 'snapshot.json'),
    template: join(folder, 'templates', 'events.hbs'),
  };
  const written = aWrittenConfig({
    ...weekConfig,
    templates: 'templates',
    post: { path: 'weekly-{date}/index.md', banner },
  });
  await mkdir(join(folder, 'templates'));
  await writeFile(week.config, stringify(written));
  await writeFile(week.snapshot, JSON.stringify(snapshot));
  await writeFile(week.template, await readFile('templates/zh/events.hbs'));
  return week;
}

describeInChromium('the preview', (browser) => {
  async function open(url: string, options: { colorScheme?: 'dark'; width?: number } = {}) {
    const { colorScheme = 'light', width = 1280 } = options;
    const context = await browser().newContext({ colorScheme, viewport: { width, height: 800 } });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const wrong = await watch(page, url.startsWith('file:') ? 'file://' : new URL(url).origin);
    await page.goto(url);
    return { page, wrong };
  }

  /** With a preview of its own. */
  async function openWeek(week: Week, options: Parameters<typeof open>[1] = {}) {
    const { url, stop } = await startPreview(week);
    onTestFinished(async () => {
      await stop();
    });
    return open(url, options);
  }

  /** Of an ordinary week that nobody changes. */
  let ordinary: { readonly week: Week; readonly preview: RunningPreview };
  beforeAll(async () => {
    const week = await aWeek(await mkdtemp(join(tmpdir(), 'sofa-weekly-test-')));
    ordinary = { week, preview: await startPreview(week) };
  }, 60_000);
  afterAll(async () => {
    await ordinary.preview.stop();
    await rm(dirname(ordinary.week.config), { recursive: true });
  });

  const post = (page: Page) => page.frameLocator('#frame-post').locator('body');
  const wechat = (page: Page) => page.frameLocator('#frame-wechat').locator('body');
  const chosen = (page: Page) => page.locator('[role="tab"][aria-selected="true"]');

  it('shows the edition in five tabs, and asks nobody but this machine', async () => {
    const { page, wrong } = await open(ordinary.preview.url);
    const visible = page.locator('[role="tabpanel"]:visible');

    await post(page).getByText('EdfLoadBalancer').waitFor();
    expect(await visible.getAttribute('id')).toBe('panel-post');

    await page.getByRole('tab', { name: '微信' }).click();
    await wechat(page).getByText('EdfLoadBalancer').first().waitFor();
    expect(await visible.getAttribute('id')).toBe('panel-wechat');

    await page.getByRole('tab', { name: '图片', exact: true }).click();
    const card = page.locator('.shown-card').getByRole('img', { name: /本周贡献者.*octo-newcomer/ });
    await card.waitFor();
    const width = 'document.querySelector(".shown-card img").naturalWidth';
    expect(await page.evaluate(width)).toBe(1080);
    expect(await page.locator('.shown-card figcaption').textContent()).toMatch(/^替代文字 .*octo-newcomer/);
    const links = await page.getByRole('link', { name: '下载', exact: true }).all();
    expect(await Promise.all(links.map((link) => link.getAttribute('download')))).toEqual([
      'contributions.png',
      'og.png',
      'wechat-cover.png',
      'newcomer-octo-newcomer.png',
      'poster.png',
    ]);

    await page.getByRole('tab', { name: 'Markdown' }).click();
    expect(await page.locator('#markdown').textContent()).toContain('---\ntitle: "SOFA Weekly');

    await page.getByRole('tab', { name: '提示' }).click();
    await page.getByRole('heading', { name: '等待编辑填写' }).waitFor();
    expect(await visible.count()).toBe(1);

    expect(wrong).toEqual([]);
  }, 60_000);

  it('is used with the keyboard as tabs are', async () => {
    const { page, wrong } = await open(ordinary.preview.url);
    const press = async (key: string) => {
      await page.keyboard.press(key);
      const focused = page.locator('[role="tab"]:focus');
      expect(await focused.getAttribute('aria-selected')).toBe('true');
      return focused.textContent();
    };
    await page.keyboard.press('Tab');

    const visited = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'ArrowRight', 'ArrowLeft', 'Home'])
      visited.push((await press(key))?.replace(/\s*\d+$/, ''));

    expect(visited).toEqual(['微信', '图片', '微信', '提示', '文章', '提示', '文章']);
    // One stop for all tabs, and the next one is what they show.
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('panel-post');
    expect(wrong).toEqual([]);
  }, 60_000);

  it('comes back to the tab that was open', async () => {
    const { page } = await open(ordinary.preview.url);
    await page.getByRole('tab', { name: '图片', exact: true }).click();

    await page.reload();

    expect(await chosen(page).textContent()).toBe('图片');
  }, 60_000);

  it('copies the article as WeChat takes it, the picture in it, and its title', async () => {
    const { page, wrong } = await open(ordinary.preview.url);
    const editors = await servePages({
      '/': '<!doctype html><title>Editor</title><div contenteditable></div><textarea></textarea>',
      '/favicon.ico': '',
    });
    onTestFinished(() => editors.close());
    await page.getByRole('tab', { name: '微信' }).click();

    await page.getByRole('button', { name: '复制正文' }).click();
    await page.getByRole('status').getByText('已复制').waitFor();
    const editor = await page.context().newPage();
    const wrongThere = await watch(editor, editors.origin);
    await editor.goto(`${editors.origin}/`);
    await editor.locator('div').focus();
    await editor.keyboard.press('Control+V');
    const { elements, text } = readHtml(await editor.locator('div').innerHTML());
    await page.bringToFront();
    await page.getByRole('button', { name: '复制标题' }).click();
    await editor.bringToFront();
    await editor.locator('textarea').focus();
    await editor.keyboard.press('Control+V');

    expect(text).toContain('EdfLoadBalancer supports slow start mode #2309');
    expect(text).toContain('参考链接');
    expect(elements.find(({ name }) => name === 'h3')?.attributes.style).toContain('border-left: 4px solid');
    const pictures = elements.flatMap(({ attributes }) => attributes.src ?? []);
    expect(pictures.map((source) => source.slice(0, 22))).toEqual([
      banner.slice(0, 22),
      'data:image/png;base64,',
    ]);
    expect(await editor.locator('textarea').inputValue()).toMatch(/^SOFA Weekly｜SOFARPC/);
    expect(wrong).toEqual([]);
    // Pasting shows the banner, which the editor loads by itself.
    expect(wrongThere.filter((one) => !one.includes('ERR_FAILED'))).toEqual([`request: ${banner}`]);
  }, 60_000);

  it('keeps up with template, configuration and snapshot, and stays where it was', async () => {
    const week = await aWeek(await aFolder());
    const { page, wrong } = await openWeek(week);
    await post(page).getByText('EdfLoadBalancer').waitFor();
    await page.evaluate('scrollTo(0, 600)');

    await writeFile(week.template, '### {{heading}}\n\nThe template has changed.\n');
    await post(page).getByText('The template has changed.').waitFor();
    expect(await page.evaluate('scrollY')).toBe(600);

    const config = await readFile(week.config, 'utf8');
    await writeFile(week.config, config.replace('MOSN:', 'MOSN in the configuration:'));
    await post(page).getByRole('heading', { name: 'MOSN in the configuration' }).first().waitFor();

    const snapshot = await readFile(week.snapshot, 'utf8');
    await writeFile(week.snapshot, snapshot.replaceAll('slow start mode', 'a fresh snapshot'));
    await post(page).getByText('EdfLoadBalancer supports a fresh snapshot').waitFor();

    expect(wrong).toEqual([]);
  }, 60_000);

  it('says what is wrong with a change, and keeps the last good version until it is mended', async () => {
    const week = await aWeek(await aFolder());
    const { page, wrong } = await openWeek(week);
    await post(page).getByText('EdfLoadBalancer').waitFor();

    await writeFile(week.template, '### {{heding}}\n');
    const alert = page.getByRole('alert');
    await alert.getByText('events.hbs').waitFor();
    expect(await alert.textContent()).toContain('没有字段 heding');
    expect(await post(page).textContent()).toContain('EdfLoadBalancer');

    const config = await readFile(week.config, 'utf8');
    await writeFile(week.config, config.replace('friday', 'fryday'));
    await alert.getByText('edition.weekday：应为').waitFor();

    await writeFile(week.config, config);
    await writeFile(week.template, '### {{heading}}\n\nMended.\n');
    await post(page).getByText('Mended.').waitFor();
    await alert.waitFor({ state: 'hidden' });
    expect(wrong).toEqual([]);
  }, 60_000);

  it('turns to another language when the configuration does', async () => {
    const week = await aWeek(await aFolder());
    const { page, wrong } = await openWeek(week);
    await post(page).getByText('EdfLoadBalancer').waitFor();

    await writeFile(week.config, `${await readFile(week.config, 'utf8')}language: en\n`);

    await page.getByRole('tab', { name: 'Diagnostics' }).waitFor();
    await post(page).getByText('Contributions this week').first().waitFor();
    expect(wrong).toEqual([]);
  }, 60_000);

  it('loads pictures of other hosts when somebody asks for them, and not before', async () => {
    const { page, wrong } = await open(ordinary.preview.url);
    await post(page).getByText('图片 · pictures.example.org').waitFor();
    expect(wrong).toEqual([]);

    const asked = page.waitForRequest(banner);
    await page.locator('#panel-post').getByRole('button', { name: '显示外部图片' }).click();
    await asked;

    expect(wrong.filter((one) => !one.includes('ERR_FAILED'))).toContain(`request: ${banner}`);
  }, 60_000);

  it('leaves what strangers wrote as text', async () => {
    const { page, wrong } = await openWeek(await aWeek(await aFolder(), hostileWeek));
    const trick = '<script>alert(1)</script>';

    await post(page).getByText(trick).first().waitFor();
    for (const tab of ['微信', '图片', 'Markdown', '提示'])
      await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('tab', { name: '微信' }).click();
    await wechat(page).getByText(trick).first().waitFor();

    for (const body of [post(page), wechat(page)]) {
      expect(await body.locator('script, iframe, object, embed, svg, form, base, link, meta').count()).toBe(
        0,
      );
      expect(await body.locator('[onclick], [onerror], [onload], [onmouseover]').count()).toBe(0);
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it('would run nothing of it, even if an encoder had let it through', async () => {
    const gone = "document.title = parent.document.title = 'gone'";
    const html = [
      '<!doctype html><html><head><meta http-equiv="refresh" content="0; url=https://evil.example/"></head><body>',
      `<script>${gone}</script><img data-src="x" src="https://evil.example/x.png" onerror="${gone}">`,
      `<svg onload="${gone}"></svg><iframe src="https://evil.example/"></iframe><base href="https://evil.example/">`,
      '<form id="form" target="_top" action="https://evil.example/"><button>Send</button></form>',
      '<a target="_top" href="https://evil.example/">Leave</a></body></html>',
    ].join('');
    const content = aContent({ post: html, wechat: html, title: html });
    const live = createLiveState(content, {
      render: async () => content,
      explain: () => ({ message: '', hint: null }),
    });
    const server = await openPreviewServer(live, await loadPageParts(), 0);
    onTestFinished(() => server.close());

    const { page, wrong } = await open(server.url);
    await post(page).getByRole('button', { name: 'Send' }).click();
    await post(page).getByRole('link', { name: 'Leave' }).click();

    expect(page.url()).toBe(`${server.url}#post`);
    expect(await page.title()).toBe('2023-05-19 · Preview');
    expect(wrong.filter((one) => /^(?:request|dialog)/.test(one))).toEqual([]);
  }, 60_000);

  it('is as wide as a phone where the screen is, and dark where the reader wants it dark', async () => {
    const { page, wrong } = await openWeek(await aWeek(await aFolder(), hostileWeek), {
      width: 360,
      colorScheme: 'dark',
    });
    await post(page).getByText('alert(1)').first().waitFor();

    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    }

    const dark = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(dark).toBe('rgb(13, 19, 34)');
    expect(wrong).toEqual([]);
  }, 60_000);

  it('works as a saved file, without a server', async () => {
    const { config, snapshot } = ordinary.week;
    const file = join(await aFolder(), 'preview.html');
    await run(['preview', '--config', config, '--snapshot', snapshot, '--export', file]);

    const { page, wrong } = await open(`file://${file}`);
    await post(page).getByText('EdfLoadBalancer').waitFor();
    await page.getByRole('tab', { name: '微信' }).click();
    await page.getByRole('button', { name: '复制正文' }).click();
    await page.getByRole('status').getByText('已复制').waitFor();
    await page.getByRole('tab', { name: '图片', exact: true }).click();
    await page
      .locator('.shown-card')
      .getByRole('img', { name: /octo-newcomer/ })
      .waitFor();

    expect(await page.locator('#live').isHidden()).toBe(true);
    expect(wrong).toEqual([]);
  }, 60_000);
});
