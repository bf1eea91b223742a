// The top of a picture: which weekly, which edition, which week.

import { column, line, type PictureElement, row, type Style, words } from '../elements/element.ts';
import type { HeaderSurface, Surface } from '../elements/palette.ts';
import { textWidth } from '../elements/text-width.ts';
import type { SceneHead } from '../picture.ts';

export function drawHeader(
  { name, date, title, window }: SceneHead,
  surface: HeaderSurface,
  logo: string | null,
  style: Style,
): PictureElement {
  return column(
    {
      position: 'relative',
      overflow: 'hidden',
      flexShrink: 0,
      ...gradient(surface),
      ...style,
    },
    ...drawRings(surface, 1),
    drawBrand({ name, date }, surface, logo, 32),
    words(title, {
      ...above,
      marginTop: 'auto',
      fontSize: titleSize(title),
      lineHeight: 1.2,
      fontWeight: 700,
      color: surface.text,
      lineClamp: 2,
    }),
    words(window, { ...above, marginTop: 8, fontSize: 28, lineHeight: 1.5, color: surface.muted }),
  );
}

/** The weekly's logo and name, and the edition's date at the other end. */
export function drawBrand(
  { name, date }: Pick<SceneHead, 'name'> & { readonly date: string | null },
  surface: Surface,
  logo: string | null,
  fontSize: number,
): PictureElement {
  const text = { fontSize, fontWeight: 700, color: surface.text, lineHeight: 1.4 };
  return row(
    { ...above, alignItems: 'center', gap: fontSize * 0.55 },
    logo === null ? null : drawLogo(logo, fontSize * 2),
    line(name, { ...text, flexGrow: 1, flexBasis: 0, minWidth: 0 }),
    date === null ? null : line(date, { ...text, flexShrink: 0 }),
  );
}

/** In its own proportions: square, or as wide as a wordmark. */
function drawLogo(source: string, height: number): PictureElement {
  const style = {
    height,
    maxWidth: height * 5,
    flexShrink: 0,
    objectFit: 'contain',
    objectPosition: 'left',
  };
  return { kind: 'image', source, style };
}

/** What has a position is drawn over what has none. */
export const above = { position: 'relative' };

export function gradient({ ground, end }: HeaderSurface): Style {
  return { backgroundImage: `linear-gradient(115deg, ${ground} 30%, ${end})` };
}

/** As large as two lines allow. A Chinese character is about twice as wide as a Latin one. */
function titleSize(title: string): number {
  const width = textWidth(title);
  return width <= 14 ? 64 : width <= 22 ? 52 : 40;
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

/** The mark of every picture, in its corner. */
export function drawRings(surface: HeaderSurface, scale: number): readonly PictureElement[] {
  return rings.map(({ size, right, top }) =>
    drawRing({ size: size * scale, right: right * scale, top: top * scale }, surface, 36 * scale),
  );
}

function drawRing({ size, right, top }: Ring, { ring }: HeaderSurface, width: number): PictureElement {
  return row({
    position: 'absolute',
    right,
    top,
    width: size,
    height: size,
    borderRadius: size / 2,
    border: `${width}px solid ${ring}`,
  });
}
