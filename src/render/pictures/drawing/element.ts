// The boxes that a poster is built of, in the shape that satori reads: what JSX would make of them.
import type { Surface } from './palette.ts';

export type Style = Readonly<Record<string, string | number>>;

export interface PosterElement {
  readonly type: 'div' | 'img';
  readonly props: {
    readonly style?: Style;
    readonly children?: readonly PosterElement[] | string;
    readonly [attribute: string]: unknown;
  };
}

/** Children side by side. `null` stands for a child that is not there. */
export function row(style: Style, ...children: readonly (PosterElement | null)[]): PosterElement {
  return box({ display: 'flex', flexDirection: 'row', boxSizing: 'border-box', ...style }, children);
}

/** Children below each other. */
export function column(style: Style, ...children: readonly (PosterElement | null)[]): PosterElement {
  return box({ display: 'flex', flexDirection: 'column', boxSizing: 'border-box', ...style }, children);
}

/** One paragraph. A word that is too long for its line is broken. */
export function words(content: string, style: Style): PosterElement {
  return { type: 'div', props: { style: { display: 'block', ...breakable, ...style }, children: content } };
}

/** One line, cut with an ellipsis where it is too long. */
export function line(content: string, style: Style): PosterElement {
  return words(content, {
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    maxWidth: '100%',
    ...style,
  });
}

/** @param source a `data:` link: nothing is fetched */
export function picture(source: string, size: number, style: Style = {}): PosterElement {
  return {
    type: 'img',
    props: {
      src: source,
      width: size,
      height: size,
      style: { width: size, height: size, boxSizing: 'border-box', ...style },
    },
  };
}

/** Every text below an element with the weight in which it is drawn. */
export function textsOf(element: PosterElement, inherited = 400): readonly WeightedText[] {
  const weight = Number(element.props.style?.fontWeight ?? inherited);
  const { children } = element.props;
  if (typeof children === 'string') return [{ weight, text: children }];
  return (children ?? []).flatMap((child) => textsOf(child, weight));
}

export interface WeightedText {
  readonly weight: number;
  readonly text: string;
}

function box(style: Style, children: readonly (PosterElement | null)[]): PosterElement {
  return { type: 'div', props: { style, children: children.filter((child) => child !== null) } };
}

const breakable: Style = { overflowWrap: 'anywhere', wordBreak: 'break-word' };

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
