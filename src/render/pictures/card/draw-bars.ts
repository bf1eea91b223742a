// A bar for each project, as long as what was done in it.
import { column, line, type PictureElement, row } from '../elements/element.ts';
import type { Palette } from '../elements/palette.ts';
import type { BarView } from './card-view.ts';

/** Pixels. */
const bar = { text: 30, height: 10, gap: 6 };
const gaps = { rows: 18, columns: 40 };

export function drawBars(bars: readonly BarView[], palette: Palette): PictureElement {
  return column(
    { gap: gaps.rows },
    ...rowsOf(bars).map((own) =>
      row(
        { gap: gaps.columns },
        ...own.map((one) => drawBar(one, palette)),
        // An empty place keeps the columns of a shorter row.
        ...Array.from({ length: perRow(bars.length) - own.length }, () => row({ flexGrow: 1, flexBasis: 0 })),
      ),
    ),
  );
}

/** Pixels. */
export function barsHeight(bars: readonly BarView[]): number {
  const rows = rowsOf(bars).length;
  return rows * (bar.text + bar.gap + bar.height) + (rows - 1) * gaps.rows;
}

/** Two rows at most. */
function perRow(count: number): number {
  return count <= 3 ? count : Math.ceil(count / 2);
}

function rowsOf(bars: readonly BarView[]): readonly (readonly BarView[])[] {
  const length = perRow(bars.length);
  return [bars.slice(0, length), bars.slice(length)].filter((own) => own.length > 0);
}

function drawBar({ name, value, share }: BarView, { card, pill }: Palette): PictureElement {
  const text = { fontSize: 23, lineHeight: `${bar.text}px` };
  const track = { height: bar.height, borderRadius: bar.height / 2 };
  return column(
    { flexGrow: 1, flexBasis: 0, minWidth: 0, gap: bar.gap },
    row(
      { gap: 12, justifyContent: 'space-between' },
      line(name, { ...text, color: card.text, flexShrink: 1, minWidth: 0 }),
      line(value, { ...text, color: card.text, fontWeight: 700, flexShrink: 0 }),
    ),
    row(
      { ...track, backgroundColor: pill.ground },
      row({ ...track, width: `${Math.max(5, Math.round(share * 100))}%`, backgroundColor: card.accent }),
    ),
  );
}
