// npm run pictures:cost: what the pictures of a week take, an ordinary one or one of ten thousand pull requests and as many
// people with photographs as large as they are taken. Time is a machine's own; memory is not: 400 MB is the most.
import { basename } from 'node:path';
import { makePictures } from '../src/render/pictures/make-pictures.ts';
import { pictures } from '../src/render/pictures/pictures.ts';
import { noPictures, posterConfig } from '../tests/render/pictures/draw-week.ts';
import { aPhoto } from '../tests/render/pictures/pictures.ts';
import { anAvatar, crowdedWeek } from '../tests/render/pictures/weeks.ts';

const people = Number(process.argv[2] ?? 10_000);
const mostMegabytes = 400;

const photos = await Promise.all(Array.from({ length: 8 }, (_, at) => aPhoto(at, people > 1000 ? 640 : 176)));
const avatars = new Map(
  Array.from({ length: 80 }, (_, at) => [anAvatar(at), photos[at % 8] ?? new Uint8Array()]),
);
const document = crowdedWeek('zh', people);

const [card] = pictures;
for (const [name, kinds] of [
  ['the card', card === undefined ? [] : [card]],
  ['everything', pictures],
] as const) {
  const start = performance.now();
  const files = await makePictures(
    document,
    posterConfig,
    { ...noPictures, avatars },
    'post/index.md',
    kinds,
  );
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  const took = Math.round(performance.now() - start);
  process.stdout.write(
    `${name}: ${files.length} files (${basename(files[0]?.path ?? '')} …), ${bytes} bytes, ${took} ms\n`,
  );
}
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${people} people: ${megabytes} MB at most\n`);
if (megabytes > mostMegabytes) process.exitCode = 1;
