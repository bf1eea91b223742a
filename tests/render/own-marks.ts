// What our own templates and drawing are made of. Anything else in a post or a poster came from somebody else's words.

/** Nodes of Markdown in a whole post, sorted. */
export const postNodes = [
  'emphasis',
  'heading',
  'image',
  'link',
  'list',
  'listItem',
  'paragraph',
  'strong',
  'text',
] as const;

/** Elements of SVG in a poster, sorted. */
export const posterElements = [
  'clipPath',
  'defs',
  'g',
  'image',
  'linearGradient',
  'path',
  'rect',
  'stop',
  'svg',
  'use',
] as const;
