// What a pull request's body remembers of the run that wrote it, so that a run that was cut off is taken up where it stopped.

/** `head`: the commit that the body describes. `dressed`: labels, reviewers and assignees were set. */
export interface BodyState {
  readonly head: string;
  readonly dressed: boolean;
}

/** One line of the body, invisible to readers. */
export function writeBodyState({ head, dressed }: BodyState): string {
  return `<!-- sofa-weekly: head=${head} dressed=${dressed ? 'yes' : 'no'} -->`;
}

/** `null` where somebody took the line out. */
export function readBodyState(body: string): BodyState | null {
  const [, head, dressed] = /<!-- sofa-weekly: head=([0-9a-f]{40,64}) dressed=(yes|no) -->/.exec(body) ?? [];
  return head === undefined ? null : { head, dressed: dressed === 'yes' };
}
