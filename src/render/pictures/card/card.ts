// `contributions.png`: the week on one screen of a phone.
import { cardPicture } from '../../../model/artifact.ts';
import { above, drawHeader } from '../drawing/draw-header.ts';
import { column, line, type PictureElement, row, words } from '../elements/element.ts';
import { drawFigures } from '../figures.ts';
import type { PictureKind, Scene } from '../picture.ts';
import { type CardView, composeCardView } from './card-view.ts';
import { barsHeight, drawBars } from './draw-bars.ts';
import { drawFew, mostOfFew } from './draw-few.ts';
import { drawWall } from './draw-wall.ts';
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
  figures: 140,
  gap: 22,
  people: { across: 28, down: 20 },
  bars: { across: 40, down: 26 },
  note: 36,
  footer: 66,
};

export const card: PictureKind = {
  draw(scene) {
    const { section } = scene;
    if (section === null) return [];
    return [
      { file: cardPicture, size, mostBytes, element: drawCard(composeCardView(section, scene), scene) },
    ];
  },
};

function drawCard(view: CardView, scene: Scene): PictureElement {
  const { palette, head, logo } = scene;
  const { paper } = palette;
  return column(
    { ...size, backgroundColor: paper.ground },
    drawHeader(head, palette.header, logo, {
      height: parts.header,
      padding: `30px ${parts.margin}px ${parts.overlap + 18}px`,
    }),
    column(
      { ...above, flexGrow: 1, padding: `0 ${parts.margin}px`, marginTop: -parts.overlap, gap: parts.gap },
      view.figures.length === 0 ? null : drawFigures(view.figures, palette),
      view.people.length === 0 ? drawQuiet(scene) : drawPeople(view, scene),
      view.bars.length === 0
        ? null
        : column(
            { padding: padding(parts.bars), borderRadius: 28, backgroundColor: palette.card.ground },
            drawBars(view.bars, palette),
          ),
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
}

function drawPeople(view: CardView, { palette, words: say }: Scene): PictureElement {
  const { people, more, unnamed } = view;
  const place = placeOfPeople(view);
  return column(
    { flexGrow: 1, padding: padding(parts.people), borderRadius: 28, backgroundColor: palette.card.ground },
    people.length <= mostOfFew && more === null
      ? drawFew(people, say.firstContribution, place, palette)
      : drawWall(people, more, place, palette),
    unnamed === null
      ? null
      : row(
          { height: parts.note, alignItems: 'center', justifyContent: 'center' },
          line(unnamed, { fontSize: 22, lineHeight: 1.3, color: palette.card.muted }),
        ),
  );
}

/** What is left of the card. */
function placeOfPeople({ figures, bars, unnamed }: CardView): WallPlace {
  const { margin, gap, people } = parts;
  const others = [
    parts.header - parts.overlap,
    figures.length === 0 ? 0 : parts.figures + gap,
    bars.length === 0 ? 0 : barsHeight(bars) + 2 * parts.bars.down + gap,
    parts.footer,
    2 * people.down,
    unnamed === null ? 0 : parts.note,
  ];
  return {
    width: size.width - 2 * (margin + people.across),
    height: size.height - others.reduce((sum, one) => sum + one, 0),
  };
}

function padding({ across, down }: { readonly across: number; readonly down: number }): string {
  return `${down}px ${across}px`;
}

function drawQuiet({ palette: { card, pill }, words: say }: Scene): PictureElement {
  return column(
    {
      flexGrow: 1,
      gap: 20,
      alignItems: 'center',
      justifyContent: 'center',
      borderRadius: 28,
      backgroundColor: card.ground,
    },
    row(
      {
        width: 180,
        height: 180,
        marginBottom: 24,
        alignItems: 'center',
        justifyContent: 'center',
        borderRadius: 90,
        backgroundColor: pill.ground,
      },
      words('～', { fontSize: 96, lineHeight: 1, fontWeight: 700, color: pill.accent }),
    ),
    words(say.quiet, {
      fontSize: 60,
      lineHeight: 1.3,
      fontWeight: 700,
      color: card.text,
      textAlign: 'center',
    }),
    words(say.quietSentence, { fontSize: 30, lineHeight: 1.5, color: card.muted, textAlign: 'center' }),
  );
}
