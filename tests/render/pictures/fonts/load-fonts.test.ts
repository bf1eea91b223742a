import { expect, it } from 'vitest';
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

it('opens a further font only for letters that the ones before it lack', async () => {
  const fontsFor = async (name: string) => {
    const week = weekOf([aContributor('octo-user', { name: untrusted(name) })]);
    const { assets } = await preparePictures(week, posterConfig, noPictures, pictures);
    return new Set(assets.fonts.map(({ family }) => family));
  };

  expect(await fontsFor('张三')).toEqual(new Set(['noto-sans-sc']));
  expect(await fontsFor('Łukasz')).toEqual(new Set(['noto-sans-sc', 'noto-sans']));
  expect(await fontsFor('홍길동')).toEqual(new Set(['noto-sans-sc', 'nanum-gothic']));
  expect(await fontsFor('محمد')).toEqual(new Set(['noto-sans-sc', 'noto-sans-arabic']));
});
