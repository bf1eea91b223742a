// Issues and pull requests that the facts know, with their titles.
import { itemKey } from '../../model/item-name.ts';
import { isStandIn, type Snapshot } from '../../model/snapshot.ts';
import type { Document } from '../../sections/document.ts';
import type { UntrustedText } from '../../text/untrusted-text.ts';

export interface KnownWork {
  readonly repository: string;
  readonly number: number;
  /** `null` if the facts have only its number. */
  readonly title: UntrustedText | null;
  /** Who opened it; `undefined` if the facts do not say. */
  readonly opener?: string | null;
}

export function knownWork(snapshot: Snapshot, { sections }: Document): ReadonlyMap<string, KnownWork> {
  const works = new Map<string, KnownWork>();
  const add = ({ repository, number, title, opener }: KnownWork) => {
    const key = itemKey({ repository, number });
    const before = works.get(key);
    const known = { repository, number, title: before?.title ?? title };
    const by = before?.opener === undefined ? opener : before.opener;
    works.set(key, by === undefined ? known : { ...known, opener: by });
  };
  const addOpened = (all: readonly (Omit<KnownWork, 'opener'> & { readonly author: string | null })[]) => {
    // A stand-in is nobody's name.
    for (const { author, ...one } of all)
      add({ ...one, opener: author !== null && isStandIn(author) ? null : author });
  };
  const addNumbers = (all: readonly Pick<KnownWork, 'repository' | 'number'>[]) => {
    for (const one of all) add({ ...one, title: null });
  };
  addOpened(snapshot.pullRequests);
  addOpened(snapshot.pullRequests.flatMap(({ closes }) => closes));
  addOpened(snapshot.issues);
  addOpened(snapshot.answered);
  for (const one of snapshot.tasks) add(one);
  for (const { issue, agenda, decisionReferences = [] } of snapshot.meetings) {
    addNumbers([issue]);
    for (const one of [...agenda.flatMap(({ references }) => references), ...decisionReferences]) add(one);
  }
  addNumbers([...snapshot.reviews, ...snapshot.comments, ...snapshot.replied]);
  for (const section of sections)
    if (section.id === 'releases')
      for (const { highlights } of section.releases)
        addNumbers(highlights.flatMap(({ references }) => references));
  return works;
}
