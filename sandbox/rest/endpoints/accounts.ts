// People and organizations, and what the token may still spend. https://docs.github.com/rest/users/users
import { json } from '../../reply.ts';
import { requireSight } from '../access.ts';
import { type Call, type Endpoint, endpoint } from '../endpoint.ts';
import { isBot } from '../grant.ts';
import { forbidden, notFound, Refusal } from '../refusal.ts';
import { organizationView, profileView } from '../views/user.ts';

export const accountEndpoints: readonly Endpoint[] = [
  endpoint('GET /user', 'users/users#get-the-authenticated-user', (call) => {
    requireToken(call);
    if (isBot(call.grant)) throw forbidden('Resource not accessible by integration');
    return json(200, profileView(call.request.origin, call.request.viewer.account));
  }),
  endpoint('GET /users/{login}', 'users/users#get-a-user', (call) => {
    requireToken(call);
    const account = call.site.world.findAccount(call.param('login'));
    if (account === null) throw notFound();
    return json(200, profileView(call.request.origin, account));
  }),
  endpoint('GET /orgs/{login}', 'orgs/orgs#get-an-organization', (call) => {
    requireToken(call);
    const organization = call.site.world.organization(call.param('login'));
    if (organization === null) throw notFound();
    requireSight(call.request.viewer, organization.login);
    return json(200, organizationView(call.request.origin, organization));
  }),
  endpoint(
    'GET /rate_limit',
    'rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user',
    ({ request }) => {
      const { core, graphql } = request.limits();
      const [coreView, graphqlView] = [core, graphql].map(({ limit, used, remaining, resetAt }) => ({
        limit,
        used,
        remaining,
        reset: Math.floor(Date.parse(resetAt) / 1_000),
      }));
      return json(200, { resources: { core: coreView, graphql: graphqlView }, rate: coreView });
    },
  ),
];

/** @throws Refusal if an App shows who it is instead of an installation's token */
function requireToken({ grant }: Call): void {
  if (grant.kind === 'jwt') throw new Refusal(401, 'Bad credentials');
}
