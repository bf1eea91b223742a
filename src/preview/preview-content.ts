// Draft → what the preview page shows. Pure.
import type { Config } from '../config/config.ts';
import { type Artifact, artifactText, cardPicture, findPost } from '../model/artifact.ts';
import { localMinute } from '../model/calendar.ts';
import { tellDiagnostic } from '../model/diagnostic.ts';
import { editionDays } from '../model/edition.ts';
import { dataLink } from '../model/picture-data.ts';
import type { Draft } from '../pipeline/render-edition.ts';
import { renderArticle } from '../render/wechat/render-wechat.ts';
import { composeCardAlt } from '../sections/contributions/compose-card-alt.ts';
import type { Document } from '../sections/document.ts';
import { cleanText } from '../text/clean-text.ts';
import { findEditorPlaces } from '../text/editor-places.ts';
import { longestAlt } from '../text/markdown-link.ts';
import { wordsOf } from '../words/languages.ts';
import { parkPictures, renderPostPage } from './post-page.ts';
import type { PreviewContent, PreviewPoster } from './preview-state.ts';

/** @param frameStyle the style sheet of both frames */
export function composePreview(
  { document, artifacts }: Pick<Draft, 'document' | 'artifacts'>,
  config: Config,
  frameStyle: string,
): PreviewContent {
  const { language, edition } = document;
  const words = wordsOf[language];
  const rendered = findPost(artifacts);
  const markdown = rendered === null ? '' : artifactText(rendered);
  const post = parkPictures(
    renderPostPage(markdown, { title: document.title, about: publication(document, config) }),
  );
  const wechat = parkPictures(renderArticle(markdown, language, config));
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
    markdown,
    poster: poster(document, artifacts, config),
    diagnostics: document.diagnostics.map((diagnostic) => ({
      severity: diagnostic.severity,
      code: diagnostic.code,
      message: tellDiagnostic(diagnostic, words),
      subject: diagnostic.subject === null ? null : cleanText(diagnostic.subject),
    })),
    places: findEditorPlaces(markdown).map(({ mark }) => mark),
  };
}

function publication({ edition }: Document, { post }: Config): string {
  return [localMinute(edition.publishesAt, edition.timeZone), ...post.tags].join(' · ');
}

function poster(document: Document, artifacts: readonly Artifact[], config: Config): PreviewPoster | null {
  const picture = artifacts.find(({ path }) => path.endsWith(`/${cardPicture}`));
  if (picture === undefined || typeof picture.content === 'string') return null;
  return {
    file: cardPicture,
    picture: dataLink(picture.mediaType, picture.content),
    alt: cleanText(composeCardAlt(document, config), longestAlt),
  };
}

function framePage(language: string, style: string, className: string, html: string): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<style>${style}</style></head><body class="${className}">${html}</body></html>`,
  ].join('');
}
