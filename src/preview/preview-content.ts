// Draft → what the preview page shows. Pure.
import { posix } from 'node:path';
import type { Config } from '../config/config.ts';
import { type Artifact, absoluteFile, artifactText, findPost } from '../model/artifact.ts';
import { localMinute } from '../model/calendar.ts';
import { tellDiagnostic } from '../model/diagnostic.ts';
import { editionDays } from '../model/edition.ts';
import { dataLink } from '../model/picture-data.ts';
import type { Draft } from '../pipeline/render-edition.ts';
import { longestArticle, renderArticle } from '../render/wechat/render-wechat.ts';
import { composeCardAlt } from '../sections/contributions/compose-card-alt.ts';
import { amountsOf, countDocument } from '../sections/count-document.ts';
import type { Document } from '../sections/document.ts';
import { cleanText } from '../text/clean-text.ts';
import { findEditorPlaces } from '../text/editor-places.ts';
import { longestAlt } from '../text/markdown-link.ts';
import { wordsOf } from '../words/languages.ts';
import type { PictureUse } from '../words/preview-words.ts';
import type { Words } from '../words/words.ts';
import { parkPictures, renderPostPage } from './post-page.ts';
import type { PreviewContent, PreviewFinding, PreviewPicture } from './preview-state.ts';

/**
 * @param frameStyle the style sheet of both frames
 * @param findings what an editor's version of the post does not say as the facts do
 */
export function composePreview(
  { document, artifacts, handouts }: Pick<Draft, 'document' | 'artifacts' | 'handouts'>,
  config: Config,
  frameStyle: string,
  findings: readonly PreviewFinding[] = [],
): PreviewContent {
  const { language, edition } = document;
  const words = wordsOf[language];
  const rendered = findPost(artifacts);
  const markdown = rendered === null ? '' : artifactText(rendered);
  const post = parkPictures(
    renderPostPage(markdown, { title: document.title, about: publication(document, config) }),
  );
  const article = renderArticle(markdown, language, config);
  const wechat = parkPictures(article);
  const absolute = handouts.find(({ path }) => posix.basename(path) === absoluteFile);
  const frame = (className: string, html: string) => framePage(words.tag, frameStyle, className, html);
  return {
    language,
    name: config.post.name,
    title: cleanText(document.title),
    date: edition.date,
    window: words.poster.window(...editionDays(edition)),
    post: frame('post', post.html),
    wechat: frame('wechat', wechat.html),
    pictureHosts: [...new Set([...post.hosts, ...wechat.hosts])].toSorted(),
    length: {
      words: words.preview.length(article.length, longestArticle),
      isTooLong: article.length >= longestArticle,
    },
    summary: summaryOf(document, words),
    markdown,
    absolute: absolute === undefined ? null : artifactText(absolute),
    pictures: picturesOf(document, [...artifacts, ...handouts], config),
    diagnostics: document.diagnostics.map((diagnostic) => ({
      severity: diagnostic.severity,
      code: diagnostic.code,
      message: tellDiagnostic(diagnostic, words),
      subject: diagnostic.subject === null ? null : cleanText(diagnostic.subject),
    })),
    places: findEditorPlaces(markdown).map(({ mark }) => mark),
    findings,
  };
}

function publication({ edition }: Document, { post }: Config): string {
  return [localMinute(edition.publishesAt, edition.timeZone), ...post.tags].join(' · ');
}

/** The numbers of the edition, in one sentence. */
function summaryOf(document: Document, words: Words): string {
  const counts = countDocument(document);
  const { contributors = 0, newcomers = 0 } = counts;
  return words.desk.terminal.holds(amountsOf(counts, words), contributors, newcomers);
}

/** In the order in which they are shown. */
const uses: readonly (readonly [use: PictureUse, file: RegExp])[] = [
  ['card', /^contributions\.png$/],
  ['share', /^og\.png$/],
  ['wechat', /^wechat-cover\.png$/],
  ['newcomer', /^newcomer-.+\.png$/],
  ['poster', /^poster\.png$/],
];

/** Those that tell who contributed name the same people as the card; a newcomer's names the newcomer, and covers say the title. */
function picturesOf(document: Document, artifacts: readonly Artifact[], config: Config): PreviewPicture[] {
  const people = cleanText(composeCardAlt(document, config), longestAlt);
  const title = cleanText(document.title);
  return uses.flatMap(([use, pattern]) =>
    artifacts.flatMap(({ path, mediaType, content }) => {
      const file = posix.basename(path);
      if (!pattern.test(file) || typeof content === 'string') return [];
      const login = file.replace(/^newcomer-|\.png$/g, '');
      const alt = use === 'newcomer' ? `@${login}` : use === 'card' || use === 'poster' ? people : title;
      return [{ use, file, picture: dataLink(mediaType, content), alt }];
    }),
  );
}

function framePage(language: string, style: string, className: string, html: string): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<style>${style}</style></head><body class="${className}">${html}</body></html>`,
  ].join('');
}
