// The post as the website renders it: Markdown → HTML, for a frame.
import MarkdownIt from 'markdown-it';
import { postBody } from '../markdown/front-matter.ts';
import { replaceEditorMarks } from '../text/editor-places.ts';
import { htmlText } from '../text/html-text.ts';
import { type UntrustedText, untrusted } from '../text/untrusted-text.ts';

export interface PostHead {
  readonly title: UntrustedText;
  /** When it appears and what it is tagged with, in words. */
  readonly about: string;
}

/** The inside of a page's body. Raw HTML in the Markdown stays text. */
export function renderPostPage(post: string, { title, about }: PostHead): string {
  const markdown = new MarkdownIt({ html: false });
  const { escapeHtml } = markdown.utils;
  markdown.renderer.rules.link_open = (tokens, at, options, _env, self) => {
    tokens[at]?.attrSet('target', '_blank');
    tokens[at]?.attrSet('rel', 'noopener noreferrer');
    return self.renderToken(tokens, at, options);
  };
  // Brackets mean nothing to HTML: the places for an editor's words are found in escaped text as well.
  markdown.renderer.rules.text = (tokens, at) =>
    replaceEditorMarks(escapeHtml(tokens[at]?.content ?? ''), (mark) => `<mark>${mark}</mark>`);
  const head = `<h1>${htmlText(title)}</h1><p>${htmlText(untrusted(about))}</p>`;
  return `<header>${head}</header>\n${markdown.render(postBody(post))}`;
}

export interface ParkedPictures {
  /** With `data-src` in place of `src`: nothing is loaded. */
  readonly html: string;
  /** The origins of those that do not lie beside the post, each once. */
  readonly hosts: readonly string[];
}

/** @param html made by our renderers, in which no text from outside can look like a tag */
export function parkPictures(html: string): ParkedPictures {
  const hosts = new Set<string>();
  const parked = html.replace(/(<img\b[^>]*?) src="([^"]*)"/g, (_, start: string, source: string) => {
    if (URL.canParse(source)) hosts.add(new URL(source).origin);
    return `${start} data-src="${source}"`;
  });
  return { html: parked, hosts: [...hosts] };
}
