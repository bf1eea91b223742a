// What a pull request's body remembers of the run that wrote it. So the next run can finish what an interrupted one began, and a
// run without news leaves the body alone.

/** What the line in the body says. */
export interface BodyState {
  /** The commit that the body describes. */
  readonly head: string;
  /** The hash of the facts that the body tells. */
  readonly facts: string;
  /** Whether labels, reviewers and assignees have been set. */
  readonly hasMetadata: boolean;
}

/** One line of the body, invisible to readers. */
export function writeBodyState({ head, facts, hasMetadata }: BodyState): string {
  return `<!-- sofa-weekly: head=${head} facts=${facts} metadata=${hasMetadata ? 'yes' : 'no'} -->`;
}

/** The state in a body, or `null` if somebody removed the line. */
export function readBodyState(body: string): BodyState | null {
  const [, head, facts, metadata] =
    /<!-- sofa-weekly: head=([0-9a-f]{40,64}) facts=([0-9a-f]{64}) metadata=(yes|no) -->/.exec(body) ?? [];
  return head === undefined || facts === undefined ? null : { head, facts, hasMetadata: metadata === 'yes' };
}
