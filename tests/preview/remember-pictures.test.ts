import { beforeEach, describe, expect, it } from 'vitest';
import { rememberPictures } from '../../src/preview/remember-pictures.ts';
import type { MakePictures } from '../../src/render/pictures/make-pictures.ts';
import { composeDocument } from '../../src/sections/compose-document.ts';
import { aConfig } from '../builders/config.ts';
import { aSnapshot } from '../builders/snapshot.ts';
import { ordinaryWeek } from '../render/weeks.ts';

const config = aConfig();
const document = composeDocument(ordinaryWeek, config);
const pictures = { logo: null, avatars: new Map([['avatars/1.png', Buffer.from('1')]]) };

describe('a poster', () => {
  let made: number;
  let make: MakePictures;
  beforeEach(() => {
    made = 0;
    make = rememberPictures(async () => {
      made += 1;
      return [{ path: 'contributions.png', mediaType: 'image/png', content: String(made) }];
    });
  });

  it('is drawn once for the same edition, however often it is asked for', async () => {
    const first = await make(document, config, pictures, 'post/index.md');
    const second = await make(
      composeDocument(ordinaryWeek, config),
      aConfig(),
      { ...pictures },
      'post/index.md',
    );

    expect([made, second]).toEqual([1, first]);
  });

  it.each<[string, Parameters<MakePictures>]>([
    ['edition', [composeDocument(aSnapshot(), config), config, pictures, 'post/index.md']],
    ['colour', [document, aConfig({ poster: { colors: { accent: '#c00000' } } }), pictures, 'post/index.md']],
    ['logo', [document, config, { ...pictures, logo: 'data:,' }, 'post/index.md']],
    ['missing avatar', [document, config, { ...pictures, avatars: new Map() }, 'post/index.md']],
    ['place', [document, config, pictures, 'other/index.md']],
  ])('is drawn again for another %s', async (_name, other) => {
    await make(document, config, pictures, 'post/index.md');
    await make(...other);

    expect(made).toBe(2);
  });
});

it('a poster that could not be drawn is tried again', async () => {
  let tries = 0;
  const make = rememberPictures(async () => {
    tries += 1;
    if (tries === 1) throw new Error('no fonts');
    return [];
  });
  const ask = () => make(document, config, pictures, 'post/index.md');

  await expect(ask()).rejects.toThrow('no fonts');
  expect(await ask()).toEqual([]);
});
