// Links in a WeChat article. WeChat keeps those to its own articles and drops all others when an editor pastes them, so
// an address that the text does not show becomes a note with a number, and stands at the end.
import type MarkdownIt from 'markdown-it';

/** An address at the end of the article. `number` counts from 1; `title` is what the first link to it said. */
export interface LinkNote {
  readonly number: number;
  readonly title: string;
  readonly url: string;
}

type Fate = 'link' | 'words' | LinkNote;

/**
 * Makes a renderer write numbers in place of the links that WeChat drops, one number for each address.
 * @returns the notes so far: all of them once the text is rendered
 */
export function noteLinks({ renderer }: InstanceType<typeof MarkdownIt>): ReadonlyMap<string, LinkNote> {
  const notes = new Map<string, LinkNote>();
  const open: Fate[] = [];
  renderer.rules.link_open = (tokens, at, options, _env, self) => {
    const url = String(tokens[at]?.attrGet('href') ?? '');
    const words = wordsFrom(tokens, at);
    // A file beside the post is nowhere to be found from there.
    const isWords = parsed(url) === null || saysItself(words, url);
    const fate = staysLink(url) ? 'link' : isWords ? 'words' : noteOf(url, words);
    open.push(fate);
    return fate === 'link' ? self.renderToken(tokens, at, options) : '';
  };
  renderer.rules.link_close = (tokens, at, options, _env, self) => {
    const fate = open.pop() ?? 'words';
    if (fate === 'link') return self.renderToken(tokens, at, options);
    return fate === 'words' ? '' : `<sup>[${fate.number}]</sup>`;
  };
  return notes;

  function noteOf(url: string, words: string): LinkNote {
    const known = notes.get(url) ?? { number: notes.size + 1, title: isWork(url) ? '' : words, url };
    notes.set(url, known);
    return known;
  }
}

/** Whether WeChat keeps a link. */
function staysLink(url: string): boolean {
  const { protocol, hostname } = parsed(url) ?? {};
  return hostname === 'mp.weixin.qq.com' && (protocol === 'https:' || protocol === 'http:');
}

/** An address written out, and a person: whoever reads `@login` knows where to look. */
function saysItself(words: string, url: string): boolean {
  const address = parsed(url);
  if (words === url || words === url.replace(/\/$/, '')) return true;
  return (
    address !== null &&
    /^\/[^/]+\/?$/.test(address.pathname) &&
    (words.startsWith('@') || address.hostname === 'github.com')
  );
}

/** Of an issue, a pull request or a commit the number in the text is title enough. */
function isWork(url: string): boolean {
  return /\/(?:issues|pull|commit)\/[0-9a-f]+$/.test(parsed(url)?.pathname ?? '');
}

function parsed(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}

/** What a link says; of a picture, its alternative text. Links do not nest in Markdown. */
function wordsFrom(
  tokens: readonly { readonly type: string; readonly content: string }[],
  start: number,
): string {
  const rest = tokens.slice(start + 1);
  const end = rest.findIndex(({ type }) => type === 'link_close');
  return rest
    .slice(0, end)
    .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content))
    .join('')
    .trim();
}
