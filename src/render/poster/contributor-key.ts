// Telling contributors apart.
import type { Contributor } from '../../model/document.ts';

/** One key for one person, however often they come up. */
export function contributorKey({ login, name }: Contributor): string {
  // A name is no login, however it is spelled: the blank keeps the two apart.
  return login ?? ` ${name.raw}`;
}

export function distinctContributors(people: readonly Contributor[]): readonly Contributor[] {
  const first = new Map<string, Contributor>();
  for (const person of people) {
    const key = contributorKey(person);
    if (!first.has(key)) first.set(key, person);
  }
  return [...first.values()];
}
