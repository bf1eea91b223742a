// The pages of issues and pull requests that the snapshot names by number only.
import { itemKey } from '../model/item-name.ts';
import { nameable, type Snapshot } from '../model/snapshot.ts';

export interface WorkLink {
  readonly repository: string;
  readonly number: number;
  readonly url: string;
}

interface Work {
  readonly repository: string;
  readonly number: number;
}

/** The page of an issue or pull request. `kind` is what it probably is: GitHub leads from the one to the other. */
export type PageOf = (work: Work, kind: 'issues' | 'pull') => string;

/** Pages as the snapshot gives them, if it does; otherwise on the server that everybody's profile is on. */
export function workPages(snapshot: Snapshot): PageOf {
  const known = new Map(
    [
      ...snapshot.pullRequests,
      ...snapshot.issues,
      ...snapshot.pullRequests.flatMap(({ closes }) => closes),
      ...snapshot.meetings.map(({ issue }) => issue),
    ].map((work) => [itemKey(work), work.url]),
  );
  const server = new URL('/', nameable(snapshot.people)[0]?.url ?? 'https://github.com').href;
  return (work, kind) => known.get(itemKey(work)) ?? `${server}${work.repository}/${kind}/${work.number}`;
}
