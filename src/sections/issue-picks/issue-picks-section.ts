// The issue picks, as the document has them.
import type { Answered } from '../../model/snapshot.ts';
import type { SectionBase } from '../section.ts';

/** A question of a reader with a member's answer (精选问答). */
export interface IssuePick extends Answered {
  readonly project: string;
}

export interface IssuePicksSection extends SectionBase<'issue-picks'> {
  /** In how many issues, agendas left out, a member commented in the window. */
  readonly replies: number;
  readonly picks: readonly IssuePick[];
  /** What the editor may show instead, the likeliest first. */
  readonly candidates: readonly IssuePick[];
}
