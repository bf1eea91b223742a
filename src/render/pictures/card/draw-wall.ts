// A wall of people: circles with names, in rows that fill their place.
import { drawPortrait } from '../drawing/draw-portrait.ts';
import { column, type PictureElement, row, words } from '../elements/element.ts';
import type { Palette } from '../elements/palette.ts';
import type { PersonView } from '../person-view.ts';
import { layOutWall, type WallLayout, type WallPlace } from './wall-layout.ts';

export interface WallPerson extends PersonView {
  readonly isNew: boolean;
}

/** @param more what stands in the last place, for those who are not shown */
export function drawWall(
  people: readonly WallPerson[],
  more: string | null,
  place: WallPlace,
  palette: Palette,
): PictureElement {
  const names = people.map(({ name }) => name);
  const layout = layOutWall(more === null ? names : [...names, more], place);
  const cells = people.map((person) =>
    drawCell(person.name, drawPortrait(person, layout.circle, ringOf(person, palette)), layout, palette),
  );
  if (more !== null) cells.push(drawCell(more, drawMore(layout.circle, palette), layout, palette));
  let from = 0;
  const rows = layout.rows.map((count) => {
    const own = cells.slice(from, from + count);
    from += count;
    return row({ justifyContent: 'center' }, ...own);
  });
  return column({ width: place.width, height: place.height, justifyContent: 'space-evenly' }, ...rows);
}

function ringOf({ isNew }: WallPerson, { badge }: Palette): string | null {
  return isNew ? badge.ground : null;
}

function drawCell(
  name: string,
  circle: PictureElement,
  { cell, fontSize, lines }: WallLayout,
  { card }: Palette,
): PictureElement {
  return column(
    { width: cell, alignItems: 'center', gap: 8 },
    circle,
    words(name, {
      width: cell * 0.96,
      fontSize,
      lineHeight: 1.25,
      color: card.text,
      textAlign: 'center',
      lineClamp: lines,
      // A login has few places to break: two halves, and not a letter by itself below.
      textWrap: 'balance',
    }),
  );
}

function drawMore(size: number, { pill, line }: Palette): PictureElement {
  return row(
    {
      width: size,
      height: size,
      alignItems: 'center',
      justifyContent: 'center',
      borderRadius: size / 2,
      border: `2px solid ${line}`,
      backgroundColor: pill.ground,
    },
    words('+', { fontSize: Math.round(size * 0.5), lineHeight: 1, color: pill.accent }),
  );
}
