// npm run pictures: draws docs/images/ anew, and docs/pictures.md which shows every picture. The real weeks are the demo's, which
// come first; the invented ones have as many people as a real week may have one day.
import { mkdir, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { avatarHost, withAvatars } from '../sandbox/sandbox.ts';
import { readCollection } from '../src/cli/run/read-collection.ts';
import type { Config } from '../src/config/config.ts';
import { loadConfig } from '../src/config/load-config.ts';
import { resolveTheme, type WrittenTheme } from '../src/config/poster-theme.ts';
import type { Avatars } from '../src/model/snapshot.ts';
import { yearPicture } from '../src/record/year-picture.ts';
import { reviewYear } from '../src/record/year-review.ts';
import { loadLogo } from '../src/render/pictures/load-logo.ts';
import { makePictures, makeYearPicture } from '../src/render/pictures/make-pictures.ts';
import { composeDocument } from '../src/sections/compose-document.ts';
import type { Document } from '../src/sections/document.ts';
import type { Language } from '../src/words/languages.ts';
import { anAccount } from '../tests/record/a-ledger.ts';
import { aYearOf } from '../tests/record/a-year.ts';
import {
  anAvatar,
  crowdedWeek,
  hostileWeek,
  oneContributor,
  quietWeek,
} from '../tests/render/pictures/weeks.ts';

interface Week {
  readonly document: Document;
  readonly avatars: Avatars;
}

interface Sample {
  /** The picture of the week that is shown. */
  readonly file: string;
  readonly week: Week;
  readonly theme?: WrittenTheme;
  readonly caption: string;
}

interface YearSample {
  readonly file: typeof yearPicture;
  /** How many people the community has. */
  readonly people: number;
  readonly language: Language;
  readonly theme?: WrittenTheme;
  readonly caption: string;
}

interface Group {
  readonly title: string;
  readonly text: string;
  /** Pixels: about what a phone or a list of links gives it. */
  readonly width: number;
  readonly samples: readonly (Sample | YearSample)[];
}

const folder = 'docs/images/pictures';
const config = await loadConfig('config/sofa-weekly.yml');
const english: Config = {
  ...config,
  poster: { ...config.poster, footer: 'SOFAStack & MOSN · www.sofastack.tech' },
};
const logo = await loadLogo(config.poster.logo, 'config');
const own: WrittenTheme = { background: '#fdf6ec', accent: '#9a3412' };

const small = await realWeek('2023-05-19');
const ordinary = await realWeek('2023-05-26');
const crowded = await inventedWeek(crowdedWeek('en', 80));
const quiet = await inventedWeek(quietWeek());

const card = 'contributions.png';
const groups: readonly Group[] = [
  {
    title: 'The card',
    text: '`contributions.png`, 1,080 × 1,440 pixels: the picture in the post, one screen of a phone. Up to five people are shown with what they did, up to 64 with face and name; a gold ring marks a first contribution.',
    width: 360,
    samples: [
      { file: card, week: await inventedWeek(oneContributor()), caption: '1 contributor' },
      { file: card, week: small, caption: '5 contributors: the edition of 19 May 2023' },
      { file: card, week: ordinary, caption: '18 pull requests: the edition of 26 May 2023' },
      { file: card, week: crowded, caption: '80 contributors, in English' },
      { file: card, week: await inventedWeek(crowdedWeek('zh', 400)), caption: '400 contributors' },
      {
        file: card,
        week: quiet,
        caption: 'An empty week: for the editors only, the post has no place for it',
      },
      {
        file: card,
        week: await inventedWeek(hostileWeek()),
        caption: 'Names and titles that strangers made up',
      },
    ],
  },
  {
    title: 'For links and chats',
    text: '`og.png`, 1,200 × 630, is published with the post and named in its front matter (`images`), where Hugo’s Open Graph template looks. `wechat-cover.png`, 1,283 × 383, holds the two covers that WeChat cuts: 900 × 383 and 383 × 383. `newcomer-<login>.png`, 1,080 × 1,080, is for the person whose first contribution it was.',
    width: 480,
    samples: [
      { file: 'og.png', week: ordinary, caption: 'og.png' },
      { file: 'og.png', week: crowded, caption: 'og.png in English' },
      { file: 'og.png', week: quiet, caption: 'og.png of an empty week' },
      { file: 'wechat-cover.png', week: ordinary, caption: 'wechat-cover.png' },
      { file: 'newcomer-kang-hl.png', week: ordinary, caption: 'newcomer-kang-hl.png' },
    ],
  },
  {
    title: 'The long poster',
    text: '`poster.png` and `poster.svg`, in the output folder only: every line of a week with up to 40 people and eight projects.',
    width: 360,
    samples: [{ file: 'poster.png', week: ordinary, caption: 'The edition of 26 May 2023' }],
  },
  {
    title: 'Themes',
    text: '`poster.theme` in the configuration: `light`, `dark`, or two colours of your own with your logo (`poster.logo`). Colours that cannot be read on each other (WCAG AA) are refused when the configuration is read, with one that can.',
    width: 300,
    samples: [
      { file: card, week: ordinary, theme: 'dark', caption: '`theme: dark`' },
      {
        file: card,
        week: crowded,
        theme: own,
        caption: `\`theme: {background: "${own.background}", accent: "${own.accent}"}\``,
      },
      { file: 'og.png', week: ordinary, theme: own, caption: 'The same for links' },
      { file: 'og.png', week: ordinary, theme: 'dark', caption: 'Dark, for links' },
    ],
  },
  {
    title: 'A year in review',
    text: '`year.png`, 1,080 × 1,440, beside the post that [`sofa-weekly year 2023`](record.md) writes: up to 40 people, those in most editions first, a column for each month, a bar for each project. Their pictures are fetched by the accounts that ledgers name; who has none has initials. These communities are invented.',
    width: 360,
    samples: [
      { file: yearPicture, people: 120, language: 'zh', caption: '120 contributors' },
      {
        file: yearPicture,
        people: 20,
        language: 'en',
        theme: 'dark',
        caption: '20 contributors, in English, dark',
      },
      {
        file: yearPicture,
        people: 3,
        language: 'zh',
        theme: own,
        caption: '3 contributors, in colours of their own',
      },
    ],
  },
];

await mkdir(folder, { recursive: true });
const text = [
  '# Every picture',
  '',
  'Drawn by `npm run pictures` from the document that the post is made of. Why they are what they are:',
  '[The pictures are made of the same document as the words](decisions/pictures.md), [Takumi draws](decisions/what-draws.md).',
];
for (const [part, { title, text: words, width, samples }] of groups.entries()) {
  text.push('', `## ${title}`, '', words);
  for (const [at, sample] of samples.entries()) {
    const name = `${part + 1}-${at + 1}-${sample.file}`;
    const drawn = 'week' in sample ? await drawSample(sample) : await drawYearSample(sample);
    await writeFile(`${folder}/${name}`, drawn);
    const alt = sample.caption.replaceAll('`', '').replaceAll('"', '&quot;');
    text.push(
      '',
      `${sample.caption}:`,
      '',
      `<img width="${width}" alt="${alt}" src="images/pictures/${name}">`,
    );
  }
}
await writeFile('docs/pictures.md', `${text.join('\n')}\n`);
await writeFile(
  'docs/images/contributions-2023-05-19.png',
  await drawSample({ file: card, week: small, caption: '' }),
);

async function realWeek(date: string): Promise<Week> {
  const { snapshot, avatars } = await readCollection(`out/${date}/snapshot.json`);
  return { document: composeDocument(snapshot, config), avatars };
}

async function inventedWeek(document: Document): Promise<Week> {
  return { document, avatars: await inventedFaces(anAvatar) };
}

/** Of eighty people, from the demo's host of pictures: a sun over two hills. */
async function inventedFaces(nameOf: (at: number) => string): Promise<Avatars> {
  const send = withAvatars(fetch);
  const avatars = new Map<string, Uint8Array>();
  for (let at = 0; at < 80; at += 1) {
    const response = await send(`${avatarHost}/u/${at}`);
    avatars.set(nameOf(at), new Uint8Array(await response.arrayBuffer()));
  }
  return avatars;
}

async function drawYearSample({ people, language, theme }: YearSample): Promise<Uint8Array> {
  const base = { ...(language === 'en' ? english : config), language };
  const colors = theme === undefined ? base.poster.colors : resolveTheme(theme, {});
  const themed = { ...base, poster: { ...base.poster, colors } };
  const avatars = await inventedFaces((at) => anAccount(`octo-user-${at + 1}`).id);
  const review = reviewYear(2023, aYearOf(people), themed);
  const [found] = await makeYearPicture(review, themed, { logo, avatars }, 'post');
  if (found === undefined || typeof found.content === 'string') throw new TypeError('There is no picture');
  return found.content;
}

async function drawSample({ file, week, theme }: Sample): Promise<Uint8Array> {
  const base = week.document.language === 'en' ? english : config;
  const colors = theme === undefined ? base.poster.colors : resolveTheme(theme, {});
  const themed = { ...base, poster: { ...base.poster, colors } };
  const all = await makePictures(week.document, themed, { logo, avatars: week.avatars }, 'post/index.md');
  const found = all.find(({ path }) => basename(path) === file);
  if (found === undefined) throw new TypeError(`There is no ${file} in this week`);
  return typeof found.content === 'string' ? new TextEncoder().encode(found.content) : found.content;
}
