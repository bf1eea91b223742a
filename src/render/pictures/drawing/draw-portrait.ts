// One person as every picture shows them: the portrait, and the mark of a first contribution.

import { type PictureElement, picture, row, type Style, words } from '../elements/element.ts';
import type { Palette } from '../elements/palette.ts';
import type { PersonView } from '../person-view.ts';

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
