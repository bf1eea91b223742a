// A handful of people: there is room to say what each of them did.
import { drawMark, drawPortrait } from '../drawing/draw-portrait.ts';
import { column, line, type PictureElement, row, words } from '../elements/element.ts';
import type { Palette } from '../elements/palette.ts';
import { cutText } from '../elements/text-width.ts';
import { withoutOrphan } from '../elements/title-lines.ts';
import { isRightToLeft } from '../engine/to-node.ts';
import type { CardPerson } from './card-view.ts';
import { type FewLayout, gaps, layOutFew, lineHeights, roomForTitles } from './few-layout.ts';
import type { WallPlace } from './wall-layout.ts';

export function drawFew(
  people: readonly CardPerson[],
  mark: string,
  place: WallPlace,
  palette: Palette,
): PictureElement {
  const layout = layOutFew(people, place);
  const draw = drawings[layout.shape];
  return column(
    { width: place.width, height: place.height, padding: '0 16px', justifyContent: 'space-evenly' },
    ...people.map((person) => draw(person, layout, mark, palette)),
  );
}

/** Somebody with the whole place to themselves, and little to tell: a portrait with all of it in the middle below. */
function drawBelow(person: CardPerson, layout: FewLayout, mark: string, palette: Palette): PictureElement {
  return column(
    { gap: gaps.below, alignItems: 'center' },
    drawCircle(person, layout, palette),
    drawName(person, layout, palette),
    person.projects === '' ? null : drawProjects(person, layout, palette),
    person.isNew ? drawMark(mark, palette) : null,
    column(
      { marginTop: gaps.below, gap: gaps.titles, maxWidth: '100%' },
      ...drawWork(person, layout, palette),
    ),
  );
}

/** Somebody with the whole place to themselves. */
function drawBeside(person: CardPerson, layout: FewLayout, mark: string, palette: Palette): PictureElement {
  return column(
    { gap: gaps.beside },
    row(
      { alignItems: 'center', gap: 44 },
      drawCircle(person, layout, palette),
      column(
        { ...shrinking, gap: 12, alignItems: 'flex-start' },
        drawName(person, layout, palette),
        person.projects === '' ? null : drawProjects(person, layout, palette),
        person.isNew ? drawMark(mark, palette) : null,
      ),
    ),
    column({ gap: gaps.titles }, ...drawWork(person, layout, palette)),
  );
}

function drawRow(person: CardPerson, layout: FewLayout, mark: string, palette: Palette): PictureElement {
  return row(
    { alignItems: 'center', gap: 32 },
    drawCircle(person, layout, palette),
    column(
      { ...shrinking, gap: gaps.row },
      row(
        { alignItems: 'center', gap: 18 },
        drawName(person, layout, palette),
        person.isNew ? drawMark(mark, palette) : null,
        row({ flexGrow: 1 }),
        person.projects === '' ? null : drawProjects(person, layout, palette),
      ),
      ...drawWork(person, layout, palette),
    ),
  );
}

function drawCircle(person: CardPerson, { circle }: FewLayout, { badge }: Palette): PictureElement {
  return drawPortrait(person, circle, person.isNew ? badge.ground : null);
}

function drawName({ name }: CardPerson, layout: FewLayout, { card }: Palette): PictureElement {
  return words(name, {
    fontSize: layout.name,
    lineHeight: lineHeights.name,
    fontWeight: 700,
    color: card.text,
    flexShrink: 1,
    minWidth: 0,
    lineClamp: 2,
  });
}

function drawProjects({ projects }: CardPerson, { text }: FewLayout, { card }: Palette): PictureElement {
  return line(projects, { fontSize: text, lineHeight: 1.4, color: card.muted, flexShrink: 2, minWidth: 0 });
}

function drawWork({ work }: CardPerson, layout: FewLayout, { card }: Palette): readonly PictureElement[] {
  const text = { fontSize: layout.text, lineHeight: lineHeights.text };
  return work.slice(0, layout.work).map(({ number, title }) =>
    row(
      { gap: 14 },
      number === null ? null : line(number, { ...text, fontWeight: 700, color: card.accent, flexShrink: 0 }),
      words(withoutOrphan(fitting(title, layout)), {
        ...text,
        flexShrink: 1,
        minWidth: 0,
        color: card.text,
        lineClamp: layout.lines,
      }),
    ),
  );
}

/** The engine's ellipsis takes away far more of a text from right to left than it must. */
function fitting(title: string, layout: FewLayout): string {
  return isRightToLeft(title)
    ? cutText(title, (0.9 * layout.lines * roomForTitles(layout)) / layout.text)
    : title;
}

const drawings = { below: drawBelow, beside: drawBeside, rows: drawRow };

const shrinking = { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0 };
