// The pictures' colours: every shade follows from the four configured ones, and every text can be read on its ground.
import type { PosterColors } from '../../../config/config.ts';
import { contrast, luminance, mix, readableContrast, readableOn } from '../../../model/colour.ts';

/** A ground and the colours of what stands on it; each of the three has a contrast of 4.5 with the ground. */
export interface Surface {
  readonly ground: string;
  readonly text: string;
  /** Second-rank text. */
  readonly muted: string;
  readonly accent: string;
}

export interface Palette {
  readonly paper: Surface;
  readonly card: Surface;
  /** A person's pill. */
  readonly pill: Surface;
  /** A first contribution. */
  readonly welcome: Surface;
  /** The mark of a first contribution. */
  readonly badge: Surface;
  readonly header: HeaderSurface;
  readonly line: string;
}

/** Its text can be read from where its shade starts to where it ends, and across its rings. */
export interface HeaderSurface extends Surface {
  readonly end: string;
  readonly ring: string;
}

export function picturePalette(colors: PosterColors): Palette {
  const light = luminance(colors.background) > 0.4;
  const card = mix(colors.background, '#ffffff', light ? 0.9 : 0.07);
  return {
    paper: surface(colors.background, colors),
    card: surface(card, colors),
    pill: surface(mix(card, colors.accent, light ? 0.07 : 0.16), colors),
    welcome: surface(mix(card, colors.highlight, light ? 0.16 : 0.2), {
      ...colors,
      accent: colors.highlight,
    }),
    badge: surface(colors.highlight, colors),
    header: header(colors, light),
    line: mix(card, colors.text, 0.12),
  };
}

function surface(ground: string, colors: PosterColors): Surface {
  return {
    ground,
    text: readableOn(ground, colors.text),
    muted: readableOn(ground, mix(colors.text, ground, 0.38)),
    accent: readableOn(ground, colors.accent),
  };
}

function header(colors: PosterColors, light: boolean): HeaderSurface {
  const start = surface(light ? colors.text : mix(colors.background, colors.accent, 0.25), {
    ...colors,
    text: light ? colors.background : colors.text,
  });
  return {
    ...start,
    end: keepReadable(start, mix(start.ground, colors.accent, 0.6)),
    ring: keepReadable(start, mix(start.ground, colors.accent, 0.5)),
  };
}

/** What WCAG asks of large letters: on the header, the accent is for numbers only. */
const readableNumbers = 3;

/** The wanted shade, drawn back towards the surface's own as far as the text on it needs. */
function keepReadable(surface: Surface, wanted: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const shade = mix(wanted, surface.ground, share);
    const isReadable = [surface.text, surface.muted].every(
      (text) => contrast(shade, text) >= readableContrast,
    );
    if (isReadable && contrast(shade, surface.accent) >= readableNumbers) return shade;
  }
  return surface.ground;
}
