// Everything that the program itself says to people, in one language. A language is one file that has all of it, and its templates.
import type { CheckWords } from './check-words.ts';
import type { DeskWords } from './desk-words.ts';
import type { DiagnosticWords } from './diagnostic-words.ts';
import type { EditorMarker } from './editor-marker.ts';
import type { ExplainWords } from './explain-words.ts';
import type { FailureWords } from './failure-words.ts';
import type { MistakeWords } from './mistake-words.ts';
import type { PosterWords } from './poster-words.ts';
import type { PreviewWords } from './preview-words.ts';
import type { RecordWords } from './record-words.ts';
import type { WordsOfSections } from './section-words.ts';
import type { TemplateMistakeWords } from './template-words.ts';

/** A moment as the clocks of a time zone show it; `weekday` 1 is Monday. */
export interface LocalMoment {
  readonly date: string;
  readonly time: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

/** Words of this project, not of strangers. What is put into them comes out as it went in. */
export interface Words {
  /** BCP 47: the `lang` of a page. */
  readonly tag: string;
  readonly editor: EditorMarker;
  /** The count with the word that fits it. */
  plural(count: number, one: string, many: string): string;
  list(items: readonly string[]): string;
  /** `end` is `null` if nobody said when it ends. The year is told if it is not `year`. */
  meetingTime(start: LocalMoment, end: LocalMoment | null, year: number, timeZone: string): string;
  /** What follows the name that all deleted accounts share. */
  readonly deletedAccount: string;
  /** The post's whole title; `parts` may be empty. */
  title(name: string, parts: readonly string[], date: Pick<LocalMoment, 'year' | 'month' | 'day'>): string;
  /** In characters. WeChat takes 64, which is what a title has room for; letters need twice as many for the same words. */
  readonly longestTitle: number;
  readonly sections: WordsOfSections;
  readonly poster: PosterWords;
  readonly preview: PreviewWords;
  readonly record: RecordWords;
  readonly diagnostics: DiagnosticWords;
  readonly failures: FailureWords;
  readonly mistakes: MistakeWords;
  readonly templateMistakes: TemplateMistakeWords;
  readonly check: CheckWords;
  readonly desk: DeskWords;
  readonly explain: ExplainWords;
  /** The heading of the list of addresses at the end of a WeChat article. */
  readonly wechatLinks: string;
}
