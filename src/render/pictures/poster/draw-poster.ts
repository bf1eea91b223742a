// The whole poster as boxes: header, figures, people, projects, thanks, footer.

import { above, drawHeader } from '../drawing/draw-header.ts';
import { column, drawBlock, type PictureElement, words } from '../elements/element.ts';
import type { Palette } from '../elements/palette.ts';
import { drawFigures } from '../figures.ts';
import type { Scene } from '../picture.ts';
import { drawContributors, drawThanks } from './draw-contributors.ts';
import { drawProject } from './draw-project.ts';
import type { PosterView } from './poster-view.ts';

/** Pixels. */
export const posterWidth = 1080;

const margin = 56;

export function drawPoster(view: PosterView, { palette, head, logo }: Scene): PictureElement {
  const { quiet, contributors, projects, moreProjects, thanks } = view;
  const { paper } = palette;
  return column(
    { width: posterWidth, backgroundColor: paper.ground },
    drawHeader(head, palette.header, logo, { height: 456, padding: `56px ${margin}px 140px` }),
    column(
      // The figures lie half over the header.
      { ...above, padding: `0 ${margin}px`, marginTop: -80, gap: 28 },
      view.figures.length === 0 ? null : drawFigures(view.figures, palette),
      quiet === null ? null : drawQuiet(quiet, palette),
      contributors === null ? null : drawContributors(contributors, palette),
      ...projects.map((project) => drawProject(project, palette)),
      moreProjects === null
        ? null
        : words(moreProjects, { fontSize: 28, lineHeight: 1.4, color: paper.muted, textAlign: 'center' }),
      thanks.length === 0 ? null : drawThanks(thanks, palette),
    ),
    column(
      { padding: `40px ${margin}px 48px`, alignItems: 'center' },
      head.footer === null
        ? null
        : words(head.footer, { fontSize: 25, lineHeight: 1.5, color: paper.muted, textAlign: 'center' }),
    ),
  );
}

function drawQuiet({ title, sentence }: NonNullable<PosterView['quiet']>, palette: Palette): PictureElement {
  const { card } = palette;
  return drawBlock(
    card,
    column(
      { padding: '64px 0', gap: 16, alignItems: 'center' },
      words(title, { fontSize: 48, lineHeight: 1.3, fontWeight: 700, color: card.text, textAlign: 'center' }),
      words(sentence, { fontSize: 30, lineHeight: 1.5, color: card.muted, textAlign: 'center' }),
    ),
  );
}
