// The post and its pictures on a page laid out as a blog, by the Hugo that Debian has.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadSpringWorld } from '../../sandbox/sandbox.ts';
import { aFolder, aGitHub, run } from '../cli/run.ts';
import { describeInChromium } from './chromium.ts';

const hugo = '/usr/bin/hugo';
const layout = `<!doctype html><html lang="{{ .Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title>
{{ template "_internal/opengraph.html" . }}
<style>main { width: 800px; margin: 0 auto; font: 16px/1.75 sans-serif } img { max-width: 100% }</style></head>
<body><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>`;

describeInChromium('the website', (browser) => {
  it.runIf(existsSync(hugo)).each([
    ['3', '2023-05-19', 1 / 3],
    ['18', '2023-05-26', 1 / 4],
  ])(
    'gives the card of %s pull requests its share of the page, and links the picture for links',
    async (_, date, share) => {
      const page = await buildPage(date);
      const tab = await browser().newPage({ viewport: { width: 1280, height: 900 } });
      try {
        await tab.goto(`file://${page}`);

        const [picture, whole] = await tab.evaluate<[number, number]>(
          "[document.querySelector('img[src$=\"contributions.png\"]').offsetHeight, document.querySelector('main').offsetHeight]",
        );
        expect(picture).toBeGreaterThan(800);
        expect(picture / whole).toBeLessThanOrEqual(share);
        const link = /<meta property="og:image" content="([^"]*)"/.exec(await readFile(page, 'utf8'))?.[1];
        expect(link).toBe(`https://www.sofastack.tech/blog/sofa-weekly-${date.replaceAll('-', '')}/og.png`);
        expect(existsSync(join(page, '../og.png'))).toBe(true);
      } finally {
        await tab.close();
      }
    },
    120_000,
  );
});

/**
 * The edition's page, as a file: the shortest that there is. It lacks what editors add, and the banner of the introduction, which would
 * come from the network; on a published page the picture's share is smaller.
 */
async function buildPage(date: string): Promise<string> {
  const out = await aFolder();
  const { env } = await aGitHub(await loadSpringWorld());
  await run(['draft', '--edition', date, '--now', `${date}T15:00:00+08:00`, '--out', out], { env });
  const site = await aFolder();
  const bundle = join(site, 'content/blog', date);
  await mkdir(join(site, 'layouts/_default'), { recursive: true });
  await cp(join(out, `content/zh/blog/sofa-weekly-${date.replaceAll('-', '')}`), bundle, { recursive: true });
  await writeFile(
    join(site, 'hugo.toml'),
    'baseURL = "https://weekly.example/"\ntitle = "Weekly"\ndisableKinds = ["RSS", "sitemap", "taxonomy", "term"]\n',
  );
  await writeFile(join(site, 'layouts/_default/single.html'), layout);
  await writeFile(join(site, 'layouts/_default/list.html'), layout);
  execFileSync(hugo, ['--quiet', '--source', site, '--cacheDir', join(site, 'cache')], { stdio: 'pipe' });
  return join(site, 'public/blog', date, 'index.html');
}
