// GitHub → snapshot: the order in which the sources are asked, and what each needs of the others.
import type { Config } from '../config/config.ts';
import type { GitHub } from '../github/client.ts';
import { shift, toInstant } from '../model/calendar.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type Edition, isInWindow, type Window } from '../model/edition.ts';
import { type Collection, type Snapshot, snapshotVersion } from '../model/snapshot.ts';
import { sortSnapshot } from '../model/sort-snapshot.ts';
import { wordsOf } from '../words/languages.ts';
import type { AvatarCache } from './avatars/avatar-cache.ts';
import { collectAvatars } from './avatars/collect-avatars.ts';
import { likelyShown } from './avatars/likely-shown.ts';
import { collectActivity } from './collect-activity.ts';
import { collectLate, isOfEarlierTime, type LookAgain } from './collect-late.ts';
import { collectOwed } from './collect-owed.ts';
import { type Collecting, noteHole } from './collect-run.ts';
import { collectAnswered } from './issues/collect-answered.ts';
import { collectTasks } from './issues/collect-tasks.ts';
import { collectMeetings } from './meetings/collect-meetings.ts';
import { type Memory, noMemory } from './memory.ts';
import { namedPeople } from './named-people.ts';
import { hidePeople } from './people/hide-people.ts';
import { noMailmaps, readMailmaps } from './people/mailmaps.ts';
import { createPeople } from './people/people.ts';
import { suggestAccounts } from './people/suggest-accounts.ts';
import { planPoints } from './plan-points.ts';
import { collectFirstContributions } from './pull-requests/collect-first-contributions.ts';
import { reconcilePullRequests, searchPullRequests } from './pull-requests/collect-pull-requests.ts';
import { readPullRequests } from './pull-requests/read-pull-requests.ts';
import { collectArticles } from './repositories/collect-articles.ts';
import { collectReleaseChanges } from './repositories/collect-release-changes.ts';
import { collectRepositories } from './repositories/collect-repositories.ts';
import {
  collectRepositoryWork,
  ownRepositories,
  type RepositoryWork,
} from './repositories/collect-repository-work.ts';
import { readDirectCommits } from './repositories/read-commits.ts';
import { readReleases } from './repositories/read-releases.ts';
import { followUpstreams } from './repositories/upstream.ts';

export interface CollectDeps {
  readonly github: GitHub;
  /** For people's pictures. */
  readonly fetch: typeof fetch;
  readonly avatarCache: AvatarCache;
  /** What earlier runs learned, if anything. */
  readonly memory?: Memory;
  /** Ends the run. */
  readonly signal?: AbortSignal | undefined;
  /** The instant that counts as now. */
  readonly now: string;
  readonly progress: (message: string) => void;
  /** An earlier time in which GitHub's index may have missed something. */
  readonly lookAgain?: LookAgain | null;
  readonly together?: Window;
}

/** Windows that ended longer ago are not listed: everything has been pushed to since, so a listing would show nothing. */
const listingWorthwhile = 'P30D';

/**
 * Everything GitHub says that the edition needs, and the pictures of its people.
 *
 * @throws Failure if an answer is not complete: a truncated list is never used
 */
export async function collectSnapshot(
  config: Config,
  edition: Edition,
  deps: CollectDeps,
): Promise<Collection> {
  const diagnostics: Diagnostic[] = [];
  const asConfigured: Collecting = {
    ...deps,
    memory: deps.memory ?? noMemory,
    github: deps.github.telling((hole) => noteHole({ diagnostics }, hole)),
    config,
    edition,
    window: edition.window,
    people: createPeople(config),
    mailmaps: noMailmaps,
    unknownAccounts: new Set(),
    diagnostics,
    leftOut: [],
  };
  const { progress } = deps;
  const say = wordsOf[config.language].desk.progress;

  progress(say.organizations);
  const { moved, config: current, renamed } = await collectRepositories(asConfigured);
  const collecting: Collecting = { ...asConfigured, config: current };
  const repositories = withWebsite(moved, current);
  const listingNote =
    deps.now > shift(edition.window.to, listingWorthwhile)
      ? 'listing not run: the window ended more than 30 days ago'
      : null;

  progress(say.repositories(repositories.length));
  const [merged, work, { replied, ...happened }, meetings, answered, tasks] = await Promise.all([
    searchPullRequests(collecting, deps.lookAgain?.window.from),
    lookAtRepositories(asConfigured, collecting, repositories, listingNote === null),
    collectActivity(collecting),
    collectMeetings(collecting),
    collectAnswered(collecting),
    collectTasks(collecting),
    planPoints(collecting, repositories.length),
  ]);
  const searched = new Map(
    [...merged].filter(([, { mergedAt }]) => isInWindow(toInstant(mergedAt ?? ''), edition.window)),
  );
  const { nodes, completeness } = await reconcilePullRequests(collecting, searched, work, listingNote);

  progress(say.pullRequests(nodes.length));
  const upstreams = followUpstreams(collecting, work);
  const reading: Collecting = { ...collecting, mailmaps: readMailmaps(collecting.github, work) };
  const read = await readPullRequests(reading, nodes, upstreams);
  const [own, articles, releases] = await Promise.all([
    collectFirstContributions(collecting, read.pullRequests, withTarget(ownRepositories(work), current)),
    collectArticles(collecting, work),
    collectReleaseChanges(collecting, readReleases(collecting, work)),
  ]);
  const pushed = await readDirectCommits(reading, work, read.commits, upstreams);
  const owed = await collectOwed(collecting, edition.owed ?? []);
  const late =
    deps.lookAgain == null
      ? []
      : await collectLate(
          reading,
          [...merged.values()].filter((node) => isOfEarlierTime(node, edition)),
          deps.lookAgain,
          work,
          upstreams,
        );
  upstreams.tell();
  const pullRequests = [...owed.pullRequests, ...late, ...own];
  const commits = [...owed.commits, ...pushed];

  const collected = {
    pullRequests,
    commits,
    ...happened,
    meetings,
    releases,
    articles,
    answered,
    replied,
    tasks,
  };
  const named = collecting.people.only(namedPeople(collected));
  const shown = await collectAvatars(collecting, likelyShown(named, collected.pullRequests, current));
  const drawn = new Map(shown.people.map((person) => [person.login, person]));
  const people = named.map((person) => drawn.get(person.login) ?? person);
  const { avatars } = shown;

  const found: Snapshot = {
    schemaVersion: snapshotVersion,
    edition,
    people,
    ...collected,
    shown: { picks: [], tasks: [] },
    diagnostics: suggestAccounts(collecting.diagnostics, people),
    completeness,
    renamed,
    ...(collecting.leftOut.length === 0 ? {} : { leftOut: collecting.leftOut }),
  };
  return { snapshot: sortSnapshot(hidePeople(found, current)), avatars };
}

/** Of those that moved in the time of several editions, the same are asked for each of them; the edition's own are kept. */
async function lookAtRepositories(
  asConfigured: Collecting,
  collecting: Collecting,
  repositories: readonly string[],
  listing: boolean,
): Promise<RepositoryWork[]> {
  const { together, config } = collecting;
  if (together === undefined) return collectRepositoryWork(collecting, repositories, listing);
  const { moved } = await collectRepositories({ ...asConfigured, window: together, diagnostics: [] });
  const all = await collectRepositoryWork(collecting, withWebsite(moved, config), listing);
  const own = new Set(repositories.map((name) => name.toLowerCase()));
  return all.filter(({ repository }) => own.has(repository.toLowerCase()));
}

/** With the repository that drafts go into, if it is covered: our own branch makes it look busy, and only from the second run on. */
function withTarget(repositories: readonly string[], { publish, organizations }: Config): string[] {
  const target = publish?.repository;
  const owner = target?.split('/')[0]?.toLowerCase();
  const isCovered = organizations.some((login) => login.toLowerCase() === owner);
  const isThere = repositories.some((name) => name.toLowerCase() === target?.toLowerCase());
  return target === undefined || !isCovered || isThere ? [...repositories] : [...repositories, target];
}

/** The website is read for its new posts, also if no organization covers it. */
function withWebsite(repositories: readonly string[], { articles, organizations }: Config): string[] {
  const owner = articles?.repository.split('/')[0]?.toLowerCase();
  if (articles === null || organizations.some((login) => login.toLowerCase() === owner))
    return [...repositories];
  return [...new Set([...repositories, articles.repository])];
}
