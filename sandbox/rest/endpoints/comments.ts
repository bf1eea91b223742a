// Comments on issues and pull requests. https://docs.github.com/rest/issues/comments
import * as z from 'zod';
import { json } from '../../reply.ts';
import type { Comment } from '../../world/comment.ts';
import { requireOwnOr } from '../access.ts';
import { bodyFaults, readBody, requireNoFaults } from '../body.ts';
import { type Endpoint, type RepositoryCall, repositoryEndpoint } from '../endpoint.ts';
import { toRead, toWrite } from '../grant.ts';
import { loginOf } from '../identity.ts';
import { itemOf } from '../items.ts';
import { paged } from '../page.ts';
import { refuseOtherQueries } from '../query.ts';
import { notFound } from '../refusal.ts';
import { commentView } from '../views/item.ts';

const read = toRead('issues', 'pull_requests');
const write = toWrite(['issues', 'pull_requests'], 'read');
const words = z.object({ body: z.string() });

export const commentEndpoints: readonly Endpoint[] = [
  repositoryEndpoint('GET /issues/{number}/comments', 'issues/comments#list-issue-comments', read, (call) => {
    refuseOtherQueries(call, 'since');
    const since = Date.parse(call.request.query.get('since') ?? '') || 0;
    const { site, request } = call;
    const found = itemOf(call).comments.filter(
      (comment) => Date.parse(site.commentEdits.get(comment) ?? comment.createdAt) >= since,
    );
    return paged(call, found, (comment) => commentView(site, request.origin, comment));
  }),
  repositoryEndpoint(
    'POST /issues/{number}/comments',
    'issues/comments#create-an-issue-comment',
    write,
    (call) => {
      const { site, request, repository } = call;
      const item = itemOf(call);
      const { body } = readBody(call, words);
      requireNoFaults(bodyFaults('IssueComment', body));
      const comment = site.world.addComment({
        on: `${repository.nameWithOwner}#${item.number}`,
        author: loginOf(request.viewer.account),
        createdAt: site.now,
        body,
      });
      const view = commentView(site, request.origin, comment);
      return json(201, view, view.url === undefined ? {} : { location: view.url });
    },
  ),
  repositoryEndpoint('GET /issues/comments/{id}', 'issues/comments#get-an-issue-comment', read, (call) => {
    return json(200, commentView(call.site, call.request.origin, commentOf(call)));
  }),
  repositoryEndpoint(
    'PATCH /issues/comments/{id}',
    'issues/comments#update-an-issue-comment',
    write,
    (call) => {
      const comment = commentOf(call);
      requireOwnOr('write', call, comment.author);
      const { body } = readBody(call, words);
      requireNoFaults(bodyFaults('IssueComment', body));
      comment.body = body;
      call.site.commentEdits.set(comment, call.site.now);
      return json(200, commentView(call.site, call.request.origin, comment));
    },
  ),
];

function commentOf({ repository, param }: RepositoryCall): Comment {
  const items = [...repository.issues.values(), ...repository.pullRequests.values()];
  const found = items
    .flatMap((item) => item.comments)
    .find((comment) => String(comment.databaseId) === param('id'));
  if (found === undefined) throw notFound();
  return found;
}
