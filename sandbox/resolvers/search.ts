// The search field.
import { type Connection, countOnly, type PageArguments, paginate } from '../graphql/connection.ts';
import { gap } from '../graphql/github-error.ts';
import { type Context, connection, type FieldModel } from '../graphql/model.ts';
import { runSearch } from '../search/run-search.ts';

type SearchArguments = PageArguments & { readonly type: string; readonly query: string };

export const search: FieldModel = connection(run, 'type', 'query');

function run(_root: unknown, args: SearchArguments, { world, viewer }: Context): Connection {
  if (args.type !== 'ISSUE') throw gap('model', `search(type: ${args.type})`);
  const { issueCount, items, earlierWork } = runSearch(world, viewer, args.query);
  if (earlierWork > 0) {
    return countOnly(issueCount, () =>
      gap('know', 'the pull requests from before the world begins, only their number'),
    );
  }
  return paginate('search', items, args, issueCount);
}
