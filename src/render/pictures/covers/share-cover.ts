// `og.png`: the edition as a link's card (Open Graph).
import { sharePicture } from '../../../model/artifact.ts';
import { above, drawBrand } from '../drawing/draw-header.ts';
import { line, type PictureElement, row, words } from '../elements/element.ts';
import { composeFigures, drawFigure } from '../figures.ts';
import type { PictureKind, Scene } from '../picture.ts';
import { drawFaces, drawGround, drawNews, facesOf, newsOf } from './draw-cover.ts';

/** What https://developers.facebook.com/docs/sharing/webmasters/images asks for; others cut less. */
const size = { width: 1200, height: 630 };
const mostBytes = 300_000;
const padding = 64;
const mostFaces = 5;
const mostFigures = 4;

export const shareCover: PictureKind = {
  draw: (scene) => [{ file: sharePicture, size, mostBytes, element: drawShareCover(scene) }],
};

function drawShareCover(scene: Scene): PictureElement {
  const { palette, head, logo, section, words: say } = scene;
  const { header, badge } = palette;
  const figures = section === null ? [] : composeFigures(section, say, mostFigures);
  const faces = facesOf(scene, mostFaces);
  return drawGround(
    palette,
    { ...size, padding: `52px ${padding}px` },
    1.25,
    drawBrand(head, header, logo, 34),
    row({ flexGrow: 1 }),
    drawNews(newsOf(scene), palette, size.width - 2 * padding, 68),
    words(head.window, { ...above, marginTop: 14, fontSize: 28, lineHeight: 1.4, color: header.muted }),
    row({ flexGrow: 1 }),
    row(
      { ...above, alignItems: 'flex-end', justifyContent: 'space-between', gap: 40 },
      figures.length === 0
        ? line(head.footer ?? '', { fontSize: 26, lineHeight: 1.4, color: header.muted })
        : row(
            { gap: 48, flexShrink: 0 },
            ...figures.map((figure) =>
              drawFigure(figure, header, badge.ground, { value: 56, small: 24 }, {}),
            ),
          ),
      drawFaces(faces, 84, palette),
    ),
  );
}
