import { expect, it, test } from 'vitest';
import { peopleOnPicture } from '../../../src/record/year-picture.ts';
import { reviewYear } from '../../../src/record/year-review.ts';
import { textsOf } from '../../../src/render/pictures/elements/element.ts';
import { makeYearPicture, prepareYearPicture } from '../../../src/render/pictures/make-pictures.ts';
import { wordsOf } from '../../../src/words/languages.ts';
import { aConfig } from '../../builders/config.ts';
import { aYearOf } from '../../record/a-year.ts';
import { describePicture, drawFirst, noPictures } from './draw-week.ts';
import { aPng, decodePng } from './pictures.ts';

const configOf = (language: 'zh' | 'en') =>
  aConfig({
    language,
    projects: { MOSN: ['mosn/mosn'], Layotto: ['mosn/layotto'] },
    poster: { footer: 'SOFAStack · MOSN' },
  });

it.each([
  ['3-people.zh', 3, 'zh'],
  ['20-people.en', 20, 'en'],
  ['120-people.zh', 120, 'zh'],
] as const)('%s is as it was', async (name, people, language) => {
  const config = configOf(language);
  const prepared = await prepareYearPicture(reviewYear(2023, aYearOf(people), config), config, noPictures);

  await expect(describePicture(await drawFirst(prepared))).toMatchFileSnapshot(
    `golden/year/${name}.golden.txt`,
  );
});

it('names everybody who is shown, and how many more there are', async () => {
  const config = configOf('en');
  const review = reviewYear(2023, aYearOf(120), config);
  const { people, more } = peopleOnPicture(review, config.poster.limit.people);
  const { pictures } = await prepareYearPicture(review, config, noPictures);
  const words = pictures.flatMap(({ element }) => textsOf(element).map(({ text }) => text));

  expect(people.length + more).toBe(review.people.length);
  expect(words).toEqual(expect.arrayContaining([...people.map(({ login }) => login), `and ${more} more`]));
});

test('the file lies beside the post, and has its size and something on it', async () => {
  const config = configOf('zh');
  const [picture] = await makeYearPicture(
    reviewYear(2023, aYearOf(40), config),
    config,
    noPictures,
    'blog/2023',
  );
  if (typeof picture?.content !== 'object') throw new TypeError('There is no picture');
  const { width, height, colours } = await decodePng(picture.content);

  expect(picture.path).toBe('blog/2023/year.png');
  expect({ width, height }).toEqual({ width: 1080, height: 1440 });
  expect(colours).toBeGreaterThan(20);
  expect(picture.content.length).toBeLessThan(500_000);
});

it('shows the pictures that are known of people, and initials of the others', async () => {
  const config = configOf('zh');
  const review = reviewYear(2023, aYearOf(3), config);
  const avatars = new Map([
    ['U_octo-user-1', aPng(32)],
    ['U_octo-user-2', Uint8Array.from([1, 2, 3])],
  ]);

  const { sources, words } = await drawFirst(
    await prepareYearPicture(review, config, { logo: null, avatars }),
  );

  expect(sources).toEqual(['U_octo-user-1']);
  expect(words.filter((one) => one === 'OU')).toHaveLength(2);
});

it('counts whom it may not name', async () => {
  const config = aConfig({ language: 'en', contributors: { optOut: ['octo-user-2'] } });
  const prepared = await prepareYearPicture(reviewYear(2023, aYearOf(3), config), config, noPictures);
  const words = prepared.pictures.flatMap(({ element }) => textsOf(element).map(({ text }) => text));

  expect(words[words.indexOf(wordsOf.en.poster.figures.contributors) - 1]).toBe('3');
  expect(words).not.toContain('octo-user-2');
});
