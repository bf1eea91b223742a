import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadPosterAssets } from '../../../src/render/pictures/load-poster-assets.ts';
import { renderPoster } from '../../../src/render/pictures/render-poster.ts';
import { describePoster, drawWeek, noPictures, posterConfig } from './draw-week.ts';
import { decodePng } from './pictures.ts';
import { crowdedWeek, hostileWeek, oneContributor, quietWeek, realWeek } from './weeks.ts';

const post = 'content/zh/blog/sofa-weekly-20230519/index.md';

describe('the drawing', () => {
  it.each([
    ['2023-05-19', realWeek()],
    ['quiet', quietWeek()],
    ['one-contributor', oneContributor()],
    ['80-contributors', crowdedWeek()],
    ['80-contributors-en', crowdedWeek('en')],
    ['hostile', hostileWeek()],
  ])('of the week %s is as it was', async (name, document) => {
    const drawn = await drawWeek(document);

    await expect(describePoster(drawn)).toMatchFileSnapshot(`golden/${name}.golden.txt`);
  });
});

describe('the files', () => {
  it('lie beside the post, of the same size and with something on them', async () => {
    const document = realWeek();
    const assets = await loadPosterAssets(document, posterConfig, noPictures);

    const [svg, png, ...others] = await renderPoster(document, assets, posterConfig, post);

    expect(others).toEqual([]);
    expect(svg?.path).toBe('content/zh/blog/sofa-weekly-20230519/contributions.svg');
    expect(svg?.mediaType).toBe('image/svg+xml');
    expect(png?.path).toBe('content/zh/blog/sofa-weekly-20230519/contributions.png');
    expect(png?.mediaType).toBe('image/png');
    const [, width, height] = String(svg?.content).match(/^<svg [^>]*width="(\d+)" height="(\d+)"/) ?? [];
    const decoded = await decodePng(Buffer.from(png?.content ?? ''));
    expect(decoded).toMatchObject({ width: Number(width), height: Number(height) });
    expect(decoded.width).toBe(1080);
    expect(decoded.colours).toBeGreaterThan(100);
  });

  it('are the same bytes every time', async () => {
    const [first, second] = [await fingerprints(), await fingerprints()];

    expect(first).toHaveLength(2);
    expect(second).toEqual(first);
  });

  it('are none where the edition has no contributions section', async () => {
    const document = { ...realWeek(), sections: [] };
    const assets = await loadPosterAssets(document, posterConfig, noPictures);

    expect(await renderPoster(document, assets, posterConfig, post)).toEqual([]);
  });
});

async function fingerprints(): Promise<readonly string[]> {
  const document = oneContributor();
  const assets = await loadPosterAssets(document, posterConfig, noPictures);
  const files = await renderPoster(document, assets, posterConfig, post);
  return files.map(({ content }) => createHash('sha256').update(content).digest('hex'));
}
