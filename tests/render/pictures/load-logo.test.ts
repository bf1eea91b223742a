import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadLogo } from '../../../src/render/pictures/load-logo.ts';
import { drawWeek, posterConfig } from './draw-week.ts';
import { quietWeek, realWeek } from './weeks.ts';

describe('a logo', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'poster-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('reads the logo from beside the configuration', async () => {
    await writeFile(join(folder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');

    const logo = await loadLogo('logo.svg', folder);

    expect(logo).toMatch(/^data:image\/svg\+xml;base64,/);
    expect((await drawWeek(realWeek(), posterConfig, { logo })).sources).toEqual([logo]);
  });

  it('draws a logo that is a wordmark as wide as it is', async () => {
    await writeFile(join(folder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"/>');

    const logo = await loadLogo('logo.svg', folder);

    const { boxes } = await drawWeek(quietWeek(), posterConfig, { logo });
    expect(boxes.find(({ kind }) => kind === 'image')).toMatchObject({ width: 192, height: 64 });
  });

  it.each(['viewBox="0 0 2 1"', 'width="2px" height="1"', "viewBox='0 0 2 1' width='4mm'"])(
    'knows the size of a logo from %s',
    async (size) => {
      await writeFile(join(folder, 'logo.svg'), `<svg xmlns="http://www.w3.org/2000/svg" ${size}/>`);

      const logo = await loadLogo('logo.svg', folder);

      const { boxes } = await drawWeek(quietWeek(), posterConfig, { logo });
      expect(boxes.find(({ kind }) => kind === 'image')).toMatchObject({ width: 128 });
    },
  );

  it('says what to do where the logo is missing or no picture', async () => {
    await writeFile(
      join(folder, 'text.png'),
      'This is not a picture, whatever it is called, and long enough.',
    );

    await writeFile(
      join(folder, 'broken.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><',
    );
    await writeFile(join(folder, 'sizeless.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="4mm"/>');

    await expect(loadLogo('broken.svg', folder)).rejects.toMatchObject({
      kind: 'usage',
      message: `${join(folder, 'broken.svg')} is not an SVG drawing`,
    });
    await expect(loadLogo('sizeless.svg', folder)).rejects.toMatchObject({
      kind: 'usage',
      message: `${join(folder, 'sizeless.svg')} does not say how large it is`,
      hint: 'Give its svg element a viewBox, such as viewBox="0 0 64 64".',
    });
    await expect(loadLogo('logo.png', folder)).rejects.toMatchObject({
      kind: 'usage',
      message: `There is no logo at ${join(folder, 'logo.png')}`,
      hint: 'It is looked for beside the configuration: put it there, correct poster.logo, or leave it out.',
    });
    await expect(loadLogo('text.png', folder)).rejects.toMatchObject({
      kind: 'usage',
      message: `${join(folder, 'text.png')} is not a PNG or JPEG of at most 4096 pixels along a side`,
    });
  });
});
