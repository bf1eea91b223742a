// Writes the README's picture: the one of the demo's edition. npm run demo comes first.
import { copyFile } from 'node:fs/promises';

const date = '2023-05-19';
const picture = `out/${date}/content/zh/blog/sofa-weekly-${date.replaceAll('-', '')}/contributions.png`;

await copyFile(picture, `docs/images/contributions-${date}.png`);
