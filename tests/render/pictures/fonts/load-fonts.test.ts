import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { preparePictures } from '../../../../src/render/pictures/make-pictures.ts';
import { pictures } from '../../../../src/render/pictures/pictures.ts';
import { untrusted } from '../../../../src/text/untrusted-text.ts';
import { noPictures, posterConfig } from '../draw-week.ts';
import { aContributor, realWeek, weekOf } from '../weeks.ts';

it('reads only the font files that the texts need', async () => {
  const { assets } = await preparePictures(realWeek(), posterConfig, noPictures, pictures);

  expect(assets.fonts.length).toBeLessThan(50);
  expect(assets.emoji.size).toBe(0);
});

/** A name in the letters of each font, with the fonts that are opened for it: what is not a letter always is in the first. */
const names = {
  张三: ['noto-sans-sc'],
  Łukasz: ['noto-sans-sc', 'noto-sans'],
  홍길동: ['noto-sans-sc', 'nanum-gothic'],
  محمد: ['noto-sans-sc', 'noto-sans-arabic'],
  דוד: ['noto-sans-sc', 'noto-sans-hebrew'],
};

it.each(Object.entries(names))('opens for %s no font that it does not need', async (name, fonts) => {
  const week = weekOf([aContributor('octo-user', { name: untrusted(name) })]);
  const { assets } = await preparePictures(week, posterConfig, noPictures, pictures);

  expect(new Set(assets.fonts.map(({ family }) => family))).toEqual(new Set(fonts));
});

it('has a name here for every font that is installed', () => {
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const installed = Object.keys(dependencies).flatMap((name) => /^@fontsource\/(.+)$/.exec(name)?.[1] ?? []);

  expect(new Set(Object.values(names).flat())).toEqual(new Set(installed));
});
