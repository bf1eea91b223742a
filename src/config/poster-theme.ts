// The colours of the pictures: from a theme, or from the community's own two.
import { contrast, luminance, mix, readableContrast, readableOn } from '../model/colour.ts';
import type { Expected } from '../words/mistake-words.ts';
import type { PosterColors } from './config.ts';

export const themeNames = ['light', 'dark'] as const;

/** Two colours of somebody's own: everything else follows from them. */
export interface OwnTheme {
  readonly background: string;
  readonly accent: string;
}

export type WrittenTheme = (typeof themeNames)[number] | OwnTheme;

const themes: Readonly<Record<(typeof themeNames)[number], PosterColors>> = {
  light: { background: '#f4f6fa', text: '#14213d', accent: '#2460e0', highlight: '#f5a524' },
  dark: { background: '#0e1626', text: '#eaf0fb', accent: '#6aa2ff', highlight: '#f5b83d' },
};

type OwnColors = { readonly [Color in keyof PosterColors]?: string | undefined };

/** @param own single colours that are written beside the theme, and win */
export function resolveTheme(theme: WrittenTheme, own: OwnColors): PosterColors {
  const colors = typeof theme === 'string' ? themes[theme] : coloursOf(theme);
  return {
    background: own.background ?? colors.background,
    text: own.text ?? colors.text,
    accent: own.accent ?? colors.accent,
    highlight: own.highlight ?? colors.highlight,
  };
}

/** Letters are nearly black or nearly white, with a little of the accent. */
function coloursOf({ background, accent }: OwnTheme): PosterColors {
  const end = luminance(background) > 0.4 ? '#0b0f19' : '#ffffff';
  const { highlight } = themes[end === '#ffffff' ? 'dark' : 'light'];
  return { background, accent, text: readableOn(background, mix(end, accent, 0.14)), highlight };
}

export interface ContrastProblem {
  readonly color: 'accent' | 'text';
  /** What would do. */
  readonly expected: Expected;
}

/** What cannot be read: WCAG AA asks for 4.5 to 1 between letters and their ground. */
export function contrastProblems(colors: PosterColors): readonly ContrastProblem[] {
  const { background } = colors;
  return (['accent', 'text'] as const)
    .filter((color) => contrast(background, colors[color]) < readableContrast)
    .map((color) => {
      const found = (Math.floor(contrast(background, colors[color]) * 10) / 10).toFixed(1);
      const better = readableOn(background, colors[color]);
      return {
        color,
        expected: { kind: 'contrast', background, found, better },
      };
    });
}
