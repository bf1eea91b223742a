// Opening a pull request, with all the reasons for which GitHub does not.
import * as z from 'zod';
import type { PullRequest } from '../world/pull-request.ts';
import type { Repository } from '../world/repository.ts';
import { bodyFaults, requireNoFaults, titleFaults } from './body.ts';
import type { RepositoryCall } from './endpoint.ts';
import { log } from './git/ancestry.ts';
import { loginOf } from './identity.ts';
import { followHead } from './pull-details.ts';
import { type Fault, forbidden, invalid, unprocessable } from './refusal.ts';

export const newPull = z.object({
  title: z.string().optional(),
  head: z.string(),
  head_repo: z.string().optional(),
  base: z.string(),
  body: z.string().nullish(),
  draft: z.boolean().default(false),
  maintainer_can_modify: z.boolean().optional(),
});

type NewPull = z.output<typeof newPull>;

interface Ends {
  readonly headRepository: Repository;
  readonly branch: string;
  readonly headOid: string;
  readonly baseOid: string;
}

/** @throws Refusal */
export function openPullRequest(call: RepositoryCall, spec: NewPull): PullRequest {
  const { site, repository, request, grant } = call;
  const settings = site.settings(repository);
  if (grant.kind === 'actions' && settings.allowsActionsToOpenPullRequests === false) {
    throw forbidden('GitHub Actions is not permitted to create or approve pull requests.');
  }
  const ends = findEnds(call, spec);
  requireNoFaults([
    ...titleFaults('PullRequest', spec.title),
    ...bodyFaults('Issue', spec.body),
    ...conflicts(call, spec, ends),
  ]);
  if (spec.draft && settings.allowsDrafts === false) {
    throw unprocessable('Draft pull requests are not supported in this repository.');
  }
  const one = site.world.addPullRequest({
    repository: repository.nameWithOwner,
    title: spec.title ?? '',
    body: spec.body ?? '',
    author: loginOf(request.viewer.account),
    createdAt: site.now,
    baseRef: spec.base,
    headRef: ends.branch,
    isDraft: spec.draft,
  });
  const { headRepository, headOid, baseOid } = ends;
  site.setPull(one, { headRepository, headOid, baseOid, reviewers: [], teams: [] });
  followHead(site, one, headOid);
  return one;
}

/** @throws Refusal if one of the branches is not there */
function findEnds({ site, repository, git }: RepositoryCall, { head, head_repo, base }: NewPull): Ends {
  const [owner, branch] = head.includes(':') ? head.split(':') : [null, head];
  const named =
    head_repo === undefined ? null : site.world.repository(`${repository.owner.login}/${head_repo}`);
  const headRepository = owner == null ? (named ?? repository) : site.relativeOf(repository, owner);
  const headOid =
    headRepository === null || branch === undefined ? null : site.git(headRepository).branch(branch);
  const baseOid = git.branch(base);
  if (baseOid === null) throw invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' });
  if (headRepository === null || branch === undefined || headOid === null) {
    throw invalid({ resource: 'PullRequest', field: 'head', code: 'invalid' });
  }
  // Borrows the head's objects if it lies in a fork.
  git.typeOf(headOid);
  return { headRepository, branch, headOid, baseOid };
}

function conflicts({ site, repository, git }: RepositoryCall, { head, base }: NewPull, ends: Ends): Fault[] {
  const { headRepository, branch, headOid, baseOid } = ends;
  const same = [...repository.pullRequests.values()].find(
    (one) =>
      one.state === 'OPEN' &&
      one.headRefName === branch &&
      one.baseRefName === base &&
      site.pull(one).headRepository === headRepository,
  );
  const commits = log(git, headOid, { except: baseOid }).length;
  return [
    ...(commits === 0 ? [custom(`No commits between ${base} and ${head}`)] : []),
    ...(same === undefined
      ? []
      : [custom(`A pull request already exists for ${loginOf(headRepository.owner)}:${branch}.`)]),
  ];
}

function custom(message: string): Fault {
  return { resource: 'PullRequest', code: 'custom', message };
}
