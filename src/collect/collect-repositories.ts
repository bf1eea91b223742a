// The probe: do the organizations answer, and which of their public repositories were pushed to in the window?
import { type GraphqlProblem, isForbidden } from '../github/explain-error.ts';
import { followPages } from '../github/pages.ts';
import { isPublic, type Page } from '../github/queries/fragments.ts';
import {
  listedOrganization,
  listedRepository,
  type PushedRepository,
  repositoriesOperation,
} from '../github/queries/repositories.ts';
import { toInstant } from '../model/calendar.ts';
import { Failure } from '../model/errors.ts';
import { type Collecting, note, ownerAndName } from './collecting.ts';

export interface Repositories {
  /** The public repositories that were pushed to since the window began, as `owner/name`, last pushed first. */
  readonly pushed: readonly string[];
  /** The configured single repositories by the names that they have now: search knows no other. */
  readonly single: readonly string[];
}

/**
 * A quiet repository costs no request, however many there are.
 *
 * @throws Failure `usage` for an organization or repository that does not exist, `permission` where the token is not let in
 */
export async function collectRepositories(collecting: Collecting): Promise<Repositories> {
  const { github, config, window } = collecting;
  const operation = repositoriesOperation(config.organizations.length, config.repositories.length);
  const { data, problems } = await github.askPartly(operation, {
    ...Object.fromEntries(config.organizations.map((login, n) => [`o${n}`, login])),
    ...Object.fromEntries(
      config.repositories.flatMap((full, n) => {
        const { owner, name } = ownerAndName(full);
        return [
          [`owner${n}`, owner],
          [`name${n}`, name],
        ];
      }),
    ),
    after: null,
  });
  const pushed: string[] = [];
  for (const [n, login] of config.organizations.entries()) {
    const problem = problems.find((one) => one.path?.[0] === `o${n}`);
    const organization = listedOrganization.parse(data[`o${n}`] ?? null);
    if (organization === null || problem !== undefined) throw missing('organization', login, problem);
    if (organization.repositories.totalCount === 0) throw invisible(login);
    pushed.push(...(await followPushed(collecting, login, organization.repositories)));
  }
  const single: string[] = [];
  for (const [n, name] of config.repositories.entries()) {
    const problem = problems.find((one) => one.path?.[0] === `r${n}`);
    const repository = listedRepository.parse(data[`r${n}`] ?? null);
    if (!isPublic(repository) || problem !== undefined) throw missing('public repository', name, problem);
    single.push(repository.nameWithOwner);
    if (repository.nameWithOwner.toLowerCase() !== name.toLowerCase())
      noteNewName(collecting, name, repository);
    if (wasPushed(repository, window.from)) pushed.push(repository.nameWithOwner);
  }
  return { pushed: [...new Set(pushed)], single };
}

async function followPushed(
  collecting: Collecting,
  login: string,
  first: Page<PushedRepository>,
): Promise<string[]> {
  const { github, window } = collecting;
  const next = async (after: string) => {
    const answer = await github.ask(repositoriesOperation(1, 0), { o0: login, after });
    const organization = listedOrganization.parse(answer.o0 ?? null);
    if (organization === null) throw missing('organization', login, undefined);
    return organization.repositories;
  };
  const repositories = await followPages(first, next, (nodes) =>
    nodes.some((node) => !wasPushed(node, window.from)),
  );
  return repositories
    .filter((node) => isPublic(node) && wasPushed(node, window.from))
    .map((node) => node.nameWithOwner);
}

function noteNewName(collecting: Collecting, name: string, { nameWithOwner }: PushedRepository): void {
  const message = `This repository is called ${nameWithOwner} now: write that in the configuration`;
  note(collecting, 'warning', 'repository-renamed', message, name);
}

function wasPushed({ pushedAt }: PushedRepository, since: string): boolean {
  return pushedAt !== null && toInstant(pushedAt) >= since;
}

function missing(kind: string, name: string, problem: GraphqlProblem | undefined): Failure {
  if (problem !== undefined && isForbidden(problem)) {
    return new Failure('permission', `GitHub does not let this token into ${name}: ${problem.message}`, {
      hint: "Use a token that it accepts: a fine-grained one or a GitHub App's, authorized for its single sign-on if it has one.",
    });
  }
  return new Failure('usage', `There is no ${kind} ${name} on GitHub`, {
    hint: 'Look at organizations and repositories in the configuration.',
  });
}

function invisible(login: string): Failure {
  return new Failure('permission', `This token sees no public repository of ${login}`, {
    hint: "Authorize it for the organization's single sign-on, or use a token that the organization accepts.",
  });
}
