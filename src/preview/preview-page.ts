// The preview as one page of HTML, served or saved. What it shows lies in it as JSON, and its script puts it in place.

import { createHash } from 'node:crypto';
import { htmlText } from '../text/html-text.ts';
import { untrusted } from '../text/untrusted-text.ts';
import type { Language } from '../words/languages.ts';
import { wordsOf } from '../words/languages.ts';
import { type PageWords, type PreviewWords, previewTabs } from '../words/preview-words.ts';
import type { PageParts } from './page-parts.ts';
import type { PreviewState } from './preview-state.ts';

export interface PreviewPage {
  readonly html: string;
  /** Its Content-Security-Policy. A saved page has it inside. */
  readonly policy: string;
}

/** @param isLive whether there is a server that tells the page what has changed */
export function composePreviewPage(state: PreviewState, parts: PageParts, isLive: boolean): PreviewPage {
  const { language, name, date, pictureHosts } = state.content;
  const { tag, preview: words } = wordsOf[language];
  // Its quotes are single ones: it may stand in an attribute as it is.
  const policy = contentPolicy(parts, pictureHosts, isLive);
  const html = `<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
${isLive ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${text(`${date} · ${words.preview}`)}</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(parts.mark)}">
<style>${parts.pageStyle}</style>
</head>
<body data-live="${isLive}">
<header class="band">
${parts.mark}
<div><h1><span id="name">${text(name)}</span> <span id="date">${date}</span></h1><p id="window"></p></div>
<p class="live" id="live" data-state="lost" hidden></p>
</header>
<noscript><div class="problem">${words.needsScript}</div></noscript>
${tabList(words)}
<div class="problem" id="problem" role="alert" hidden><strong>${words.stillGood}</strong><pre id="problem-message"></pre></div>
<main>
${panels(words, language).join('\n')}
</main>
<p class="status" id="status" role="status"></p>
<script type="application/json" id="words">${json(pageWords(words))}</script>
<script type="application/json" id="state">${json(state)}</script>
<script>${parts.script}</script>
</body>
</html>
`;
  return { html, policy };
}

function tabList({ tabs, views }: PreviewWords): string {
  const buttons = previewTabs.map((id) => {
    const count = id === 'diagnostics' ? ' <span class="count" id="count" hidden></span>' : '';
    return `<button type="button" role="tab" id="tab-${id}" aria-controls="panel-${id}" aria-selected="false" tabindex="-1">${tabs[id]}${count}</button>`;
  });
  return `<div class="tabs" role="tablist" aria-label="${views}">\n${buttons.join('\n')}\n</div>`;
}

function panels(words: PreviewWords, language: Language): string[] {
  const pictures = `<button type="button" class="button pictures" hidden>${words.showPictures}</button>`;
  return [
    panel('post', [bar([pictures]), frame('post', words)]),
    panel('wechat', [
      bar([
        `<p>${words.pasteIt}</p>`,
        pictures,
        `<button type="button" class="button primary" id="copy-wechat">${words.copyArticle}</button>`,
      ]),
      `<div class="card headline"><p id="title"></p><button type="button" class="button" id="copy-title">${words.copyTitle}</button></div>`,
      `<div class="card headline"><p id="summary"></p><button type="button" class="button" id="copy-summary">${words.copySummary}</button></div>`,
      `<div class="card headline"><p id="length"></p><a class="button" id="cover" hidden>${words.cover}</a></div>`,
      frame('wechat', words),
    ]),
    panel('pictures', [
      `<div id="pictures" lang="${language}"></div>`,
      `<p class="empty" id="no-pictures" hidden>${words.noPictures}</p>`,
    ]),
    panel('markdown', [
      bar([
        `<button type="button" class="button" id="copy-markdown">${words.copyMarkdown}</button>`,
        `<button type="button" class="button" id="copy-absolute" hidden>${words.copyAbsolute}</button>`,
      ]),
      '<pre class="card"><code id="markdown"></code></pre>',
    ]),
    panel('diagnostics', [
      `<h2 id="heading-places" hidden>${words.places}</h2>`,
      '<ul class="notes" id="places"></ul>',
      `<h2 id="heading-findings" hidden>${words.findings}</h2>`,
      '<ul class="notes" id="findings"></ul>',
      `<h2 id="heading-diagnostics" hidden>${words.tabs.diagnostics}</h2>`,
      '<ul class="notes" id="diagnostics"></ul>',
      `<p class="empty" id="nothing" hidden>${words.nothing}</p>`,
    ]),
  ];
}

function panel(id: (typeof previewTabs)[number], inside: readonly string[]): string {
  return `<section role="tabpanel" id="panel-${id}" aria-labelledby="tab-${id}" tabindex="0" hidden>\n${inside.join('\n')}\n</section>`;
}

function bar(inside: readonly string[]): string {
  return `<div class="bar">${inside.join('')}</div>`;
}

/** Runs no scripts, whatever is in it. The page reads its height; links open in a window of their own. */
function frame(id: 'post' | 'wechat', { tabs }: PreviewWords): string {
  return `<iframe class="card" id="frame-${id}" title="${tabs[id]}" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"></iframe>`;
}

function pageWords({
  preview,
  live,
  severities,
  copied,
  notCopied,
  updated,
  broken,
  download,
  copyPicture,
  alt,
  pictures,
}: PreviewWords): PageWords {
  return {
    preview,
    live,
    severities,
    copied,
    notCopied,
    updated,
    broken,
    download,
    copyPicture,
    alt,
    pictures,
  };
}

/** JSON that cannot end the element that it lies in. */
function json(value: PreviewState | PageWords): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function text(words: string): string {
  return htmlText(untrusted(words));
}

/**
 * Frames take on the policy of the page around them.
 * @param pictureHosts origins whose pictures may be loaded: somebody has to ask for them in the page
 * @param isLive whether the page may ask its server what has changed
 */
function contentPolicy(
  { pageStyle, frameStyle, script }: PageParts,
  pictureHosts: readonly string[],
  isLive: boolean,
): string {
  const styles = `${hash(pageStyle)} ${hash(frameStyle)}`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${styles}`,
    `style-src-elem ${styles}`,
    // The WeChat version is made of them; text from outside never comes near an attribute of a style.
    "style-src-attr 'unsafe-inline'",
    `img-src ${['data:', ...pictureHosts].join(' ')}`,
    `connect-src ${isLive ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
