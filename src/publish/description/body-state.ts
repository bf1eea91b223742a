// What a pull request's body remembers of the run that wrote it. So the next run can finish what an interrupted one began, and a
// run without news leaves the body alone.
import type { SettingName } from '../../words/desk-words.ts';

/** What the line in the body says. */
export interface BodyState {
  /** The commit that the body describes. */
  readonly head: string;
  /** The hash of the facts that the body tells. */
  readonly facts: string;
  /** What GitHub refused of labels, reviewers and assignees; `null` if nobody has tried to set them yet. */
  readonly notSet: readonly SettingName[] | null;
}

const settings: readonly SettingName[] = ['labels', 'assignees', 'reviewers', 'teams'];

/** One line of the body, invisible to readers. */
export function writeBodyState({ head, facts, notSet }: BodyState): string {
  const metadata = notSet === null ? 'no' : notSet.length === 0 ? 'yes' : `without-${notSet.join('-')}`;
  return `<!-- sofa-weekly: head=${head} facts=${facts} metadata=${metadata} -->`;
}

/** The state in a body, or `null` if somebody removed the line. */
export function readBodyState(body: string): BodyState | null {
  const [, head, facts, metadata = ''] =
    /<!-- sofa-weekly: head=([0-9a-f]{40,64}) facts=([0-9a-f]{64}) metadata=(yes|no|without(?:-[a-z]+)+) -->/.exec(
      body,
    ) ?? [];
  if (head === undefined || facts === undefined) return null;
  const named = metadata.split('-').slice(1);
  return { head, facts, notSet: metadata === 'no' ? null : settings.filter((one) => named.includes(one)) };
}
