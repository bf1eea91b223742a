// One project's block: what was merged, and who did it.

import { drawMark } from '../drawing/draw-portrait.ts';
import {
  column,
  drawBlock,
  drawBlockTitle,
  line,
  type PictureElement,
  row,
  words,
} from '../elements/element.ts';
import type { Palette } from '../elements/palette.ts';
import { textWidth } from '../elements/text-width.ts';
import { withoutOrphan } from '../elements/title-lines.ts';
import { drawAuthor } from './draw-person.ts';
import type { ProjectView, WorkView } from './project-view.ts';

export function drawProject(project: ProjectView, palette: Palette): PictureElement {
  const { card } = palette;
  return drawBlock(
    card,
    drawBlockTitle(project.name, project.facts, card),
    column(
      { borderTop: `2px solid ${palette.line}`, paddingTop: 32, gap: 30 },
      ...project.works.map((work) => drawWork(work, palette)),
      ...project.notes.map((note) => words(note, { fontSize: 26, lineHeight: 1.4, color: card.muted })),
    ),
  );
}

/** Pixels. */
const referenceWidth = 116;

function drawWork(work: WorkView, palette: Palette): PictureElement {
  const { card } = palette;
  return row(
    { gap: 16 },
    line(work.reference, {
      width: referenceWidth,
      flexShrink: 0,
      fontSize: Math.min(28, Math.floor((referenceWidth - 8) / textWidth(work.reference))),
      // That of the title.
      lineHeight: '42px',
      fontWeight: 700,
      color: card.accent,
    }),
    column(
      { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0, gap: 10 },
      words(withoutOrphan(work.title), {
        fontSize: 30,
        lineHeight: 1.4,
        color: card.text,
        lineClamp: 3,
      }),
      row(
        { flexWrap: 'wrap', alignItems: 'center', gap: '8px 24px' },
        work.mark === null ? null : drawMark(work.mark, palette),
        ...work.people.map((person) => drawAuthor(person, card)),
        work.repository === null
          ? null
          : line(work.repository, { fontSize: 25, lineHeight: 1.5, color: card.muted, flexShrink: 1 }),
      ),
    ),
  );
}
