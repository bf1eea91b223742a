// What every view is made with besides its section.
import type { Config } from '../../config/config.ts';
import type { Document } from '../../model/document.ts';
import { type Wording, wording } from '../wording.ts';

export interface ViewContext {
  readonly config: Config;
  readonly wording: Wording;
  readonly timeZone: string;
  /** The edition's, which dates need not repeat. */
  readonly year: number;
}

export function viewContext({ edition, language }: Document, config: Config): ViewContext {
  return {
    config,
    wording: wording[language],
    timeZone: edition.timeZone,
    year: Number(edition.date.slice(0, 4)),
  };
}
