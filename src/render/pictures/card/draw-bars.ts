// A bar for each project, as long as what was done in it.

import { column, line, type PictureElement, row } from '../elements/element.ts';
import type { Palette } from '../elements/palette.ts';
import { textWidth } from '../elements/text-width.ts';
import type { BarView } from './card-view.ts';
import type { PageBlock } from './phone-page.ts';

/** Pixels. */
const bar = { text: 33, height: 10, gap: 3 };
const gaps = { rows: 18, columns: 40, value: 12 };
/** Of a page. */
const width = 904;
const letters = { least: 17, usual: 23 };

export function drawBars(bars: readonly BarView[], palette: Palette): PictureElement {
  const rows = rowsOf(bars);
  const fontSize = fontSizeFor(rows);
  return column(
    { gap: gaps.rows },
    ...rows.map((own) => row({ gap: gaps.columns }, ...own.map((one) => drawBar(one, fontSize, palette)))),
  );
}

/** One size for all, as large as the whole of each name allows. */
function fontSizeFor(rows: readonly (readonly BarView[])[]): number {
  const fitting = rows.flatMap((own) => {
    const room = (width - (own.length - 1) * gaps.columns) / own.length - gaps.value;
    return own.map(({ name, value }) => Math.floor(room / (textWidth(name) + textWidth(value))));
  });
  return Math.max(letters.least, Math.min(letters.usual, ...fitting));
}

/** What a page shows of them: nothing if there are none. */
export function barsBlock(bars: readonly BarView[], palette: Palette): readonly PageBlock[] {
  return bars.length === 0 ? [] : [{ element: drawBars(bars, palette), height: barsHeight(bars) }];
}

/** Pixels. */
function barsHeight(bars: readonly BarView[]): number {
  const rows = rowsOf(bars).length;
  return rows * (bar.text + bar.gap + bar.height) + (rows - 1) * gaps.rows;
}

/** Two at most, each as wide as the other: if one is shorter, its bars are longer, and it is the first, with the largest projects. */
function rowsOf(bars: readonly BarView[]): readonly (readonly BarView[])[] {
  if (bars.length <= 3) return [bars];
  const half = Math.floor(bars.length / 2);
  return [bars.slice(0, half), bars.slice(half)];
}

function drawBar({ name, value, share }: BarView, fontSize: number, { card, pill }: Palette): PictureElement {
  const text = { fontSize, lineHeight: `${bar.text}px` };
  const track = { height: bar.height, borderRadius: bar.height / 2 };
  return column(
    { flexGrow: 1, flexBasis: 0, minWidth: 0, gap: bar.gap },
    row(
      { gap: gaps.value, justifyContent: 'space-between' },
      line(name, { ...text, color: card.text, flexShrink: 1, minWidth: 0 }),
      line(value, { ...text, color: card.text, fontWeight: 700, flexShrink: 0 }),
    ),
    row(
      { ...track, backgroundColor: pill.ground },
      row({ ...track, width: `${Math.max(5, Math.round(share * 100))}%`, backgroundColor: card.accent }),
    ),
  );
}
