// `contributions.png`: the week on one screen of a phone.
import { cardPicture } from '../../../model/artifact.ts';
import { column, line, type PictureElement, row, words } from '../elements/element.ts';
import type { PictureKind, Scene } from '../picture.ts';
import { type CardView, composeCardView } from './card-view.ts';
import { barsBlock } from './draw-bars.ts';
import { drawFew } from './draw-few.ts';
import { drawWall } from './draw-wall.ts';
import { mostOfFew } from './few-layout.ts';
import { drawPhonePage } from './phone-page.ts';
import type { WallPlace } from './wall-layout.ts';

/** Pixels of the line below the people. */
const noteHeight = 36;

export const card: PictureKind = {
  draw(scene) {
    const { section, head, palette, logo } = scene;
    if (section === null) return [];
    const view = composeCardView(section, scene);
    const { figures } = view;
    const people = (place: WallPlace) =>
      view.people.length === 0 ? drawQuiet(scene) : drawPeople(view, place, scene);
    const blocks = barsBlock(view.bars, palette);
    return [drawPhonePage({ file: cardPicture, head, palette, logo, figures, people, blocks })];
  },
};

function drawPeople(view: CardView, whole: WallPlace, { palette, words: say }: Scene): PictureElement {
  const { people, more, unnamed } = view;
  const place = { ...whole, height: whole.height - (unnamed === null ? 0 : noteHeight) };
  return column(
    {},
    people.length <= mostOfFew && more === null
      ? drawFew(people, say.firstContribution, place, palette)
      : drawWall(people, more, place, palette),
    unnamed === null
      ? null
      : row(
          { height: noteHeight, alignItems: 'center', justifyContent: 'center' },
          line(unnamed, { fontSize: 22, lineHeight: 1.4, color: palette.card.muted }),
        ),
  );
}

function drawQuiet({ palette: { card, pill }, words: say }: Scene): PictureElement {
  return column(
    { flexGrow: 1, gap: 20, alignItems: 'center', justifyContent: 'center' },
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
