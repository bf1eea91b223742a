// How a GitHub App signs in: with a token of its installation, which only the REST API gives out.
import { createAppAuth } from '@octokit/auth-app';
import type { Octokit } from '@octokit/rest';

type Request = Octokit['request'];

/**
 * GitHub's strategy asks for the token below the address of the request that needs it. On an Enterprise Server that is
 * wrong for GraphQL, so it is made to ask `rest`, always.
 */
export function appStrategy(rest: Request): typeof createAppAuth {
  return (options) => {
    const auth = createAppAuth({ ...options, request: rest });
    const { hook } = auth;
    return Object.assign(auth, {
      hook: (...[request, ...asked]: Parameters<typeof hook>) =>
        hook(Object.assign(request.bind(null), request, { defaults: () => rest }), ...asked),
    });
  };
}
