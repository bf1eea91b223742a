// Chromium for the browser tests: found where Debian, or GitHub's runners, put it; started without a word to the network.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const switches = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Tests in a browser of their own; where there is no Chromium they are skipped, with one line that says so. */
export function describeInChromium(name: string, tests: (browser: () => Browser) => void): void {
  const executablePath = places.find((place) => existsSync(place));
  if (executablePath === undefined) {
    process.stderr.write(
      `Skipped: "${name}" needs Chromium (apt-get install chromium), and there is none.\n`,
    );
    describe.skip(name, () => tests(noBrowser));
    return;
  }
  describe(name, () => {
    let browser: Browser | null = null;
    beforeAll(async () => {
      // Without a user-data-dir of our own, Playwright makes a new one and takes it away again.
      browser = await chromium.launch({ executablePath, args: switches });
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
    });
    tests(() => browser ?? noBrowser());
  });
}

function noBrowser(): never {
  throw new Error('Chromium is not running');
}

/** Pages by their path, on a port of this machine. */
export async function servePages(
  pages: Readonly<Record<string, string>>,
): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    const type = request.url?.endsWith('.svg') ? 'image/svg+xml' : 'text/html; charset=utf-8';
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': type });
    response.end(page ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => server.closeAllConnections() ?? server.close(),
  };
}

/** What went wrong on a page: errors, dialogs, and requests to other machines, which are stopped. */
export async function watch(page: Page, origin: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('dialog', async (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (url.startsWith(`${origin}/`)) return route.continue();
    wrong.push(`request: ${url}`);
    return route.abort();
  });
  return wrong;
}
