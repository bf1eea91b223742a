// Generated strings wherever a stranger may write, from GitHub to every output of the real commands: a hundred in a week, and in its
// picture.
import { afterAll, describe, vi } from 'vitest';
import { rememberPictures } from '../../src/preview/remember-pictures.ts';
import type { Scene } from '../../src/render/pictures/picture.ts';
import { allWeeks, seed, weeks, wordsOf } from './generated-words.ts';
import { expectAHarmlessWeek } from './harmless-week.ts';

// Three commands show the same poster: once is enough to draw it.
vi.mock('../../src/render/pictures/make-pictures.ts', async (original) => {
  const { makePictures } = await original<typeof import('../../src/render/pictures/make-pictures.ts')>();
  return { makePictures: rememberPictures(makePictures) };
});

// Each of a hundred newcomers has a picture, all of one kind: three of a week's, six hundred in all, show what a name can do there.
vi.mock('../../src/render/pictures/covers/newcomer.ts', async (original) => {
  const { newcomer } = await original<typeof import('../../src/render/pictures/covers/newcomer.ts')>();
  const draw = (scene: Scene) => newcomer.draw(scene).slice(0, 3);
  return { newcomer: { ...newcomer, draw } };
});

afterAll(() => {
  const strings = weeks.reduce((sum, week) => sum + wordsOf(week).length, 0);
  process.stdout.write(
    `hostile, seed ${seed}: ${strings} strings in weeks ${weeks.join(', ')} of ${allWeeks}, a picture each\n`,
  );
});

describe.each(weeks)('week %d', (week) => {
  expectAHarmlessWeek(wordsOf(week));
});
