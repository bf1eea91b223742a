// The post for other places (Juejin, Zhihu, CSDN, OSChina): Markdown in which every address is absolute.
import { posix } from 'node:path';
import type { Nodes } from 'mdast';
import type { Config } from '../../config/config.ts';
import { postUrl } from '../../config/post-address.ts';
import { postBody } from '../../markdown/front-matter.ts';
import { parseBlocks } from '../../markdown/tree.ts';
import { type Artifact, absoluteFile, artifactText } from '../../model/artifact.ts';
import type { Document } from '../../sections/document.ts';
import { markdownText } from '../../text/markdown-text.ts';

/**
 * `post-absolute.md` beside the post: its title as a heading instead of front matter, links and pictures by their addresses on
 * the website. Nothing if the configuration does not say where posts appear.
 */
export function renderAbsolute(
  { title, edition }: Document,
  post: Artifact,
  config: Config,
): readonly Artifact[] {
  const page = postUrl(config, edition.date);
  if (page === null) return [];
  const body = withAbsoluteAddresses(postBody(artifactText(post)), page);
  return [
    {
      path: posix.join(posix.dirname(post.path), absoluteFile),
      mediaType: 'text/markdown',
      content: `# ${markdownText(title)}\n\n${body.trim()}\n`,
    },
  ];
}

/** A target that does not begin with a scheme: the parser is slow, and most of a post has none. */
const otherTarget = /\][(:](?!\s*<?[a-z][a-z\d+.-]*:)/i;

/** The text with the relative targets of its links and pictures resolved; everything else as it was written. */
export function withAbsoluteAddresses(markdown: string, page: string): string {
  return pieces(markdown)
    .map((piece) => (otherTarget.test(piece) ? withAbsoluteTargets(piece, page) : piece))
    .join('');
}

/**
 * Blocks and items of lists that can be read alone: the parser's time and memory grow with the square of a text's length. Code runs
 * on over anything, so a text with any is read whole.
 */
function pieces(markdown: string): string[] {
  return /^\s*(?:```|~~~)/m.test(markdown) ? [markdown] : markdown.split(/(?=\n\n\S|\n- )/);
}

function withAbsoluteTargets(markdown: string, page: string): string {
  const found: { readonly start: number; readonly end: number; readonly url: string }[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const place = targetOf(markdown, node);
      if (place !== null) found.push({ ...place, url: node.url });
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(parseBlocks(markdown));
  return found
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, url }) => `${text.slice(0, start)}${new URL(url, page).href}${text.slice(end)}`,
      markdown,
    );
}

/** Where a relative target is written, or `null` for one that is absolute, or not written as it is meant. */
function targetOf(
  markdown: string,
  { url, position }: { readonly url: string; readonly position?: Nodes['position'] },
): { start: number; end: number } | null {
  const from = position?.start.offset;
  const to = position?.end.offset;
  if (
    from === undefined ||
    to === undefined ||
    url === '' ||
    URL.canParse(url) ||
    !URL.canParse(url, 'https://x.invalid')
  )
    return null;
  const at = markdown.slice(from, to).lastIndexOf(url);
  return at === -1 ? null : { start: from + at, end: from + at + url.length };
}
