// A handful of people: there is room to say what each of them did.
import { drawMark, drawPortrait } from '../drawing/draw-portrait.ts';
import { column, line, type PictureElement, row, words } from '../elements/element.ts';
import type { Palette } from '../elements/palette.ts';
import { cutText, textWidth } from '../elements/text-width.ts';
import { isRightToLeft } from '../engine/to-node.ts';
import type { CardPerson } from './card-view.ts';
import type { WallPlace } from './wall-layout.ts';

/** With more people, faces say more than titles. */
export const mostOfFew = 5;

/** In ems. */
const longName = 12;

interface FewSizes {
  readonly circle: number;
  readonly name: number;
  readonly text: number;
  /** Titles of the work of each, if everybody has so many, and lines of each title. */
  readonly work: number;
  readonly lines: number;
}

/** The same in a place of a width in pixels. */
interface PlacedSizes extends FewSizes {
  readonly width: number;
}

/** By the number of people. */
const sizes: Readonly<Record<number, FewSizes>> = {
  1: { circle: 280, name: 72, text: 32, work: 5, lines: 2 },
  2: { circle: 208, name: 48, text: 30, work: 3, lines: 2 },
  3: { circle: 152, name: 40, text: 28, work: 3, lines: 1 },
  4: { circle: 124, name: 36, text: 27, work: 2, lines: 1 },
  5: { circle: 104, name: 32, text: 26, work: 2, lines: 1 },
};

export function drawFew(
  people: readonly CardPerson[],
  mark: string,
  place: WallPlace,
  palette: Palette,
): PictureElement {
  const usual = sizes[people.length] ?? { circle: 96, name: 30, text: 24, work: 1, lines: 1 };
  const isLong = people.some(({ name }) => textWidth(name) > longName);
  const size = {
    ...usual,
    // One size for all: names of several sizes look like ranks.
    name: isLong ? Math.round(usual.name * 0.75) : usual.name,
    work: shareOfWork(people, usual.work),
    width: place.width,
  };
  const [first] = people;
  const isShort = people.length === 1 && first !== undefined && first.work.length <= mostBelow;
  const draw = isShort ? drawBelow : people.length === 1 ? drawOne : drawRow;
  return column(
    { width: place.width, height: place.height, padding: '0 16px', justifyContent: 'space-evenly' },
    ...people.map((person) => draw(person, size, mark, palette)),
  );
}

/** The most titles of each for which there is room, since who did less leaves theirs to others. */
function shareOfWork(people: readonly CardPerson[], usual: number): number {
  const lines = (most: number) => people.reduce((sum, { work }) => sum + Math.min(work.length, most), 0);
  return [5, 4, 3].find((most) => most > usual && lines(most) <= usual * people.length) ?? usual;
}

/** Titles for which there is room below a large portrait. */
const mostBelow = 2;

/** Somebody with the whole place to themselves, and little to tell: a portrait with all of it in the middle below. */
function drawBelow(person: CardPerson, size: PlacedSizes, mark: string, palette: Palette): PictureElement {
  const large = { ...size, circle: 360 };
  return column(
    { gap: 20, alignItems: 'center' },
    drawCircle(person, large, palette),
    drawName(person, size, palette),
    person.projects === '' ? null : drawProjects(person, size, palette),
    person.isNew ? drawMark(mark, palette) : null,
    column({ marginTop: 20, gap: 16, maxWidth: '100%' }, ...drawWork(person, size, palette)),
  );
}

/** Somebody with the whole place to themselves. */
function drawOne(person: CardPerson, size: PlacedSizes, mark: string, palette: Palette): PictureElement {
  return column(
    { gap: 48 },
    row(
      { alignItems: 'center', gap: 44 },
      drawCircle(person, size, palette),
      column(
        { ...shrinking, gap: 12, alignItems: 'flex-start' },
        drawName(person, size, palette),
        person.projects === '' ? null : drawProjects(person, size, palette),
        person.isNew ? drawMark(mark, palette) : null,
      ),
    ),
    column({ gap: 16 }, ...drawWork(person, size, palette)),
  );
}

function drawRow(person: CardPerson, size: PlacedSizes, mark: string, palette: Palette): PictureElement {
  return row(
    { alignItems: 'center', gap: 32 },
    drawCircle(person, size, palette),
    column(
      { ...shrinking, gap: 8 },
      row(
        { alignItems: 'center', gap: 18 },
        drawName(person, size, palette),
        person.isNew ? drawMark(mark, palette) : null,
        row({ flexGrow: 1 }),
        person.projects === '' ? null : drawProjects(person, size, palette),
      ),
      ...drawWork(person, size, palette),
    ),
  );
}

function drawCircle(person: CardPerson, { circle }: FewSizes, { badge }: Palette): PictureElement {
  return drawPortrait(person, circle, person.isNew ? badge.ground : null);
}

function drawName({ name }: CardPerson, size: FewSizes, { card }: Palette): PictureElement {
  return words(name, {
    fontSize: size.name,
    lineHeight: 1.25,
    fontWeight: 700,
    color: card.text,
    flexShrink: 1,
    minWidth: 0,
    lineClamp: 2,
  });
}

function drawProjects({ projects }: CardPerson, { text }: FewSizes, { card }: Palette): PictureElement {
  return line(projects, { fontSize: text, lineHeight: 1.4, color: card.muted, flexShrink: 2, minWidth: 0 });
}

function drawWork({ work }: CardPerson, size: PlacedSizes, { card }: Palette): readonly PictureElement[] {
  const text = { fontSize: size.text, lineHeight: 1.4 };
  return work.slice(0, size.work).map(({ number, title }) =>
    row(
      { gap: 14 },
      number === null ? null : line(number, { ...text, fontWeight: 700, color: card.accent, flexShrink: 0 }),
      words(fitting(title, size), {
        ...text,
        flexShrink: 1,
        minWidth: 0,
        color: card.text,
        lineClamp: size.lines,
      }),
    ),
  );
}

/** The engine's ellipsis takes away far more of a text from right to left than it must. */
function fitting(title: string, { width, circle, text, lines }: PlacedSizes): string {
  const number = 4 * text;
  return isRightToLeft(title) ? cutText(title, (0.9 * lines * (width - circle - 64 - number)) / text) : title;
}

const shrinking = { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0 };
