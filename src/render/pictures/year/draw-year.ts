// `year.png`: a year on one screen of a phone.
import { yearPicture } from '../../../record/year-picture.ts';
import { barsBlock } from '../card/draw-bars.ts';
import { drawWall } from '../card/draw-wall.ts';
import { drawPhonePage } from '../card/phone-page.ts';
import { column, line, type PictureElement, row } from '../elements/element.ts';
import type { Palette } from '../elements/palette.ts';
import type { Picture } from '../picture.ts';
import type { MonthView, YearScene } from './year-scene.ts';

/** Pixels. */
const month = { column: 76, text: 28 };
const monthsHeight = month.column + 2 * month.text;

export function drawYear({ head, palette, logo, figures, people, more, months, bars }: YearScene): Picture {
  return drawPhonePage({
    file: yearPicture,
    head,
    palette,
    logo,
    figures,
    people: (place) => (people.length === 0 ? null : drawWall(people, more, place, palette)),
    blocks: [{ element: drawMonths(months, palette), height: monthsHeight }, ...barsBlock(bars, palette)],
  });
}

/** A column for each month, as high as what was merged in it. */
function drawMonths(months: readonly MonthView[], { card, pill }: Palette): PictureElement {
  const text = { fontSize: 20, lineHeight: `${month.text}px`, textAlign: 'center' };
  return row(
    { height: monthsHeight, alignItems: 'flex-end' },
    ...months.map(({ name, value, share }) =>
      column(
        { flexGrow: 1, flexBasis: 0, alignItems: 'center' },
        value === '' ? null : line(value, { ...text, fontWeight: 700, color: card.text }),
        row({
          width: 44,
          height: Math.max(6, Math.round(share * month.column)),
          borderRadius: 6,
          backgroundColor: value === '' ? pill.ground : card.accent,
        }),
        line(name, { ...text, color: card.muted }),
      ),
    ),
  );
}
