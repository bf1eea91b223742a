// What a pull request's body remembers of the run that wrote it, so that a run that was cut off is taken up where it stopped, and
// one without news leaves the body alone.

/**
 * `head`: the commit that the body describes. `facts`: the hash of the facts that it tells. `dressed`: labels, reviewers and
 * assignees were set.
 */
export interface BodyState {
  readonly head: string;
  readonly facts: string;
  readonly dressed: boolean;
}

/** One line of the body, invisible to readers. */
export function writeBodyState({ head, facts, dressed }: BodyState): string {
  return `<!-- sofa-weekly: head=${head} facts=${facts} dressed=${dressed ? 'yes' : 'no'} -->`;
}

/** `null` where somebody took the line out. */
export function readBodyState(body: string): BodyState | null {
  const [, head, facts, dressed] =
    /<!-- sofa-weekly: head=([0-9a-f]{40,64}) facts=([0-9a-f]{64}) dressed=(yes|no) -->/.exec(body) ?? [];
  return head === undefined || facts === undefined ? null : { head, facts, dressed: dressed === 'yes' };
}
