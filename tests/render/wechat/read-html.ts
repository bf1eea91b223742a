// What is in a piece of HTML: its elements and its text. It refuses what a browser would have to repair.

interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface HtmlReading {
  readonly elements: readonly HtmlElement[];
  /** All text in order, entities decoded. */
  readonly text: string;
}

const empty = new Set(['img', 'hr', 'br', 'meta']);

/** @throws SyntaxError where tags are not closed in order, or a `<` or a quote stands where none may */
export function readHtml(html: string): HtmlReading {
  const elements: HtmlElement[] = [];
  const open: string[] = [];
  let text = '';
  for (const [piece, closing, name = '', attributes = ''] of html.matchAll(
    /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<]*")*)>|[^<]+|</g,
  )) {
    if (piece === '<!doctype html>') continue;
    if (piece === '<') throw new SyntaxError(`A bare < after ${text.slice(-40)}`);
    if (!piece.startsWith('<')) {
      text += decode(piece);
    } else if (closing === '/') {
      if (open.pop() !== name) throw new SyntaxError(`</${name}> closes nothing`);
    } else {
      elements.push({ name, attributes: readAttributes(attributes) });
      if (!empty.has(name)) open.push(name);
    }
  }
  if (open.length > 0) throw new SyntaxError(`${open.join(', ')} left open`);
  return { elements, text };
}

function readAttributes(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)]),
  );
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

function decode(source: string): string {
  return source.replace(
    /&(?:#(\d+)|([a-z]+));/g,
    (whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? (named[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  );
}
