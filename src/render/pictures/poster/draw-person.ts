// One person on the poster, as a card, a pill, or in the line below a pull request.

import { drawMark, drawPortrait } from '../drawing/draw-portrait.ts';
import { column, line, type PictureElement, row, words } from '../elements/element.ts';
import type { Palette, Surface } from '../elements/palette.ts';
import { textWidth } from '../elements/text-width.ts';
import type { PersonView } from '../person-view.ts';
import type { ContributorView } from './poster-view.ts';

/** With room to say what the person worked on. */
export function drawPersonCard(person: ContributorView, palette: Palette, width: string): PictureElement {
  const surface = person.mark === null ? palette.pill : palette.welcome;
  return row(
    { width, padding: 24, gap: 20, alignItems: 'center', borderRadius: 24, backgroundColor: surface.ground },
    drawPortrait(person, 88, person.mark === null ? null : palette.badge.ground),
    column(
      { ...shrinking, gap: 6, alignItems: 'flex-start' },
      words(person.name, {
        fontSize: person.name.length > 18 ? 27 : 32,
        lineHeight: 1.3,
        fontWeight: 700,
        color: surface.text,
        lineClamp: 3,
      }),
      words(person.projects, { fontSize: 25, lineHeight: 1.4, color: surface.muted, lineClamp: 3 }),
      person.mark === null ? null : drawMark(person.mark, palette),
    ),
  );
}

/** For lists of many: in one line, or in smaller ones if the name is longer. `after` follows the name. */
export function drawPill(
  person: PersonView,
  palette: Palette,
  { isNew, after }: { readonly isNew: boolean; readonly after: string | null },
): PictureElement {
  const surface = isNew ? palette.welcome : palette.pill;
  const behind =
    (isNew ? star + pill.gap : 0) + (after === null ? 0 : textWidth(after) * pillText.fontSize + pill.gap);
  const room = pill.width - pill.left - pill.portrait - pill.gap - behind - pill.right;
  const fits = textWidth(person.name) * pillText.fontSize <= room;
  return row(
    {
      width: pill.width,
      minHeight: pill.height,
      padding: `4px ${pill.right}px 4px ${pill.left}px`,
      gap: pill.gap,
      alignItems: 'center',
      borderRadius: pill.height / 2,
      backgroundColor: surface.ground,
    },
    drawPortrait(person, pill.portrait, isNew ? palette.badge.ground : null),
    fits
      ? line(person.name, { ...pillText, color: surface.text, ...shrinking })
      : words(person.name, {
          fontSize: 20,
          lineHeight: 1.2,
          lineClamp: 4,
          color: surface.text,
          ...shrinking,
        }),
    isNew ? drawStar(palette) : null,
    after === null ? null : line(after, { ...pillText, color: surface.muted, flexShrink: 0 }),
  );
}

/** A third of a block. Pixels. */
const pill = { width: 284, height: 60, left: 6, right: 22, gap: 12, portrait: 48 };

/** Pills in equal columns. */
export function drawPills(
  pills: readonly PictureElement[],
  more: string | null,
  surface: Surface,
): PictureElement {
  return row(
    { flexWrap: 'wrap', gap: 14 },
    ...pills,
    more === null
      ? null
      : row(
          { height: pill.height, padding: '0 8px', alignItems: 'center' },
          line(more, { ...pillText, color: surface.muted }),
        ),
  );
}

/** Small, for the authors of a pull request. */
export function drawAuthor(person: PersonView, surface: Surface): PictureElement {
  return row(
    { alignItems: 'center', gap: 10, maxWidth: '100%' },
    drawPortrait(person, 36, null),
    line(person.name, { fontSize: 25, lineHeight: 1.5, color: surface.muted, flexShrink: 1 }),
  );
}

/** The same mark if there is no room for words. */
export function drawStar({ badge }: Palette): PictureElement {
  return row(
    {
      width: star,
      height: star,
      flexShrink: 0,
      alignItems: 'center',
      justifyContent: 'center',
      borderRadius: star / 2,
      backgroundColor: badge.ground,
    },
    words('★', { fontSize: 20, lineHeight: 1, color: badge.text }),
  );
}

const star = 32;

const pillText = { fontSize: 25, lineHeight: 1.4 };

/** Takes what is left of a row, and no more: without `minWidth` a long word would push it out of the picture. */
const shrinking = { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0 };
