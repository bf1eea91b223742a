// The whole poster as boxes: header, figures, people, projects, thanks, footer.

import type { PosterView } from '../poster-view.ts';
import { drawContributors, drawThanks } from './draw-contributors.ts';
import { drawHeader } from './draw-header.ts';
import { drawProject } from './draw-project.ts';
import { column, drawBlock, line, type PictureElement, row, words } from './element.ts';
import type { Palette } from './palette.ts';

/** CSS pixels. */
export const posterWidth = 1080;

const margin = 56;

/** @param logo a `data:` link, or `null` for none */
export function drawPoster(view: PosterView, palette: Palette, logo: string | null): PictureElement {
  const { quiet, contributors, projects, thanks } = view;
  return column(
    { width: posterWidth, backgroundColor: palette.paper.ground },
    drawHeader(view, palette.header, logo, margin),
    column(
      // The figures lie half over the header.
      { position: 'relative', padding: `0 ${margin}px`, marginTop: -80, gap: 28 },
      view.figures.length === 0 ? null : drawFigures(view, palette),
      quiet === null ? null : drawQuiet(quiet, palette),
      contributors === null ? null : drawContributors(contributors, palette),
      ...projects.map((project) => drawProject(project, palette)),
      thanks.length === 0 ? null : drawThanks(thanks, palette),
    ),
    drawFooter(view, palette),
  );
}

function drawFigures({ figures }: PosterView, palette: Palette): PictureElement {
  const { card } = palette;
  return row(
    { padding: '36px 20px', borderRadius: 28, backgroundColor: card.ground },
    ...figures.map(({ value, label }, at) =>
      column(
        {
          flexGrow: 1,
          flexBasis: 0,
          alignItems: 'center',
          gap: 4,
          ...(at === 0 ? {} : { borderLeft: `2px solid ${palette.line}` }),
        },
        line(value, { fontSize: 60, lineHeight: 1.15, fontWeight: 700, color: card.accent }),
        line(label, { fontSize: 25, lineHeight: 1.5, color: card.muted }),
      ),
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

function drawFooter({ footer }: PosterView, { paper }: Palette): PictureElement {
  return column(
    { padding: `40px ${margin}px 48px`, alignItems: 'center' },
    footer === null
      ? null
      : words(footer, { fontSize: 25, lineHeight: 1.5, color: paper.muted, textAlign: 'center' }),
  );
}
