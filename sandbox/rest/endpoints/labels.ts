// Labels of a repository. https://docs.github.com/rest/issues/labels
import * as z from 'zod';
import { json } from '../../reply.ts';
import { readBody } from '../body.ts';
import { type Endpoint, repositoryEndpoint } from '../endpoint.ts';
import { toRead, toWrite } from '../grant.ts';
import { paged } from '../page.ts';
import { invalid, notFound } from '../refusal.ts';
import { labelView } from '../views/item.ts';

const read = toRead('issues', 'pull_requests');

const newLabel = z.object({
  name: z.string().min(1),
  color: z
    .string()
    .regex(/^[0-9a-fA-F]{6}$/)
    .optional(),
  description: z.string().max(100).nullish(),
});

export const labelEndpoints: readonly Endpoint[] = [
  repositoryEndpoint('GET /labels', 'issues/labels#list-labels-for-a-repository', read, (call) => {
    const { all } = call.site.labels(call.repository);
    return paged(call, all, (entry) => labelView(call.request.origin, entry));
  }),
  repositoryEndpoint(
    'POST /labels',
    'issues/labels#create-a-label',
    toWrite(['issues', 'pull_requests']),
    (call) => {
      const { name, color, description } = readBody(call, newLabel);
      const book = call.site.labels(call.repository);
      if (book.find(name) !== null) {
        throw invalid({ resource: 'Label', code: 'already_exists', field: 'name' });
      }
      const view = labelView(call.request.origin, book.add(name, color?.toLowerCase(), description ?? null));
      return json(201, view, view.url === undefined ? {} : { location: view.url });
    },
  ),
  repositoryEndpoint('GET /labels/{name}', 'issues/labels#get-a-label', read, (call) => {
    const entry = call.site.labels(call.repository).find(call.param('name'));
    if (entry === null) throw notFound();
    return json(200, labelView(call.request.origin, entry));
  }),
];
