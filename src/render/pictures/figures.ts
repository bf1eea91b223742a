// The numbers of the week, and how a picture shows them.
import type { ContributionsSection } from '../../sections/contributions/contributions-section.ts';
import type { Figure, PosterWords } from '../../words/poster-words.ts';
import { column, line, type PictureElement, row, type Style } from './elements/element.ts';
import type { Palette, Surface } from './elements/palette.ts';
import { textWidth } from './elements/text-width.ts';

export interface FigureView {
  readonly figure: Figure;
  readonly value: string;
  readonly label: string;
}

/** As they stand side by side. */
const order: readonly Figure[] = [
  'pullRequests',
  'commits',
  'contributors',
  'newcomers',
  'reviews',
  'issues',
  'projects',
];
/** Which ones give way to others if there are too many. */
const rank: readonly Figure[] = [
  'pullRequests',
  'contributors',
  'newcomers',
  'reviews',
  'projects',
  'issues',
  'commits',
];
const always: readonly Figure[] = ['pullRequests', 'contributors', 'projects'];

/** Only what happened: a row of zeros says nothing. */
export function composeFigures(
  { totals, projects }: ContributionsSection,
  words: PosterWords,
  most: number,
): readonly FigureView[] {
  if (totals.contributors === 0) return [];
  const counts: Readonly<Record<Figure, number>> = { ...totals, projects: projects.length };
  const shown = rank.filter((figure) => counts[figure] > 0 || always.includes(figure)).slice(0, most);
  return order
    .filter((figure) => shown.includes(figure))
    .map((figure) => ({
      figure,
      value: words.number(counts[figure]),
      label: (counts[figure] === 1 ? words.figuresOfOne : words.figures)[figure],
    }));
}

/** Pixels: inside the narrowest card that they stand on. */
const narrowest = 928;

/** Side by side on a card of their own, clear of the rules between them. */
export function drawFigures(figures: readonly FigureView[], palette: Palette): PictureElement {
  const { card, line: rule, badge } = palette;
  const room = narrowest / figures.length - 8;
  const size = {
    value: largest(56, room, figures.map(valueWidth)),
    small: largest(24, room, figures.map(labelWidth)),
  };
  return row(
    { padding: '26px 20px', borderRadius: 28, backgroundColor: card.ground },
    ...figures.map((figure, at) =>
      drawFigure(figure, card, badge.ground, size, {
        flexGrow: 1,
        flexBasis: 0,
        alignItems: 'center',
        ...(at === 0 ? {} : { borderLeft: `2px solid ${rule}` }),
      }),
    ),
  );
}

/** The usual size of letters, or as large as texts of these widths in ems allow. */
function largest(usual: number, room: number, widths: readonly number[]): number {
  return Math.min(usual, Math.floor(room / Math.max(...widths)));
}

/** In ems. */
function valueWidth({ value }: FigureView): number {
  return textWidth(value);
}

/** In ems, with the sign before it. */
function labelWidth({ figure, label }: FigureView): number {
  return textWidth(label) + (figure === 'newcomers' ? 1.4 : 0);
}

/** @param size of its number and, in small letters, of its label */
export function drawFigure(
  { figure, value, label }: FigureView,
  surface: Surface,
  ring: string,
  size: { readonly value: number; readonly small: number },
  style: Style,
): PictureElement {
  const { small } = size;
  const words = line(label, { fontSize: small, lineHeight: 1.5, color: surface.muted });
  return column(
    { gap: 2, minWidth: 0, ...style },
    line(value, { fontSize: size.value, lineHeight: 1.2, fontWeight: 700, color: surface.accent }),
    figure === 'newcomers'
      ? row({ alignItems: 'center', gap: small * 0.4 }, drawRingSign(small, ring), words)
      : words,
  );
}

/** Tells what a ring around a face means. */
function drawRingSign(size: number, ring: string): PictureElement {
  const border = `${Math.max(3, Math.round(size / 6))}px solid ${ring}`;
  return row({ width: size, height: size, flexShrink: 0, borderRadius: size / 2, border });
}
