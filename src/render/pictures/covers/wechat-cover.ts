// `wechat-cover.png`: what WeChat cuts its two covers from, the wide one for the first article of a message and the square one
// for lists and shares. Both are in one picture of 1,283 × 383.
import { above, drawBrand } from '../drawing/draw-header.ts';
import { column, line, type PictureElement, row, words } from '../elements/element.ts';
import type { PictureKind, Scene } from '../picture.ts';
import { drawFaces, drawGround, drawNews, facesOf, newsOf } from './draw-cover.ts';

const height = 383;
const wide = 900;
const size = { width: wide + height, height };
const padding = 44;
const mostFaces = 7;

export const wechatCover: PictureKind = {
  draw: (scene) => [
    {
      file: 'wechat-cover.png',
      size,
      element: row({ ...size }, drawWide(scene), drawSquare(scene)),
    },
  ],
};

function drawWide(scene: Scene): PictureElement {
  const { palette, head, logo } = scene;
  const { header } = palette;
  return drawGround(
    palette,
    { width: wide, height, padding: `34px ${padding}px` },
    0.9,
    drawBrand(head, header, logo, 28),
    row({ flexGrow: 1 }),
    drawNews(newsOf(scene), palette, wide - 2 * padding, 52),
    row({ flexGrow: 1 }),
    row(
      { ...above, alignItems: 'center', justifyContent: 'space-between', gap: 32 },
      line(head.window, { fontSize: 24, lineHeight: 1.4, color: header.muted, flexShrink: 1, minWidth: 0 }),
      drawFaces(facesOf(scene, mostFaces), 64, palette),
    ),
  );
}

/** Small in every list: the weekly and the day, and nothing else. */
function drawSquare({ palette, head, logo }: Scene): PictureElement {
  const { header } = palette;
  const [year = '', ...day] = head.date.split('.');
  return drawGround(
    palette,
    { width: height, height, padding: 40 },
    0.7,
    drawBrand({ name: head.name, date: null }, header, logo, 28),
    row({ flexGrow: 1 }),
    column(
      above,
      words(day.join('.'), { fontSize: 104, lineHeight: 1.1, fontWeight: 700, color: header.text }),
      words(year, { fontSize: 36, lineHeight: 1.3, color: header.muted }),
    ),
  );
}
