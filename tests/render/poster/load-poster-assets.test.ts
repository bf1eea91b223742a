import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPosterAssets } from '../../../src/render/poster/load-poster-assets.ts';
import { aConfig } from '../../builders/config.ts';
import { drawWeek, imagesOf, noFolders, posterConfig } from './draw-week.ts';
import { aPng } from './pictures.ts';
import { aContributor, realWeek, weekOf } from './weeks.ts';

describe('loading what a poster needs', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'poster-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('reads only the font files that the texts need', async () => {
    const assets = await loadPosterAssets(realWeek(), posterConfig, noFolders);

    expect(assets.fonts.length).toBeLessThan(40);
    expect(assets.emoji.size).toBe(0);
  });

  it('reads avatars from the snapshot, and nothing that lies outside of its folder', async () => {
    const snapshot = join(folder, 'snapshot');
    await mkdir(join(snapshot, 'avatars'), { recursive: true });
    await writeFile(join(snapshot, 'avatars', '1.png'), aPng(8));
    await writeFile(join(folder, 'secret.png'), aPng(8));
    const document = weekOf(
      ['avatars/1.png', 'avatars/2.png', '../secret.png'].map((avatar, at) =>
        aContributor(`octo-user-${at}`, { avatar }),
      ),
    );

    const { avatars } = await loadPosterAssets(document, posterConfig, { ...noFolders, snapshot });

    expect([...avatars.keys()]).toEqual(['avatars/1.png']);
  });

  it('reads the logo from beside the configuration', async () => {
    await writeFile(join(folder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
    const config = aConfig({ poster: { logo: 'logo.svg' } });

    const { logo } = await loadPosterAssets(realWeek(), config, { ...noFolders, configuration: folder });

    expect(logo).toMatch(/^data:image\/svg\+xml;base64,/);
    expect(imagesOf(await drawWeek(realWeek(), posterConfig, { logo }))).toHaveLength(1);
  });

  it('says what to do where the logo is missing or no picture', async () => {
    await writeFile(
      join(folder, 'text.png'),
      'This is not a picture, whatever it is called, and long enough.',
    );
    const load = (logo: string) =>
      loadPosterAssets(realWeek(), aConfig({ poster: { logo } }), { ...noFolders, configuration: folder });

    await expect(load('logo.png')).rejects.toMatchObject({
      kind: 'usage',
      message: `There is no logo at ${join(folder, 'logo.png')}`,
      hint: 'Correct poster.logo in the configuration, or leave it out.',
    });
    await expect(load('text.png')).rejects.toMatchObject({
      kind: 'usage',
      message: `${join(folder, 'text.png')} is not a PNG or JPEG of at most 4096 pixels along a side`,
    });
  });
});
