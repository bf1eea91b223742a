// A block of the poster, and the line at its top.
import { column, line, type PosterElement, row, words } from './element.ts';
import type { Surface } from './palette.ts';

/** Its inner width is 880 pixels. */
export function drawBlock(surface: Surface, ...children: readonly (PosterElement | null)[]): PosterElement {
  return column(
    { padding: '40px 44px', gap: 28, borderRadius: 28, backgroundColor: surface.ground },
    ...children,
  );
}

export function drawBlockTitle(title: string, facts: readonly string[], surface: Surface): PosterElement {
  return row(
    { alignItems: 'flex-end', justifyContent: 'space-between', gap: 32 },
    words(title, {
      fontSize: 42,
      lineHeight: 1.25,
      fontWeight: 700,
      color: surface.text,
      flexShrink: 1,
      minWidth: 0,
    }),
    row(
      { gap: 24, flexShrink: 0 },
      ...facts.map((fact) => line(fact, { fontSize: 26, lineHeight: 1.6, color: surface.muted })),
    ),
  );
}
