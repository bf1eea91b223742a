// The block that thanks those whose work is not a merge.
import { drawBlock } from './draw-block.ts';
import { drawPill, drawPills } from './draw-person.ts';
import { column, type PosterElement, words } from './element.ts';
import type { Palette } from './palette.ts';
import type { ThanksView } from './poster-view.ts';

export function drawThanks(lists: readonly ThanksView[], palette: Palette): PosterElement {
  return drawBlock(
    palette.card,
    ...lists.map(({ title, people, more }) =>
      column(
        { gap: 20 },
        words(title, { fontSize: 32, lineHeight: 1.4, fontWeight: 700, color: palette.card.text }),
        drawPills(
          people.map((person) => drawPill(person, palette, { isNew: false, after: person.times })),
          more,
          palette.card,
        ),
      ),
    ),
  );
}
