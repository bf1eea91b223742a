// What an agenda issue says, in its own words: formats find these, parse-meeting.ts gives them a meaning.
import type { Block } from '../../markdown/blocks.ts';
import type { Inline } from '../../markdown/inline.ts';
import type { TitleDate } from '../time/written-date.ts';

/** One topic as written. `mentions` are further lines that only add references to it (`Github Issue：[…](…)` below a heading). */
export interface OutlineEntry {
  readonly content: Inline;
  readonly depth: number;
  readonly mentions: readonly Inline[];
}

/** `null` and empty lists if the issue does not say. */
export interface WrittenAgenda {
  readonly topic: Inline | null;
  readonly time: Inline | null;
  readonly joinCode: Inline | null;
  /** The lines that name numbers to call. */
  readonly phones: readonly Inline[];
  readonly joinLink: Inline | null;
  readonly outline: readonly OutlineEntry[];
}

/** An agenda issue, read once: the body's blocks, and the date in its title. */
export interface AgendaText {
  readonly blocks: readonly Block[];
  readonly titleDate: TitleDate | null;
}

/** How one kind of agenda is written. Pure, and never throws: anyone may open an issue. */
export type MeetingFormat = (issue: AgendaText) => WrittenAgenda;

/** Raw strings, written by anyone. `createdAt` is an instant in UTC; `repository` is `owner/name`. */
export interface AgendaIssue {
  readonly repository: string;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly createdAt: string;
}
