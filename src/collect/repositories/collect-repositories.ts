// The probe: do the organizations answer, and in which of their public repositories did something move in the window?
import type { Config } from '../../config/config.ts';
import { namedRepositories } from '../../config/named-repositories.ts';
import { type GraphqlProblem, isForbidden } from '../../github/explain-error.ts';
import { followPages, inSmallerPages } from '../../github/pages.ts';
import { repositoryVariables } from '../../github/queries/aliases.ts';
import { isPublic, type Page } from '../../github/queries/fragments.ts';
import {
  listedOrganization,
  listedRepository,
  type MovedRepository,
  repositoriesOperation,
} from '../../github/queries/repositories.ts';
import { toInstant } from '../../model/calendar.ts';
import { Failure } from '../../model/errors.ts';
import { type Collecting, note } from '../collect-run.ts';

export interface Repositories {
  /** The public repositories that were pushed to, or had a release, since the window began, as `owner/name`. */
  readonly moved: readonly string[];
  /** The configuration with the names that its repositories have now: search knows no other. */
  readonly config: Config;
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
  const { data, problems } = await inSmallerPages(largestPage, smallestPage, (first) =>
    github.askPartly(operation, { ...variables, first }),
  );
  const moved: string[] = [];
  for (const [n, login] of config.organizations.entries()) {
    const problem = problems.find((one) => one.path?.[0] === `o${n}`);
    const organization = listedOrganization.parse(data[`o${n}`] ?? null);
    if (organization === null || problem !== undefined) throw missing('organization', login, problem);
    if (organization.repositories.totalCount === 0) throw invisible(login);
    moved.push(...(await followMoved(collecting, login, organization.repositories)));
  }
  const current = new Map<string, string>();
  for (const [n, name] of names.entries()) {
    const problem = problems.find((one) => one.path?.[0] === `r${n}`);
    const repository = listedRepository.parse(data[`r${n}`] ?? null);
    const isCovered = isOneOf(config.repositories, name);
    if (!isPublic(repository) || problem !== undefined) {
      if (isCovered) throw missing('public repository', name, problem);
      noteUnseenMeetings(collecting, name);
      continue;
    }
    current.set(name.toLowerCase(), repository.nameWithOwner);
    if (!isOneOf([name], repository.nameWithOwner)) noteNewName(collecting, name, repository);
    if (isCovered && hasMoved(repository, window.from)) moved.push(repository.nameWithOwner);
  }
  return { moved: [...new Set(moved)], config: withCurrentNames(config, current) };
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.some((one) => one.toLowerCase() === name.toLowerCase());
}

function withCurrentNames(config: Config, current: ReadonlyMap<string, string>): Config {
  const rename = (name: string) => current.get(name.toLowerCase()) ?? name;
  const { meetings, articles, exclude } = config;
  const excluded = [...exclude.repositories].map((name) => rename(name).toLowerCase());
  return {
    ...config,
    repositories: config.repositories.map(rename),
    articles: articles === null ? null : { ...articles, repository: rename(articles.repository) },
    exclude: { ...exclude, repositories: new Set(excluded) },
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
    const answer = await inSmallerPages(largestPage, smallestPage, (first) =>
      github.ask(repositoriesOperation(1, 0), { o0: login, first, after }),
    );
    const organization = listedOrganization.parse(answer.o0 ?? null);
    if (organization === null) throw missing('organization', login, undefined);
    return organization.repositories;
  };
  // Without a push there is no date, and no place in the order.
  const isQuiet = ({ pushedAt }: MovedRepository) => pushedAt !== null && toInstant(pushedAt) < window.from;
  const repositories = await followPages(first, next, (nodes) => nodes.some(isQuiet));
  return repositories
    .filter((node) => isPublic(node) && hasMoved(node, window.from))
    .map((node) => node.nameWithOwner);
}

/** Without the repository's name: it may be that of a private one. */
function noteUnseenMeetings(collecting: Collecting, name: string): void {
  for (const { repositories, project } of collecting.config.meetings.series)
    if (isOneOf(repositories, name)) note(collecting, 'meeting-repository-missing', {}, project);
}

function noteNewName(collecting: Collecting, name: string, { nameWithOwner }: MovedRepository): void {
  note(collecting, 'repository-renamed', { newName: nameWithOwner }, name);
}

/** True also if GitHub does not say when it was pushed to, unless nothing was ever pushed. */
function hasMoved({ isEmpty, pushedAt, releases }: MovedRepository, since: string): boolean {
  if (pushedAt === null) return !isEmpty;
  return [pushedAt, ...releases.nodes.map(({ publishedAt }) => publishedAt)].some(
    (at) => at !== null && toInstant(at) >= since,
  );
}

function missing(kind: string, name: string, problem: GraphqlProblem | undefined): Failure {
  if (problem !== undefined && isForbidden(problem)) {
    return new Failure(
      'permission',
      `GitHub does not give this token access to ${name}: ${problem.message}`,
      {
        hint: "Use a token that the organization accepts: a fine-grained one or a GitHub App's, authorized for single sign-on if there is one.",
      },
    );
  }
  return new Failure('usage', `There is no ${kind} ${name} on GitHub`, {
    hint: 'Correct organizations and repositories in the configuration.',
  });
}

function invisible(login: string): Failure {
  return new Failure('permission', `This token sees no public repository of ${login}`, {
    hint: "Authorize it for the organization's single sign-on, or use a token that the organization accepts.",
  });
}
