// What an agenda issue says, in its own words: formats find these, parse-meeting.ts gives them a meaning.
import type { Block } from '../../markdown/blocks.ts';
import type { Inline } from '../../markdown/inline.ts';
import type { SpokenLine } from '../time/spoken-time.ts';
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
  /** Links of which one may be the way in, although nothing says so. */
  readonly otherLinks: Inline | null;
  /** Everything but the agenda, if the time is to be found in there; `null` if `time` has it. */
  readonly spoken: readonly SpokenLine[] | null;
  readonly outline: readonly OutlineEntry[];
}

/** An agenda issue, read once: the body's blocks, and the date in its title. */
export interface AgendaText {
  readonly blocks: readonly Block[];
  readonly titleDate: TitleDate | null;
  /** The edition's, for issues that say everything twice. */
  readonly language: string;
}

/** How one kind of agenda is written. Pure, and never throws: anyone may open an issue. */
export type MeetingFormat = (issue: AgendaText) => WrittenAgenda;

/** Comments of members only; the caller has checked their authors. */
export interface MemberComment {
  readonly body: string;
  /** An instant in UTC. */
  readonly createdAt: string;
}

/** Raw strings, written by anyone. `createdAt` is an instant in UTC; `repository` is `owner/name`. */
export interface AgendaIssue {
  readonly repository: string;
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly createdAt: string;
  /** When it was closed as not planned; `null` if it was not. */
  readonly notPlannedAt?: string | null;
  /** What members said below it. */
  readonly comments?: readonly MemberComment[];
}
