// The block with everybody whose work was merged.

import { drawWall } from '../card/draw-wall.ts';
import { column, drawBlock, drawBlockTitle, type PictureElement, row, words } from '../elements/element.ts';
import type { Palette } from '../elements/palette.ts';
import { drawPersonCard, drawPill, drawPills, drawStar } from './draw-person.ts';
import type { ContributorsView, ThanksView } from './poster-view.ts';

/** Beyond this number people get pills: cards would fill a screen after the other. */
const mostCards = 12;

/** What there is room for: rows of so many people, and so many pixels for each. In less, nobody reads their names on a phone. */
const wall = { people: 8, row: 160 };

export function drawContributors(view: ContributorsView, palette: Palette): PictureElement {
  const { card } = palette;
  return drawBlock(
    card,
    drawBlockTitle(view.title, [], card),
    view.people.length <= mostCards ? drawCards(view, palette) : drawCrowd(view, palette),
    view.unnamed === null ? null : words(view.unnamed, { ...note, color: card.muted }),
    view.welcome === null
      ? null
      : row(
          { alignItems: 'center', gap: 14 },
          drawStar(palette),
          words(view.welcome, { ...note, color: card.text, flexShrink: 1 }),
        ),
  );
}

function drawCards({ people, more }: ContributorsView, palette: Palette): PictureElement {
  const width = people.length === 1 ? '100%' : '430px';
  return column(
    { gap: 20 },
    row({ flexWrap: 'wrap', gap: 20 }, ...people.map((person) => drawPersonCard(person, palette, width))),
    more === null ? null : words(more, { ...note, color: palette.card.muted }),
  );
}

function drawCrowd({ people, more, isWall }: ContributorsView, palette: Palette): PictureElement {
  if (isWall) {
    const everybody = people.map((person) => ({ ...person, isNew: person.mark !== null }));
    const rows = Math.ceil((people.length + (more === null ? 0 : 1)) / wall.people);
    return drawWall(everybody, more, { width: 880, height: rows * wall.row }, palette);
  }
  const pills = people.map((person) =>
    drawPill(person, palette, { isNew: person.mark !== null, after: null }),
  );
  return drawPills(pills, more, palette.card);
}

const note = { fontSize: 28, lineHeight: 1.4 };

export function drawThanks(lists: readonly ThanksView[], palette: Palette): PictureElement {
  return drawBlock(
    palette.card,
    ...lists.map(({ title, people, more }) =>
      column(
        { gap: 20 },
        words(title, { fontSize: 32, lineHeight: 1.4, fontWeight: 700, color: palette.card.text }),
        drawPills(
          people.map((person) => drawPill(person, palette, { isNew: false, after: person.times })),
          more,
          palette.card,
        ),
      ),
    ),
  );
}
