// Links in a WeChat article. WeChat keeps those to its own articles and drops all others when an editor pastes them, so
// these become text with a number, and the address goes to the end.
import type MarkdownIt from 'markdown-it';

/** An address at the end of the article. `number` counts from 1; `title` is what the first link to it said. */
export interface LinkReference {
  readonly number: number;
  readonly title: string;
  readonly url: string;
}

/** Whether WeChat keeps a link. */
function staysLink(url: string): boolean {
  try {
    const { protocol, hostname } = new URL(url);
    return hostname === 'mp.weixin.qq.com' && (protocol === 'https:' || protocol === 'http:');
  } catch {
    return false;
  }
}

/**
 * Makes a renderer write numbers in place of the links that WeChat drops, one number for each address.
 * @returns the addresses so far: all of them once the text is rendered
 */
export function numberLinks({
  renderer,
}: InstanceType<typeof MarkdownIt>): ReadonlyMap<string, LinkReference> {
  const references = new Map<string, LinkReference>();
  const open: (LinkReference | null)[] = [];
  renderer.rules.link_open = (tokens, at, options, _env, self) => {
    const url = String(tokens[at]?.attrGet('href') ?? '');
    if (staysLink(url)) {
      open.push(null);
      return self.renderToken(tokens, at, options);
    }
    const reference = references.get(url) ?? {
      number: references.size + 1,
      title: wordsFrom(tokens, at),
      url,
    };
    references.set(url, reference);
    open.push(reference);
    return '<span>';
  };
  renderer.rules.link_close = (tokens, at, options, _env, self) => {
    const reference = open.pop() ?? null;
    return reference === null
      ? self.renderToken(tokens, at, options)
      : `</span><sup>[${reference.number}]</sup>`;
  };
  return references;
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
