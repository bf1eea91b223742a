// One person on the poster, as a card, a pill, or in the line below a pull request.

import type { PersonView } from '../person-view.ts';
import type { ContributorView } from '../poster/poster-view.ts';
import { column, line, type PictureElement, picture, row, type Style, words } from './element.ts';
import type { Palette, Surface } from './palette.ts';

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

/** The mark of a first contribution. */
export function drawMark(mark: string, { badge }: Palette): PictureElement {
  return row(
    {
      height: 36,
      padding: '0 14px',
      alignItems: 'center',
      flexShrink: 0,
      borderRadius: 18,
      backgroundColor: badge.ground,
    },
    words(mark, { fontSize: 22, fontWeight: 700, lineHeight: 1, color: badge.text }),
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

/** A picture in a circle, or initials on the person's colour; with a ring around it if one is given. */
export function drawPortrait(person: PersonView, size: number, ring: string | null): PictureElement {
  if (ring !== null) {
    const width = Math.max(3, Math.round(size / 20));
    const gap = Math.max(2, Math.round(size / 32));
    return row(
      { ...square(size), padding: gap, borderRadius: size / 2, border: `${width}px solid ${ring}` },
      drawPortrait(person, size - 2 * (width + gap), null),
    );
  }
  const circle = { borderRadius: size / 2, flexShrink: 0 };
  if (person.avatar !== null) return picture(person.avatar, size, { ...circle, objectFit: 'cover' });
  return row(
    {
      ...circle,
      width: size,
      height: size,
      alignItems: 'center',
      justifyContent: 'center',
      backgroundColor: person.colour,
    },
    words(person.initials, {
      fontSize: Math.round(size * 0.4),
      fontWeight: 700,
      color: '#ffffff',
      lineHeight: 1,
    }),
  );
}

function square(size: number): Style {
  return { width: size, height: size, flexShrink: 0 };
}

const pillText = { fontSize: 25, lineHeight: 1.4 };

/** Takes what is left of a row, and no more: without `minWidth` a long word would push it out of the picture. */
const shrinking = { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0 };
