// What a pull request's body remembers of the run that wrote it. So the next run can finish what an interrupted one began, and a
// run without news leaves the body alone.
import { type Refused, readRefused, writeRefused } from './refused.ts';

/** What the line in the body says. */
export interface BodyState {
  /** The commit that the body describes. */
  readonly head: string;
  /** The hash of the facts that the body tells. */
  readonly facts: string;
  /** `null` if nobody has tried to set them yet. */
  readonly refused: Refused | null;
}

/** One line of the body, invisible to readers. */
export function writeBodyState({ head, facts, refused }: BodyState): string {
  const named = refused === null ? '' : writeRefused(refused);
  const metadata = refused === null ? 'no' : named === '' ? 'yes' : `without:${named}`;
  return `<!-- sofa-weekly: head=${head} facts=${facts} metadata=${metadata} -->`;
}

/** The state in a body, or `null` if somebody removed the line. */
export function readBodyState(body: string): BodyState | null {
  const [, head, facts, metadata = ''] =
    /<!-- sofa-weekly: head=([0-9a-f]{40,64}) facts=([0-9a-f]{64}) metadata=(yes|no|without:\S+) -->/.exec(
      body,
    ) ?? [];
  if (head === undefined || facts === undefined) return null;
  return { head, facts, refused: metadata === 'no' ? null : readRefused(metadata.replace(/^\w+:?/, '')) };
}
