// What every view is made with besides its section.
import type { Config } from '../config/config.ts';
import { posterPicture } from '../model/artifact.ts';
import type { Document } from '../model/document.ts';
import { markdownPicture } from '../text/markdown-link.ts';
import { type Wording, wording } from '../words/wording.ts';
import { composePosterAlt } from './contributions/compose-poster-alt.ts';

export interface ViewContext {
  readonly config: Config;
  readonly wording: Wording;
  readonly timeZone: string;
  /** The edition's, which dates need not repeat. */
  readonly year: number;
  /** Markdown: the picture of the week's contributors, with words that name them. */
  readonly poster: string;
}

export function viewContext(document: Document, config: Config): ViewContext {
  const { edition, language } = document;
  return {
    config,
    wording: wording[language],
    timeZone: edition.timeZone,
    year: Number(edition.date.slice(0, 4)),
    poster: markdownPicture(composePosterAlt(document), posterPicture),
  };
}
