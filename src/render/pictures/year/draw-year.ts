// `year.png`: a year on one screen of a phone.
import { yearPicture } from '../../../record/year-picture.ts';
import { barsHeight, drawBars } from '../card/draw-bars.ts';
import { drawWall } from '../card/draw-wall.ts';
import { above, drawHeader } from '../drawing/draw-header.ts';
import { column, line, type PictureElement, row } from '../elements/element.ts';
import type { Palette } from '../elements/palette.ts';
import { drawFigures } from '../figures.ts';
import type { Picture } from '../picture.ts';
import type { MonthView, YearScene } from './year-scene.ts';

const size = { width: 1080, height: 1440 };
/** Chats send larger pictures as something that has to be opened. */
const mostBytes = 500_000;

/** Pixels. What is not given to a part by name is the people's. */
const parts = {
  margin: 48,
  header: 312,
  /** The figures lie half over the header. */
  overlap: 64,
  figures: 140,
  gap: 20,
  box: { across: 32, down: 22 },
  column: 84,
  month: 28,
  footer: 62,
};

export function drawYear(scene: YearScene): Picture {
  const { palette, head, logo, figures, months, bars } = scene;
  const box = { padding: `${parts.box.down}px ${parts.box.across}px`, borderRadius: 28 };
  const card = { ...box, backgroundColor: palette.card.ground };
  const element = column(
    { ...size, backgroundColor: palette.paper.ground },
    drawHeader(head, palette.header, logo, {
      height: parts.header,
      padding: `28px ${parts.margin}px ${parts.overlap + 16}px`,
    }),
    column(
      { ...above, flexGrow: 1, padding: `0 ${parts.margin}px`, marginTop: -parts.overlap, gap: parts.gap },
      figures.length === 0 ? null : drawFigures(figures, palette),
      column({ ...card, flexGrow: 1 }, drawPeople(scene)),
      column(card, drawMonths(months, palette)),
      bars.length === 0 ? null : column(card, drawBars(bars, palette)),
    ),
    row(
      {
        height: parts.footer,
        alignItems: 'center',
        justifyContent: 'center',
        padding: `0 ${parts.margin}px`,
      },
      head.footer === null
        ? null
        : line(head.footer, {
            fontSize: 24,
            lineHeight: 1.4,
            color: palette.paper.muted,
            textAlign: 'center',
          }),
    ),
  );
  return { file: yearPicture, size, mostBytes, element };
}

function drawPeople({ people, more, figures, bars, palette }: YearScene): PictureElement | null {
  if (people.length === 0) return null;
  const others = [
    parts.header - parts.overlap,
    figures.length === 0 ? 0 : parts.figures + parts.gap,
    monthsHeight + 2 * parts.box.down + parts.gap,
    bars.length === 0 ? 0 : barsHeight(bars) + 2 * parts.box.down + parts.gap,
    parts.footer,
    2 * parts.box.down,
  ];
  const place = {
    width: size.width - 2 * (parts.margin + parts.box.across),
    height: size.height - others.reduce((sum, one) => sum + one, 0),
  };
  return drawWall(people, more, place, palette);
}

const monthsHeight = parts.column + 2 * parts.month;

/** A column for each month, as high as what was merged in it. */
function drawMonths(months: readonly MonthView[], { card, pill }: Palette): PictureElement {
  const text = { fontSize: 20, lineHeight: `${parts.month}px`, textAlign: 'center' };
  return row(
    { height: monthsHeight, alignItems: 'flex-end' },
    ...months.map(({ name, value, share }) =>
      column(
        { flexGrow: 1, flexBasis: 0, alignItems: 'center' },
        value === '' ? null : line(value, { ...text, fontWeight: 700, color: card.text }),
        row({
          width: 44,
          height: Math.max(6, Math.round(share * parts.column)),
          borderRadius: 6,
          backgroundColor: value === '' ? pill.ground : card.accent,
        }),
        line(name, { ...text, color: card.muted }),
      ),
    ),
  );
}
