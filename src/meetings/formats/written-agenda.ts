// What an agenda issue says, in its own words: formats find these, parse-meeting.ts gives them a meaning.

/**
 * One topic as written, in Markdown. `mentions` are further pieces of Markdown that only add references to it
 * (`Github Issue：[…](…)` below a heading).
 */
export interface OutlineEntry {
  readonly text: string;
  readonly depth: number;
  readonly mentions: readonly string[];
}

/** Markdown as written; `null` and empty lists where the issue does not say. */
export interface WrittenAgenda {
  readonly topic: string | null;
  readonly time: string | null;
  readonly joinCode: string | null;
  /** The lines that name numbers to call. */
  readonly phones: readonly string[];
  readonly joinLink: string | null;
  readonly outline: readonly OutlineEntry[];
}

/** The part of an agenda issue that people write. */
export type AgendaText = Pick<AgendaIssue, 'title' | 'body'>;

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
