// What composing says in the edition's language: headings and the parts of a title.
import type { Language, SectionId } from '../model/document.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** Words of this project, not of strangers. What is put into them comes out as it went in. */
export interface Phrases {
  readonly headings: Readonly<Record<SectionId, string>>;
  /** The whole title; `parts` may be empty, `date` is the edition's. */
  title(name: string, parts: readonly string[], date: { year: number; month: number; day: number }): string;
  /** `more`: there are others than the ones named, of which there is at least one. */
  released(named: readonly string[], more: boolean): string;
  recap(project: string): string;
  preview(project: string): string;
  recapAndPreview(project: string): string;
  readonly contributions: string;
}

export const phrases = { zh, en } as const satisfies Record<Language, Phrases>;
