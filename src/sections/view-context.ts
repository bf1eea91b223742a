// What every view is made with besides its section.
import type { Config } from '../config/config.ts';
import { cardPicture } from '../model/artifact.ts';
import type { Window } from '../model/edition.ts';
import type { AgendaItem } from '../model/meeting.ts';
import { markdownPicture } from '../text/markdown-link.ts';
import { wordsOf } from '../words/languages.ts';
import type { Words } from '../words/words.ts';
import { composeCardAlt } from './contributions/compose-card-alt.ts';
import type { Document } from './document.ts';
import { agendasAbove } from './meetings/agendas-above.ts';

export interface ViewContext {
  readonly config: Config;
  readonly words: Words;
  readonly timeZone: string;
  /** What the edition covers. */
  readonly window: Window;
  /** The edition's, which dates need not repeat. */
  readonly year: number;
  /** Markdown: the picture of the week's contributors, with words that name them. */
  readonly poster: string;
  /** The agendas that the recap shows above the preview, by the names of their issues. */
  readonly agendasAbove: ReadonlyMap<string, readonly AgendaItem[]>;
}

export function viewContext(document: Document, config: Config): ViewContext {
  const { edition, language } = document;
  return {
    config,
    words: wordsOf[language],
    timeZone: edition.timeZone,
    window: edition.window,
    year: Number(edition.date.slice(0, 4)),
    poster: markdownPicture(composeCardAlt(document, config), cardPicture),
    agendasAbove: agendasAbove(document),
  };
}
