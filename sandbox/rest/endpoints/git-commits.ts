// Commits as objects of Git. https://docs.github.com/rest/git/commits
import * as z from 'zod';
import { json } from '../../reply.ts';
import { readBody } from '../body.ts';
import { type Endpoint, type RepositoryCall, repositoryEndpoint } from '../endpoint.ts';
import type { GitCommit } from '../git/git-database.ts';
import { personAt } from '../git/person.ts';
import { isBot, toRead, toWrite } from '../grant.ts';
import { identityOf, webFlow } from '../identity.ts';
import { notFound, unprocessable } from '../refusal.ts';
import { gitCommitView } from '../views/commit.ts';
import { requireHistory } from './refs.ts';

const person = z.object({
  name: z.string(),
  email: z.string(),
  date: z.iso.datetime({ offset: true }).optional(),
});
const newCommit = z.object({
  message: z.string(),
  tree: z.string(),
  parents: z.array(z.string()).default([]),
  author: person.optional(),
  committer: person.optional(),
  // A signature would have to be part of the commit; the sandbox makes plain ones.
  signature: z.undefined('not modelled').optional(),
});

export const gitCommitEndpoints: readonly Endpoint[] = [
  repositoryEndpoint(
    'GET /git/commits/{sha}',
    'git/commits#get-a-commit-object',
    toRead('contents'),
    (call) => {
      const commit = call.git.commit(call.param('sha'));
      if (commit === null) throw notFound();
      return json(200, gitCommitView(call.request.origin, call.repository, commit));
    },
  ),
  repositoryEndpoint('POST /git/commits', 'git/commits#create-a-commit', toWrite(['contents']), (call) => {
    requireHistory(call.git);
    const body = readBody(call, newCommit);
    if (call.git.tree(body.tree) === null) throw unprocessable('Tree SHA does not exist');
    if (body.parents.some((parent) => call.git.typeOf(parent) !== 'commit')) {
      throw unprocessable('Parent SHA does not exist or is not a commit object');
    }
    const view = gitCommitView(call.request.origin, call.repository, addCommit(call, body));
    return json(201, view, view.url === undefined ? {} : { location: view.url });
  }),
];

/** An App that names nobody is the author itself, and GitHub commits and signs for it. */
function addCommit(
  { request, site, grant, git }: RepositoryCall,
  body: z.output<typeof newCommit>,
): GitCommit {
  const { message, tree, parents, author, committer } = body;
  const self = identityOf(request.viewer.account);
  const isSigned = isBot(grant) && author === undefined && committer === undefined;
  const by = author ?? self;
  const through = committer ?? (isSigned ? webFlow : by);
  return git.addCommit(
    {
      tree,
      parents,
      message,
      author: personAt(by, author?.date ?? site.now),
      committer: personAt(
        through,
        committer?.date ?? (committer === undefined ? author?.date : undefined) ?? site.now,
      ),
    },
    isSigned,
  );
}
