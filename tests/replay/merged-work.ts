// What an edition has to credit, counted in the facts themselves and not by the program.
import type { loadFacts } from '../../sandbox/sandbox.ts';
import type { MergedWork } from './replay.ts';

/** Its pull requests are the editors' own posts. */
const website = 'sofastack/sofastack.tech';

/** An account of a machine that the facts call a user. */
const releaseMachine = 'semantic-release-bot';

/** The merged work of people: pull requests that a machine opened alone, and merges, are nobody's. */
export function mergedWork({
  users,
  pullRequests,
  directCommits,
}: Awaited<ReturnType<typeof loadFacts>>): MergedWork {
  const machines = new Set([
    releaseMachine,
    ...users.filter(({ type }) => type === 'Bot').map(({ login }) => login),
  ]);
  const isPerson = (login: string | null) => login === null || !machines.has(login);
  return {
    pullRequests: pullRequests
      .filter(({ repo, author, coAuthors }) => repo !== website && (isPerson(author) || coAuthors.length > 0))
      .map(({ repo, number, mergedAt }) => ({ name: `${repo}#${number}`, mergedAt })),
    commits: directCommits
      .filter(({ repo, author, isMerge }) => repo !== website && !isMerge && isPerson(author.login))
      .map(({ committedAt }) => ({ committedAt })),
  };
}
