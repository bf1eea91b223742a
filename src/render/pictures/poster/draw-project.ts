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
import { drawAuthor } from './draw-person.ts';
import type { ProjectView, PullRequestView } from './poster-view.ts';

export function drawProject(project: ProjectView, palette: Palette): PictureElement {
  const { card } = palette;
  return drawBlock(
    card,
    drawBlockTitle(project.name, project.facts, card),
    column(
      { borderTop: `2px solid ${palette.line}`, paddingTop: 32, gap: 30 },
      ...project.pullRequests.map((pullRequest) => drawPullRequest(pullRequest, palette)),
      project.people.length === 0
        ? null
        : row(
            { flexWrap: 'wrap', gap: '12px 28px' },
            ...project.people.map((person) => drawAuthor(person, card)),
          ),
      ...project.notes.map((note) => words(note, { fontSize: 26, lineHeight: 1.4, color: card.muted })),
    ),
  );
}

function drawPullRequest(pullRequest: PullRequestView, palette: Palette): PictureElement {
  const { card } = palette;
  return row(
    { gap: 16 },
    line(pullRequest.number, {
      width: 116,
      flexShrink: 0,
      fontSize: 28,
      lineHeight: 1.5,
      fontWeight: 700,
      color: card.accent,
    }),
    column(
      { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0, gap: 10 },
      words(withoutOrphan(pullRequest.title), {
        fontSize: 30,
        lineHeight: 1.4,
        color: card.text,
        lineClamp: 3,
      }),
      row(
        { flexWrap: 'wrap', alignItems: 'center', gap: '8px 24px' },
        pullRequest.mark === null ? null : drawMark(pullRequest.mark, palette),
        ...pullRequest.people.map((person) => drawAuthor(person, card)),
        pullRequest.repository === null
          ? null
          : line(pullRequest.repository, { fontSize: 25, lineHeight: 1.5, color: card.muted, flexShrink: 1 }),
      ),
    ),
  );
}

/** Keeps a short last word from standing on a line of its own. */
function withoutOrphan(title: string): string {
  return title.replace(/ (\S{1,10})$/u, '\u00a0$1');
}
