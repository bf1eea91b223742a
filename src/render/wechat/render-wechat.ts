// Post → what an editor pastes into WeChat's editor. It is made from the post's Markdown, so that both say the same.
import { posix } from 'node:path';
import juice from 'juice';
import MarkdownIt from 'markdown-it';
import type { Config } from '../../config/config.ts';
import { postBody } from '../../markdown/front-matter.ts';
import { type Artifact, artifactText } from '../../model/artifact.ts';
import type { Document, Language } from '../../model/document.ts';
import { htmlText } from '../../text/html-text.ts';
import { articleStyle } from './article-style.ts';
import { type LinkReference, numberLinks } from './reference-links.ts';

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
    `<html lang="${tags[language]}">`,
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

/** The article alone, as one element. Raw HTML in the Markdown stays text. */
export function renderArticle(post: string, language: Language, { poster }: Pick<Config, 'poster'>): string {
  const markdownIt = new MarkdownIt({ html: false });
  const { escapeHtml } = markdownIt.utils;
  const references = numberLinks(markdownIt);
  // Usually it says the code's language in a class.
  markdownIt.renderer.rules.fence = (tokens, at) =>
    `<pre><code>${escapeHtml(tokens[at]?.content ?? '')}</code></pre>`;
  const body = markdownIt.render(postBody(post));
  const list = referenceList([...references.values()], headings[language], escapeHtml);
  return inlineStyles(`<section>${withoutGaps(body)}${list}</section>`, articleStyle(poster.colors));
}

const tags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
const headings: Readonly<Record<Language, string>> = { zh: '参考链接', en: 'Links' };

function referenceList(
  references: readonly LinkReference[],
  heading: string,
  escapeHtml: (text: string) => string,
): string {
  if (references.length === 0) return '';
  const lines = references.map(({ number, title, url }) => {
    const name = title === '' || title === url ? '' : `${title}: `;
    return `<p>[${number}] ${escapeHtml(name + url)}</p>`;
  });
  return `<section><p><strong>${heading}</strong></p>${lines.join('')}</section>`;
}

/** The line breaks around blocks: WeChat makes empty bullets of those in a list. Between words they are blanks, and stay. */
function withoutGaps(html: string): string {
  return html
    .replace(new RegExp(`(</?(?:${blocks})\\b[^>]*>)\\n+`, 'g'), '$1')
    .replace(/\n+(?=<\/?(?:ul|ol)\b)/g, '');
}

const blocks = 'p|h[1-6]|ul|ol|li|blockquote|pre|table|thead|tbody|tr|th|td|hr';

function inlineStyles(html: string, css: string): string {
  // juice takes `{{…}}` for code that it must not touch, tags in between included. As references they are but text.
  const harmless = html.replaceAll('{', '&#123;');
  return juice.inlineContent(harmless, css, { applyWidthAttributes: false, applyHeightAttributes: false });
}
