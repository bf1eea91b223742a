// The probe: do the organizations answer, and in which of their public repositories did something move in the window?
import type { Config } from '../../config/config.ts';
import { namedRepositories } from '../../config/named-repositories.ts';
import { type Rename, withRenames } from '../../config/with-renames.ts';
import type { Asked } from '../../github/answers/decide.ts';
import { followPages, inSmallerPages, present } from '../../github/pages.ts';
import { ownerAndName, repositoryVariables } from '../../github/queries/aliases.ts';
import { isPublic, type Page, type RepositoryIdentity } from '../../github/queries/fragments.ts';
import { type MovedRepository, repositoriesOperation } from '../../github/queries/repositories.ts';
import { readRepositoryNames } from '../../github/read-repository-names.ts';
import { toInstant } from '../../model/calendar.ts';
import { Failure } from '../../model/errors.ts';
import { compareText } from '../../text/compare-text.ts';
import { type Collecting, note } from '../collect-run.ts';

export interface Repositories {
  /** The public repositories that were pushed to, or had a release, since the window began, as `owner/name`. */
  readonly moved: readonly string[];
  /** The configuration with the names that its repositories have now: search knows no other. */
  readonly config: Config;
  /** Repositories of the configuration that have another name now. */
  readonly renamed: readonly Rename[];
}

const largestPage = 100;
const smallestPage = 10;

/**
 * The number of requests does not depend on how many quiet repositories there are.
 *
 * @throws Failure `usage` if an organization or repository does not exist, `permission` if the token has no access to it
 */
export async function collectRepositories(collecting: Collecting): Promise<Repositories> {
  const { github, config, window } = collecting;
  const names = namedRepositories(config);
  const operation = repositoriesOperation(config.organizations.length, names.length);
  const variables = {
    ...Object.fromEntries(config.organizations.map((login, n) => [`o${n}`, login])),
    ...repositoryVariables(names),
    after: null,
  };
  const places = {
    ...Object.fromEntries(config.organizations.map((login, n) => [`o${n}`, anOrganization(login)])),
    ...Object.fromEntries(names.map((name, n) => [`r${n}`, aRepository(config, name)])),
  };
  const { organizations, repositories } = await inSmallerPages(largestPage, smallestPage, (first, canSplit) =>
    github.ask(operation, { ...variables, first }, { places, canSplit }),
  );
  const moved: string[] = [];
  for (const [n, login] of config.organizations.entries()) {
    const organization = present(organizations[n], login);
    if (organization.repositories.totalCount === 0) throw invisible(login);
    moved.push(...(await followMoved(collecting, login, organization.repositories)));
  }
  const current = new Map<string, string>();
  const unseen: string[] = [];
  for (const [n, name] of names.entries()) {
    const repository = repositories[n];
    if (!isPublic(repository)) {
      if (repository) github.missing(aRepository(config, name));
      unseen.push(name);
      continue;
    }
    current.set(name.toLowerCase(), repository.nameWithOwner);
    if (!isOneOf([name], repository.nameWithOwner)) noteNewName(collecting, name, repository);
    if (isOneOf(config.repositories, name) && hasMoved(repository, window.from))
      moved.push(repository.nameWithOwner);
  }
  const displayed = [...config.projects.keys()].filter((name) => !isOneOf(names, name));
  for (const [name, repository] of await readRepositoryNames(github.ask, displayed)) {
    if (!isPublic(repository) || isOneOf([name], repository.nameWithOwner)) continue;
    const { nameWithOwner } = repository;
    current.set(name.toLowerCase(), nameWithOwner);
    if (isLost(collecting, name, nameWithOwner))
      note(collecting, 'repository-no-longer-covered', { newName: nameWithOwner }, name);
    else noteNewName(collecting, name, repository);
  }
  const renamed = [...current].filter(([from, to]) => from !== to.toLowerCase());
  return {
    moved: [...new Set(moved)],
    config: withoutUnseen(withCurrentNames(config, current), unseen),
    renamed: renamed.map(([from, to]) => ({ from, to })).toSorted((a, b) => compareText(a.from, b.from)),
  };
}

function anOrganization(login: string): Asked {
  return { thing: 'organization', subject: login };
}

/** What a repository is to this weekly. The name of one that is not covered is not told: it may be that of a private one. */
function aRepository({ repositories, meetings, articles }: Config, name: string): Asked {
  if (isOneOf(repositories, name)) return { thing: 'covered repository', subject: name };
  const series = meetings.series.find((one) => isOneOf(one.repositories, name));
  if (series !== undefined) return { thing: 'meeting repository', subject: series.project };
  if (articles !== null && isOneOf([articles.repository], name)) return { thing: 'website', subject: name };
  return { thing: 'left-out repository', subject: null };
}

/** What is not there is not searched for meetings. */
function withoutUnseen(config: Config, unseen: readonly string[]): Config {
  const { meetings } = config;
  const series = meetings.series.map((one) => ({
    ...one,
    repositories: one.repositories.filter((name) => !isOneOf(unseen, name)),
  }));
  return { ...config, meetings: { ...meetings, series } };
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.some((one) => one.toLowerCase() === name.toLowerCase());
}

function withCurrentNames(config: Config, current: ReadonlyMap<string, string>): Config {
  const rename = (name: string) => current.get(name.toLowerCase()) ?? name;
  const { meetings, articles } = config;
  return {
    ...withRenames(
      config,
      [...current].map(([from, to]) => ({ from, to })),
    ),
    repositories: config.repositories.map(rename),
    articles: articles === null ? null : { ...articles, repository: rename(articles.repository) },
    meetings: {
      ...meetings,
      series: meetings.series.map((series) => ({ ...series, repositories: series.repositories.map(rename) })),
    },
  };
}

async function followMoved(
  collecting: Collecting,
  login: string,
  first: Page<MovedRepository>,
): Promise<string[]> {
  const { github, window } = collecting;
  const next = async (after: string) => {
    const places = { o0: anOrganization(login) };
    const { organizations } = await inSmallerPages(largestPage, smallestPage, (first, canSplit) =>
      github.ask(repositoriesOperation(1, 0), { o0: login, first, after }, { places, canSplit }),
    );
    return present(organizations[0], login).repositories;
  };
  // Without a push there is no date, and no place in the order.
  const isQuiet = ({ pushedAt }: MovedRepository) => pushedAt !== null && toInstant(pushedAt) < window.from;
  const repositories = await followPages(first, next, (nodes) => nodes.some(isQuiet));
  return repositories
    .filter((node) => isPublic(node) && hasMoved(node, window.from))
    .map((node) => node.nameWithOwner);
}

function noteNewName(collecting: Collecting, name: string, { nameWithOwner }: RepositoryIdentity): void {
  note(collecting, 'repository-renamed', { newName: nameWithOwner }, name);
}

/** A repository that left the organizations is covered no longer, unless the configuration names it. */
function isLost({ config }: Collecting, from: string, to: string): boolean {
  const isCovered = (name: string) => isOneOf(config.organizations, ownerAndName(name).owner);
  return isCovered(from) && !isCovered(to) && !isOneOf(config.repositories, to);
}

/** True also if GitHub does not say when it was pushed to, unless nothing was ever pushed. */
function hasMoved({ isEmpty, pushedAt, releases }: MovedRepository, since: string): boolean {
  if (pushedAt === null) return !isEmpty;
  return [pushedAt, ...releases.nodes.map(({ publishedAt }) => publishedAt)].some(
    (at) => at !== null && toInstant(at) >= since,
  );
}

function invisible(login: string): Failure {
  return new Failure('no-visible-repository', { organization: login });
}
