// The top of the poster: which weekly, which edition, which week.

import type { PosterView } from '../poster-view.ts';
import { column, line, type PictureElement, row, words } from './element.ts';
import type { HeaderSurface } from './palette.ts';

export function drawHeader(
  { name, date, title, window }: PosterView,
  surface: HeaderSurface,
  logo: string | null,
  margin: number,
): PictureElement {
  return column(
    {
      position: 'relative',
      overflow: 'hidden',
      padding: `56px ${margin}px 140px`,
      backgroundImage: `linear-gradient(115deg, ${surface.ground} 30%, ${surface.end})`,
    },
    ...rings.map((ring) => drawRing(ring, surface)),
    row(
      { ...above, alignItems: 'center', gap: 20 },
      logo === null ? null : drawLogo(logo),
      line(name, {
        fontSize: 36,
        fontWeight: 700,
        color: surface.text,
        flexGrow: 1,
        flexBasis: 0,
        minWidth: 0,
      }),
      line(date, { fontSize: 36, fontWeight: 700, color: surface.text, flexShrink: 0 }),
    ),
    words(title, {
      ...above,
      marginTop: 64,
      fontSize: titleSize(title),
      lineHeight: 1.2,
      fontWeight: 700,
      color: surface.text,
      lineClamp: 3,
    }),
    words(window, { ...above, marginTop: 20, fontSize: 28, lineHeight: 1.5, color: surface.muted }),
  );
}

/** In its own proportions: square, or as wide as a wordmark. */
function drawLogo(source: string): PictureElement {
  const style = { height: 72, maxWidth: 360, flexShrink: 0, objectFit: 'contain', objectPosition: 'left' };
  return { kind: 'image', source, style };
}

/** What has a position is drawn over what has none. */
const above = { position: 'relative' };

/** As large as two lines allow. A Chinese character is about twice as wide as a Latin one. */
function titleSize(title: string): number {
  const width = [...title].reduce((sum, character) => sum + (character > '\u2e80' ? 1 : 0.56), 0);
  return width <= 11 ? 84 : width <= 26 ? 68 : 52;
}

interface Ring {
  readonly size: number;
  readonly right: number;
  readonly top: number;
}

const rings: readonly Ring[] = [
  { size: 620, right: -210, top: 40 },
  { size: 420, right: -110, top: 140 },
  { size: 220, right: -10, top: 240 },
];

function drawRing({ size, right, top }: Ring, { ring }: HeaderSurface): PictureElement {
  return row({
    position: 'absolute',
    right,
    top,
    width: size,
    height: size,
    borderRadius: size / 2,
    border: `36px solid ${ring}`,
  });
}
