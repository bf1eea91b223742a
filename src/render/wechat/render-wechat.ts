// Post → what an editor pastes into WeChat's editor. It is made from the post's Markdown, so that both say the same.
import { posix } from 'node:path';
import MarkdownIt from 'markdown-it';
import type { Config } from '../../config/config.ts';
import { postBody } from '../../markdown/front-matter.ts';
import { type Artifact, artifactText } from '../../model/artifact.ts';
import type { Document } from '../../sections/document.ts';
import { htmlText } from '../../text/html-text.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import { type ArticleStyle, articleStyle } from './article-style.ts';
import { flattenLists } from './flat-lists.ts';
import { type LinkNote, noteLinks } from './link-notes.ts';

/**
 * `wechat.html` beside the post: inline styles and nothing else that WeChat would take out.
 * @param post the rendered post, as Hugo Markdown; with an editor's changes if there are any
 */
export function renderWechat(
  { title, language }: Pick<Document, 'title' | 'language'>,
  post: Artifact,
  config: Pick<Config, 'poster'>,
): readonly Artifact[] {
  const page = [
    '<!doctype html>',
    `<html lang="${wordsOf[language].tag}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${htmlText(title)}</title>`,
    '</head>',
    // The margins are for whoever opens the file; WeChat takes what is inside.
    '<body style="max-width: 677px; margin: 0 auto; padding: 24px 16px; background-color: #ffffff;">',
    renderArticle(artifactText(post), language, config),
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return [
    { path: posix.join(posix.dirname(post.path), 'wechat.html'), mediaType: 'text/html', content: page },
  ];
}

/** WeChat's editor and its draft interface take fewer characters than this. */
export const longestArticle = 20_000;

/**
 * The article alone, as one element: what WeChat's draft interface takes as `content`, where it may have fewer than
 * {@link longestArticle} characters. Raw HTML in the Markdown stays text.
 */
export function renderArticle(post: string, language: Language, { poster }: Pick<Config, 'poster'>): string {
  const markdownIt = new MarkdownIt({ html: false });
  const { escapeHtml } = markdownIt.utils;
  const style = articleStyle(poster.colors);
  styleElements(markdownIt, style);
  flattenLists(markdownIt);
  const notes = noteLinks(markdownIt);
  // Usually it says the code's language in a class.
  markdownIt.renderer.rules.fence = (tokens, at) =>
    `<pre style="${style.pre}"><code>${escapeHtml(tokens[at]?.content ?? '')}</code></pre>`;
  const body = markdownIt.render(postBody(post));
  const list = noteList([...notes.values()], wordsOf[language].wechatLinks, style, escapeHtml);
  return `<section style="${style.article}">${withoutGaps(body)}${list}</section>`;
}

/** WeChat keeps styles only on the elements themselves. */
function styleElements(markdownIt: InstanceType<typeof MarkdownIt>, style: ArticleStyle): void {
  markdownIt.core.ruler.push('style', ({ tokens }) => {
    for (const token of tokens.flatMap((one) => [one, ...(one.children ?? [])])) {
      const css = token.type === 'code_inline' ? style.code : style[token.tag];
      if (token.nesting >= 0 && css !== undefined && token.type !== 'fence') token.attrSet('style', css);
    }
  });
}

function noteList(
  notes: readonly LinkNote[],
  heading: string,
  style: ArticleStyle,
  escapeHtml: (text: string) => string,
): string {
  if (notes.length === 0) return '';
  const lines = notes.map(
    ({ number, title, url }) => `[${number}] ${escapeHtml(title === '' ? url : `${title}: ${url}`)}`,
  );
  return `<section style="${style.notes}"><p><strong>${heading}</strong></p><p>${lines.join('<br>')}</p></section>`;
}

/** The line breaks around blocks: WeChat makes empty bullets of those in a list. Between words they are blanks, and stay. */
function withoutGaps(html: string): string {
  return html
    .replace(new RegExp(`(</?(?:${blocks})\\b[^>]*>)\\n+`, 'g'), '$1')
    .replace(/\n+(?=<\/?(?:ul|ol)\b)/g, '');
}

const blocks = 'p|h[1-6]|ul|ol|li|blockquote|pre|table|thead|tbody|tr|th|td|hr';
