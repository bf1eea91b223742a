// Pull requests. https://docs.github.com/rest/pulls/pulls
import * as z from 'zod';
import { json } from '../../reply.ts';
import { type PullRequest, updatedAt } from '../../world/pull-request.ts';
import { requireOwnOr } from '../access.ts';
import { bodyFaults, readBody, requireNoFaults, titleFaults } from '../body.ts';
import { type Endpoint, repositoryEndpoint } from '../endpoint.ts';
import { toRead, toWrite } from '../grant.ts';
import { loginOf } from '../identity.ts';
import { pullRequestOf, rewrite, setState } from '../items.ts';
import { newPull, openPullRequest } from '../open-pull-request.ts';
import { paged } from '../page.ts';
import { hasState, refuseOtherQueries, sorted } from '../query.ts';
import { invalid, unprocessable } from '../refusal.ts';
import type { Site } from '../site.ts';
import { detailedPullRequestView, pullRequestView } from '../views/pull-request.ts';

const changes = z.object({
  title: z.string().optional(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']).optional(),
  base: z.string().optional(),
});
const reviewers = z.object({
  reviewers: z.array(z.string()).default([]),
  team_reviewers: z.array(z.string()).default([]),
});

export const pullEndpoints: readonly Endpoint[] = [
  repositoryEndpoint('GET /pulls', 'pulls/pulls#list-pull-requests', toRead('pull_requests'), (call) => {
    refuseOtherQueries(call, 'head', 'base', 'state', 'sort', 'direction');
    const { request, site, repository } = call;
    const [head, base] = [request.query.get('head'), request.query.get('base')];
    const found = [...repository.pullRequests.values()]
      .filter((one) => hasState(call, one))
      // Without an owner in front GitHub does not look at the head at all.
      .filter((one) => !head?.includes(':') || head.toLowerCase() === headLabel(site, one))
      .filter((one) => base === null || one.baseRefName === base);
    return paged(call, sorted(call, found, updatedAt), (one) => pullRequestView(site, request.origin, one));
  }),
  repositoryEndpoint(
    'POST /pulls',
    'pulls/pulls#create-a-pull-request',
    toWrite(['pull_requests'], 'read'),
    (call) => {
      const one = openPullRequest(call, readBody(call, newPull));
      const view = detailedPullRequestView(call.site, call.request.origin, one);
      return json(201, view, view.url === undefined ? {} : { location: view.url });
    },
  ),
  repositoryEndpoint(
    'GET /pulls/{number}',
    'pulls/pulls#get-a-pull-request',
    toRead('pull_requests'),
    (call) => {
      return json(200, detailedPullRequestView(call.site, call.request.origin, pullRequestOf(call)));
    },
  ),
  // `draft` is not among what can be changed here, and is ignored like any unknown key.
  repositoryEndpoint(
    'PATCH /pulls/{number}',
    'pulls/pulls#update-a-pull-request',
    toWrite(['pull_requests'], 'read'),
    (call) => {
      const { site, request, git } = call;
      const one = pullRequestOf(call);
      requireOwnOr('write', call, one.author);
      const { title = one.title, body, state, base = one.baseRefName } = readBody(call, changes);
      requireNoFaults([...titleFaults('PullRequest', title), ...bodyFaults('Issue', body)]);
      const baseOid = git.branch(base);
      if (baseOid === null) throw invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' });
      if (base !== one.baseRefName) site.pull(one).baseOid = baseOid;
      one.baseRefName = base;
      rewrite(site, one, request.viewer.account, { title, body });
      if (state !== undefined) setState(site, one, state);
      return json(200, detailedPullRequestView(site, request.origin, one));
    },
  ),
  repositoryEndpoint(
    'POST /pulls/{number}/requested_reviewers',
    'pulls/review-requests#request-reviewers-for-a-pull-request',
    toWrite(['pull_requests']),
    (call) => {
      const { site, repository, request } = call;
      const one = pullRequestOf(call);
      const body = readBody(call, reviewers);
      const accounts = body.reviewers.map((login) => site.world.findAccount(login));
      if (accounts.some((account) => account !== null && account === one.author)) {
        throw unprocessable('Review cannot be requested from pull request author.');
      }
      const known = accounts.filter(
        (account) => account !== null && site.isCollaborator(repository, account),
      );
      const teams = site.settings(repository).teams ?? [];
      if (known.length < accounts.length || !body.team_reviewers.every((slug) => teams.includes(slug))) {
        throw unprocessable(noCollaborators(repository.nameWithOwner));
      }
      const details = site.pull(one);
      details.reviewers = [
        ...new Set([...details.reviewers, ...known.filter((account) => account !== null)]),
      ];
      details.teams = [...new Set([...details.teams, ...body.team_reviewers])];
      one.touchedAt = site.now;
      return json(201, pullRequestView(site, request.origin, one));
    },
  ),
];

function headLabel(site: Site, one: PullRequest): string | null {
  const { headRepository } = site.pull(one);
  return headRepository === null ? null : `${loginOf(headRepository.owner)}:${one.headRefName}`.toLowerCase();
}

function noCollaborators(repository: string): string {
  return `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${repository} repository.`;
}
