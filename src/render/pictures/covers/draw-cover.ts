// What covers have in common: a dark ground with the weekly's mark, and a few of its people.

import { peopleOnCard } from '../../../sections/contributions/people-on-card.ts';
import { untrusted } from '../../../text/untrusted-text.ts';
import { above, drawRings, gradient } from '../drawing/draw-header.ts';
import { drawPortrait } from '../drawing/draw-portrait.ts';
import { column, type PictureElement, row, type Style, words } from '../elements/element.ts';
import type { Palette } from '../elements/palette.ts';
import { textWidth } from '../elements/text-width.ts';
import { titleLines } from '../elements/title-lines.ts';
import { isRightToLeft } from '../engine/to-node.ts';
import type { PersonView } from '../person-view.ts';
import type { Scene } from '../picture.ts';

export function drawGround(
  { header }: Palette,
  style: Style,
  rings: number,
  ...children: readonly (PictureElement | null)[]
): PictureElement {
  return column(
    { position: 'relative', overflow: 'hidden', flexShrink: 0, ...gradient(header), ...style },
    ...drawRings(header, rings),
    ...children,
  );
}

/** The news of the edition: its title without the weekly's name, or else the heading of the contributions. */
export function newsOf({ document, config, head, title }: Scene): string {
  const { raw } = document.title;
  const { name } = config.post;
  const news = raw.startsWith(name) ? raw.slice(name.length).replace(/^[\s|｜:：·–—-]+/u, '') : raw;
  return title(untrusted(news), head.title);
}

/** As large as two lines allow. */
export function drawNews(news: string, { header }: Palette, width: number, largest: number): PictureElement {
  const place = width * fill;
  const { lines, width: widest } = titleLines(news, place / largest);
  const text = { fontWeight: 700, lineHeight: 1.25, color: header.text };
  const fontSize = Math.floor(Math.min(largest, place / widest));
  const smallest = Math.round(largest * 0.55);
  // What does not fit at all is broken and cut by the engine; it knows, too, how texts from right to left are to be broken.
  if (fontSize < smallest || isRightToLeft(news)) {
    const fitting = Math.round(Math.max(smallest, Math.min(largest, (2 * place) / textWidth(news))));
    return words(news, { ...above, ...text, fontSize: fitting, lineClamp: 2 });
  }
  return column(above, ...lines.map((own) => words(own, { ...text, fontSize, whiteSpace: 'nowrap' })));
}

/** How much of a place a text may take: its width is not known exactly. */
const fill = 0.92;

export interface Face extends PersonView {
  readonly isNew: boolean;
}

/** The first people of the card; with a picture before those without. */
export function facesOf(scene: Scene, most: number): readonly Face[] {
  const { section, config } = scene;
  if (section === null) return [];
  const faces = peopleOnCard(section, config.poster.limit.people).people.map(({ contributor, isNew }) => ({
    ...scene.person(contributor),
    isNew,
  }));
  return faces.toSorted((a, b) => Number(a.avatar === null) - Number(b.avatar === null)).slice(0, most);
}

/** Circles that lie on each other's edge, as chats show a group. */
export function drawFaces(faces: readonly Face[], size: number, { header, badge }: Palette): PictureElement {
  return row(
    { ...above, alignItems: 'center' },
    ...faces.map((face, at) =>
      row(
        {
          marginLeft: at === 0 ? 0 : -size * 0.16,
          padding: size * 0.05,
          borderRadius: size,
          backgroundColor: header.ground,
        },
        drawPortrait(face, size, face.isNew ? badge.ground : null),
      ),
    ),
  );
}
