// How a handful of people fill their place: how large, how many titles of what each did, and how many lines of each title.
import { textWidth } from '../elements/text-width.ts';
import type { CardPerson } from './card-view.ts';
import type { WallPlace } from './wall-layout.ts';

/** With more people, faces say more than titles. */
export const mostOfFew = 5;

/** `below`: one person with little to tell, all of it below a large portrait; `beside`: a portrait with titles below it; or rows. */
export type FewShape = 'below' | 'beside' | 'rows';

export interface FewLayout {
  readonly shape: FewShape;
  /** Pixels: of the place, of portraits, and of letters. */
  readonly width: number;
  readonly circle: number;
  readonly name: number;
  readonly text: number;
  /** Titles of the work of each, and lines of each title. */
  readonly work: number;
  readonly lines: number;
}

/** By the number of people; `work` if everybody has so much. */
const sizes: Readonly<Record<number, Pick<FewLayout, 'circle' | 'name' | 'text' | 'work'>>> = {
  1: { circle: 280, name: 72, text: 32, work: 5 },
  2: { circle: 208, name: 48, text: 30, work: 3 },
  3: { circle: 152, name: 40, text: 28, work: 3 },
  4: { circle: 124, name: 36, text: 27, work: 2 },
  5: { circle: 104, name: 32, text: 26, work: 2 },
};

/** In ems. */
const longName = 12;
/** Titles for which there is room below a large portrait. */
const mostBelow = 2;
const circleBelow = 360;
/** Pixels of a line, and between it and the next, by the size of its letters. */
export const lineHeights = { name: 1.25, text: 1.4 };
export const gaps = { below: 20, beside: 48, row: 8, titles: 16 };

export function layOutFew(people: readonly CardPerson[], { width, height }: WallPlace): FewLayout {
  const usual = sizes[people.length] ?? { circle: 96, name: 30, text: 24, work: 1 };
  const [first] = people;
  const shape =
    people.length > 1 ? 'rows' : first !== undefined && first.work.length <= mostBelow ? 'below' : 'beside';
  const isLong = people.some(({ name }) => textWidth(name) > longName);
  const layout = {
    ...usual,
    shape,
    width,
    // One size for all: names of several sizes look like ranks.
    name: isLong ? Math.round(usual.name * 0.75) : usual.name,
    work: shareOfWork(people, usual.work),
  } as const;
  const circles = shape === 'below' ? [circleBelow, usual.circle] : [usual.circle];
  const layouts = circles.flatMap((circle) => [4, 3, 2].map((lines) => ({ ...layout, circle, lines })));
  const fits = (one: FewLayout) =>
    people.reduce((sum, person) => sum + heightOf(person, one), 0) <= 0.95 * height;
  return layouts.find(fits) ?? { ...layout, lines: 1 };
}

/** Pixels of a line of a title, beside a portrait and a number. */
export function roomForTitles({ shape, width, circle, text }: Omit<FewLayout, 'lines'>): number {
  return width - 32 - 4 * text - (shape === 'rows' ? circle + 32 : 0);
}

/** The most titles of each for which there is room, since who did less leaves theirs to others. */
function shareOfWork(people: readonly CardPerson[], usual: number): number {
  const titles = (most: number) => people.reduce((sum, { work }) => sum + Math.min(work.length, most), 0);
  return [5, 4, 3].find((most) => most > usual && titles(most) <= usual * people.length) ?? usual;
}

/** Pixels, at most: widths are not known exactly. */
function heightOf(person: CardPerson, layout: FewLayout): number {
  const { shape, width, circle, text, lines } = layout;
  // In a row, a mark and projects stand beside the name.
  const room = shape === 'rows' ? 0.6 * (width - circle - 64) : width;
  const names = Math.min(2, Math.ceil((textWidth(person.name) * layout.name) / room));
  const name = names * layout.name * lineHeights.name;
  const shown = person.work.slice(0, layout.work);
  const titles = shown.map(({ title }) => {
    const own = Math.ceil((textWidth(title) * text) / roomForTitles(layout));
    return Math.min(lines, own) * text * lineHeights.text;
  });
  const sum = titles.reduce((all, one) => all + one, 0);
  switch (shape) {
    case 'rows':
      return Math.max(circle, name + sum + shown.length * gaps.row);
    case 'beside':
      return circle + gaps.beside + sum + (shown.length - 1) * gaps.titles;
    case 'below': {
      const projects = person.projects === '' ? 0 : text * lineHeights.text + gaps.below;
      const mark = person.isNew ? 36 + gaps.below : 0;
      return circle + 3 * gaps.below + name + projects + mark + sum + (shown.length - 1) * gaps.titles;
    }
  }
}
