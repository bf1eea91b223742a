// The boxes that a picture is built of. They are plain data: what they look like in the end is the engine's business.
import type { Surface } from './palette.ts';

export type Style = Readonly<Record<string, string | number>>;

export type PictureElement = BoxElement | WordsElement | ImageElement;

export interface BoxElement {
  readonly kind: 'box';
  readonly style: Style;
  readonly children: readonly PictureElement[];
}

export interface WordsElement {
  readonly kind: 'words';
  readonly style: Style;
  readonly text: string;
}

export interface ImageElement {
  readonly kind: 'image';
  readonly style: Style;
  /** The name of an avatar, or a `data:` link: nothing is fetched. */
  readonly source: string;
}

type MaybeElement = PictureElement | null;

/** Children side by side. `null` stands for a child that is not there. */
export function row(style: Style, ...children: readonly MaybeElement[]): BoxElement {
  return box({ display: 'flex', flexDirection: 'row', ...style }, children);
}

/** Children below each other. */
export function column(style: Style, ...children: readonly MaybeElement[]): BoxElement {
  return box({ display: 'flex', flexDirection: 'column', ...style }, children);
}

/** One paragraph. A word that is too long for its line is broken. */
export function words(text: string, style: Style): WordsElement {
  return { kind: 'words', style: { ...breakable, ...style }, text };
}

/** One line, cut with an ellipsis if it is too long. It must be 1.4 times as high as its letters, or `g` and `y` are cut, too. */
export function line(text: string, style: Style): WordsElement {
  return words(text, {
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    maxWidth: '100%',
    ...style,
  });
}

export function picture(source: string, size: number, style: Style = {}): ImageElement {
  return {
    kind: 'image',
    source,
    style: { width: size, height: size, boxSizing: 'border-box', ...style },
  };
}

/** Every text in an element with the weight in which it is drawn. */
export function textsOf(element: PictureElement, inherited = 400): readonly WeightedText[] {
  const weight = Number(element.style.fontWeight ?? inherited);
  if (element.kind === 'words') return [{ weight, text: element.text }];
  return element.kind === 'box' ? element.children.flatMap((child) => textsOf(child, weight)) : [];
}

export interface WeightedText {
  readonly weight: number;
  readonly text: string;
}

/** The source of every picture in an element. */
export function sourcesOf(element: PictureElement): readonly string[] {
  if (element.kind === 'image') return [element.source];
  return element.kind === 'box' ? element.children.flatMap(sourcesOf) : [];
}

function box(style: Style, children: readonly MaybeElement[]): BoxElement {
  return {
    kind: 'box',
    style: { boxSizing: 'border-box', ...style },
    children: children.filter((child) => child !== null),
  };
}

const breakable: Style = { overflowWrap: 'anywhere', wordBreak: 'break-word' };

/** Its inner width is 880 pixels. */
export function drawBlock(surface: Surface, ...children: readonly MaybeElement[]): BoxElement {
  return column(
    { padding: '40px 44px', gap: 28, borderRadius: 28, backgroundColor: surface.ground },
    ...children,
  );
}

export function drawBlockTitle(title: string, facts: readonly string[], surface: Surface): BoxElement {
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
