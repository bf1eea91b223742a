// Writes the README's picture: the poster of the demo's edition, at a third of its usual width. npm run demo comes first.
import { readFile, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';

const date = '2023-05-19';
const drawing = `out/${date}/content/zh/blog/sofa-weekly-${date.replaceAll('-', '')}/contributions.svg`;
const picture = `docs/images/contributions-${date}.png`;

const image = new Resvg(await readFile(drawing, 'utf8'), {
  fitTo: { mode: 'width', value: 720 },
  font: { loadSystemFonts: false },
});
await writeFile(picture, image.render().asPng());
