// One person on the poster, as a card, a pill, or in the line below a pull request.

import { drawMark, drawPortrait } from '../drawing/draw-portrait.ts';
import { column, line, type PictureElement, row, words } from '../elements/element.ts';
import type { Palette, Surface } from '../elements/palette.ts';
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
      line(person.projects, { fontSize: 25, lineHeight: 1.4, color: surface.muted }),
      person.mark === null ? null : drawMark(person.mark, palette),
    ),
  );
}

/** In one line, for lists of many. `after` follows the name. */
export function drawPill(
  person: PersonView,
  palette: Palette,
  { isNew, after }: { readonly isNew: boolean; readonly after: string | null },
): PictureElement {
  const surface = isNew ? palette.welcome : palette.pill;
  return row(
    {
      width: pillWidth,
      height: 60,
      padding: '0 22px 0 6px',
      gap: 12,
      alignItems: 'center',
      borderRadius: 30,
      backgroundColor: surface.ground,
    },
    drawPortrait(person, 48, isNew ? palette.badge.ground : null),
    line(person.name, { ...pillText, color: surface.text, flexGrow: 1, flexBasis: 0, minWidth: 0 }),
    isNew ? drawStar(palette) : null,
    after === null ? null : line(after, { ...pillText, color: surface.muted, flexShrink: 0 }),
  );
}

/** A third of a block. */
const pillWidth = 284;

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
          { height: 60, padding: '0 8px', alignItems: 'center' },
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
      width: 32,
      height: 32,
      flexShrink: 0,
      alignItems: 'center',
      justifyContent: 'center',
      borderRadius: 16,
      backgroundColor: badge.ground,
    },
    words('★', { fontSize: 20, lineHeight: 1, color: badge.text }),
  );
}

const pillText = { fontSize: 25, lineHeight: 1.4 };

/** Takes what is left of a row, and no more: without `minWidth` a long word would push it out of the picture. */
const shrinking = { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0 };
