import { expect, it } from 'vitest';
import { drawWeek } from '../render/pictures/draw-week.ts';
import { hostileWeek } from '../render/pictures/weeks.ts';
import { describeInChromium, servePages, watch } from './chromium.ts';

describeInChromium('the poster', (browser) => {
  it('is a drawing that a browser shows, also of a week that strangers wrote', async () => {
    const { svg, boxes } = await drawWeek(hostileWeek());
    const server = await servePages({
      '/': '<!doctype html><title>Poster</title><img src="/poster.svg" alt="">',
      '/poster.svg': svg,
      '/favicon.ico': '',
    });
    try {
      const page = await browser().newPage();
      const wrong = await watch(page, server.origin);

      await page.goto(`${server.origin}/`);

      const size = await page.evaluate('[document.images[0].naturalWidth, document.images[0].naturalHeight]');
      expect(size).toEqual([boxes[0]?.width, Math.ceil(boxes[0]?.height ?? 0)]);
      expect(wrong).toEqual([]);
    } finally {
      server.close();
    }
  }, 60_000);
});
