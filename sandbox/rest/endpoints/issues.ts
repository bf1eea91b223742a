// Issues, and what pull requests share with them. https://docs.github.com/rest/issues
import * as z from 'zod';
import { json } from '../../reply.ts';
import { updatedAt } from '../../world/pull-request.ts';
import { maySort, requireOwnOr } from '../access.ts';
import { bodyFaults, names, readBody, requireNoFaults, titleFaults } from '../body.ts';
import { type Endpoint, repositoryEndpoint } from '../endpoint.ts';
import { toRead, toWrite } from '../grant.ts';
import { loginOf } from '../identity.ts';
import { addAssignees, addLabels, itemOf, rewrite, setLabels, setState } from '../items.ts';
import { paged } from '../page.ts';
import { hasState, refuseOtherQueries, sorted } from '../query.ts';
import { issueView, labelsOf } from '../views/item.ts';

/** An issue by itself; or, with either permission, one that may be a pull request. */
const read = toRead('issues', 'pull_requests');
const write = toWrite(['issues', 'pull_requests'], 'read');
const triage = toWrite(['issues', 'pull_requests'], 'triage');

const newIssue = z.object({
  title: z.union([z.string(), z.number()]).transform(String).optional(),
  body: z.string().nullish(),
  labels: z.array(z.string()).default([]),
  assignees: z.array(z.string()).default([]),
});
const changes = z.object({
  title: z.string().optional(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']).optional(),
  state_reason: z.enum(['completed', 'not_planned', 'duplicate', 'reopened']).nullish(),
  labels: z.array(z.string()).optional(),
  assignees: z.array(z.string()).optional(),
});

export const issueEndpoints: readonly Endpoint[] = [
  repositoryEndpoint('GET /issues', 'issues/issues#list-repository-issues', read, (call) => {
    refuseOtherQueries(call, 'labels', 'state', 'creator', 'since', 'sort', 'direction');
    const { request, site, repository } = call;
    const { query } = request;
    const labels = (query.get('labels') ?? '').split(',').filter((name) => name !== '');
    const since = Date.parse(query.get('since') ?? '') || 0;
    const found = [...repository.issues.values(), ...repository.pullRequests.values()]
      .filter((item) => hasState(call, item))
      .filter((item) => labels.every((name) => item.labels.some((label) => isSame(label.name, name))))
      .filter((item) => isBy(item.author === null ? 'ghost' : loginOf(item.author), query.get('creator')))
      .filter((item) => Date.parse(updatedAt(item)) >= since);
    return paged(call, sorted(call, found, updatedAt), (item) => issueView(site, request.origin, item));
  }),
  repositoryEndpoint('POST /issues', 'issues/issues#create-an-issue', toWrite(['issues'], 'read'), (call) => {
    const { site, request, repository } = call;
    const { title, body, labels, assignees } = readBody(call, newIssue);
    requireNoFaults([...titleFaults('Issue', title), ...bodyFaults('Issue', body)]);
    const issue = site.world.addIssue({
      repository: repository.nameWithOwner,
      title: title ?? '',
      body: body ?? '',
      author: loginOf(request.viewer.account),
      createdAt: site.now,
    });
    addLabels(site, issue, labels);
    addAssignees(site, issue, assignees);
    const view = issueView(site, request.origin, issue);
    return json(201, view, view.url === undefined ? {} : { location: view.url });
  }),
  repositoryEndpoint('GET /issues/{number}', 'issues/issues#get-an-issue', read, (call) => {
    return json(200, issueView(call.site, call.request.origin, itemOf(call)));
  }),
  repositoryEndpoint('PATCH /issues/{number}', 'issues/issues#update-an-issue', write, (call) => {
    const { site, request } = call;
    const item = itemOf(call);
    requireOwnOr('triage', call, item.author);
    const { title = item.title, body, state, state_reason, labels, assignees } = readBody(call, changes);
    requireNoFaults([...titleFaults('Issue', title), ...bodyFaults('Issue', body)]);
    rewrite(site, item, request.viewer.account, { title, body });
    if (state !== undefined) setState(site, item, state);
    if (item.kind === 'Issue' && state !== undefined) {
      site.stateReasons.set(item, state_reason ?? (state === 'open' ? 'reopened' : 'completed'));
    }
    if (labels !== undefined && maySort(call)) setLabels(site, item, labels);
    if (assignees !== undefined && maySort(call)) {
      item.assignees = [];
      addAssignees(site, item, assignees);
    }
    return json(200, issueView(site, request.origin, item));
  }),
  repositoryEndpoint(
    'GET /issues/{number}/labels',
    'issues/labels#list-labels-for-an-issue',
    read,
    (call) => {
      return paged(call, labelsOf(call.site, call.request.origin, itemOf(call)), (label) => label);
    },
  ),
  repositoryEndpoint(
    'POST /issues/{number}/labels',
    'issues/labels#add-labels-to-an-issue',
    triage,
    (call) => {
      const item = itemOf(call);
      const schema = z.union([z.object({ labels: names }).transform(({ labels }) => labels), names]);
      addLabels(call.site, item, readBody(call, schema));
      return json(200, labelsOf(call.site, call.request.origin, item));
    },
  ),
  repositoryEndpoint(
    'POST /issues/{number}/assignees',
    'issues/assignees#add-assignees-to-an-issue',
    triage,
    (call) => {
      const item = itemOf(call);
      addAssignees(call.site, item, readBody(call, z.object({ assignees: names })).assignees);
      return json(201, issueView(call.site, call.request.origin, item));
    },
  ),
];

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function isBy(author: string, asked: string | null): boolean {
  return asked === null || isSame(author, asked);
}
