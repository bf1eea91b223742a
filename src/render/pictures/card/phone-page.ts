// A picture of one screen of a phone: a header, numbers half over it, people in the room that is left, what stands below them, a footer.

import { above, drawHeader } from '../drawing/draw-header.ts';
import { column, line, type PictureElement, row } from '../elements/element.ts';
import type { Palette } from '../elements/palette.ts';
import { drawFigures, type FigureView } from '../figures.ts';
import type { Picture, SceneHead } from '../picture.ts';
import type { WallPlace } from './wall-layout.ts';

const size = { width: 1080, height: 1440 };

/** Chats send larger pictures as something that has to be opened. */
const mostBytes = 500_000;

/** Pixels. What is not given to a part by name is the people's. */
const parts = {
  margin: 48,
  header: 316,
  /** The figures lie half over the header. */
  overlap: 64,
  figures: 158,
  gap: 22,
  people: { across: 28, down: 20 },
  block: { across: 40, down: 26 },
  footer: 56,
};

export interface PhonePage {
  readonly file: string;
  readonly head: SceneHead;
  readonly palette: Palette;
  /** A `data:` link. */
  readonly logo: string | null;
  readonly figures: readonly FigureView[];
  /** What fills the room that is left. */
  people(place: WallPlace): PictureElement | null;
  /** Each on a ground of its own. */
  readonly blocks: readonly PageBlock[];
}

export interface PageBlock {
  readonly element: PictureElement;
  /** Pixels. */
  readonly height: number;
}

export function drawPhonePage({ file, head, palette, logo, figures, people, blocks }: PhonePage): Picture {
  const { paper, card } = palette;
  const ground = { borderRadius: 28, backgroundColor: card.ground };
  const element = column(
    { ...size, backgroundColor: paper.ground },
    drawHeader(head, palette.header, logo, {
      height: parts.header,
      padding: `30px ${parts.margin}px ${parts.overlap + 18}px`,
    }),
    column(
      { ...above, flexGrow: 1, padding: `0 ${parts.margin}px`, marginTop: -parts.overlap, gap: parts.gap },
      figures.length === 0 ? null : drawFigures(figures, palette),
      column(
        { ...ground, flexGrow: 1, padding: padding(parts.people) },
        people(placeOfPeople(figures, blocks)),
      ),
      ...blocks.map((block) => column({ ...ground, padding: padding(parts.block) }, block.element)),
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
        : line(head.footer, { fontSize: 24, lineHeight: 1.4, color: paper.muted, textAlign: 'center' }),
    ),
  );
  return { file, size, mostBytes, element };
}

/** What is left of the page. */
function placeOfPeople(figures: readonly FigureView[], blocks: readonly PageBlock[]): WallPlace {
  const { margin, gap, people, block } = parts;
  const others = [
    parts.header - parts.overlap,
    figures.length === 0 ? 0 : parts.figures + gap,
    2 * people.down,
    ...blocks.map(({ height }) => gap + height + 2 * block.down),
    parts.footer,
  ];
  return {
    width: size.width - 2 * (margin + people.across),
    height: size.height - others.reduce((sum, one) => sum + one, 0),
  };
}

function padding({ across, down }: { readonly across: number; readonly down: number }): string {
  return `${down}px ${across}px`;
}
