// Files and folders. https://docs.github.com/rest/repos/contents
import { json } from '../../reply.ts';
import { type Endpoint, repositoryEndpoint } from '../endpoint.ts';
import { toRead } from '../grant.ts';
import { notFound } from '../refusal.ts';
import { entryView, fileView } from '../views/content.ts';

export const contentEndpoints: readonly Endpoint[] = [
  repositoryEndpoint(
    'GET /contents{path*}',
    'repos/contents#get-repository-content',
    toRead('contents'),
    ({ request, repository, git, param }) => {
      if (git.refs.length === 0) throw notFound('This repository is empty.');
      const ref = request.query.get('ref') ?? repository.defaultBranch;
      const oid = git.resolve(ref);
      const commit = oid === null ? null : git.commit(oid);
      if (commit === null) throw notFound(`No commit found for the ref ${ref}`);
      const path = param('path').replace(/^\/+|\/+$/g, '');
      const entry = repository.git.entryAt(commit.tree, path);
      if (entry === null) throw notFound();
      const { origin } = request;
      if (entry.type === 'blob') return json(200, fileView(origin, git, ref, path, entry));
      const prefix = path === '' ? '' : `${path}/`;
      const entries = git.tree(entry.oid) ?? [];
      return json(
        200,
        entries.map((one) => entryView(origin, git, ref, prefix + one.name, one)),
      );
    },
  ),
];
