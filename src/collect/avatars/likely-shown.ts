// Whose pictures are fetched. In a very large week most people are on no picture, and a file for each of them would be for nothing.
import type { Config } from '../../config/config.ts';
import { projectOf } from '../../config/project-names.ts';
import type { Person, PullRequest } from '../../model/snapshot.ts';

/** More than any picture shows together: a wall of 80, and thirty cards for newcomers. */
const mostAvatars = 200;

/** All people, unless they are more than the pictures have places: newcomers then, and the authors of the busiest projects, as the pictures have them. */
export function likelyShown(
  people: readonly Person[],
  pullRequests: readonly PullRequest[],
  config: Pick<Config, 'projects'>,
): readonly Person[] {
  if (people.length <= mostAvatars) return people;
  const projects = new Map<string, PullRequest[]>();
  for (const one of pullRequests.toSorted((a, b) => (a.mergedAt < b.mergedAt ? -1 : 1))) {
    const project = projectOf(one.repository, config);
    const own = projects.get(project);
    if (own === undefined) projects.set(project, [one]);
    else own.push(one);
  }
  const busiest = [...projects.values()].toSorted((a, b) => b.length - a.length).flat();
  const authors = [
    ...busiest.filter(({ firstContribution }) => firstContribution === true).slice(0, mostAvatars / 2),
    ...busiest,
  ].flatMap(({ author, coAuthors }) => [author, ...coAuthors]);
  const shown = new Set<string | null>();
  for (const login of authors) if (shown.size < mostAvatars) shown.add(login);
  return people.filter(({ login }) => shown.has(login));
}
