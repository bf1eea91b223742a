// Repositories, and their workflows. https://docs.github.com/rest/repos/repos, https://docs.github.com/rest/actions/workflows
import { json, type Reply } from '../../reply.ts';
import { databaseId } from '../../world/identifiers.ts';
import { type Endpoint, type RepositoryCall, repositoryEndpoint } from '../endpoint.ts';
import { toRead, toWrite } from '../grant.ts';
import { notFound } from '../refusal.ts';
import type { WorkflowState } from '../settings.ts';
import { fullRepositoryView } from '../views/repository.ts';

const workflow = '/actions/workflows/{file}';
const workflowDocs = 'actions/workflows';

export const repositoryEndpoints: readonly Endpoint[] = [
  repositoryEndpoint('GET ', 'repos/repos#get-a-repository', toRead('metadata'), (call) => {
    const { site, request, repository, grant } = call;
    return json(200, fullRepositoryView(site, request.origin, repository, grant));
  }),
  repositoryEndpoint(`GET ${workflow}`, `${workflowDocs}#get-a-workflow`, toRead('actions'), (call) => {
    const file = call.param('file');
    const { nameWithOwner } = call.repository;
    const id = databaseId('Workflow', nameWithOwner.toLowerCase(), file);
    return json(200, {
      id,
      path: `.github/workflows/${file}`,
      state: stateOf(call, file),
      url: `${call.request.origin}/repos/${nameWithOwner}/actions/workflows/${id}`,
    });
  }),
  repositoryEndpoint(
    `PUT ${workflow}/enable`,
    `${workflowDocs}#enable-a-workflow`,
    toWrite(['actions']),
    (call) => setState(call, 'active'),
  ),
  repositoryEndpoint(
    `PUT ${workflow}/disable`,
    `${workflowDocs}#disable-a-workflow`,
    toWrite(['actions']),
    (call) => setState(call, 'disabled_manually'),
  ),
];

function stateOf({ site, repository }: RepositoryCall, file: string): WorkflowState {
  const state = site.workflows(repository).get(file);
  if (state === undefined) throw notFound();
  return state;
}

function setState(call: RepositoryCall, state: WorkflowState): Reply {
  stateOf(call, call.param('file'));
  call.site.workflows(call.repository).set(call.param('file'), state);
  return { status: 204, headers: {}, text: '' };
}
