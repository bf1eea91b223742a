// GitHub Apps and their installations. https://docs.github.com/rest/apps/apps
import * as z from 'zod';
import { json } from '../../reply.ts';
import { unknownOid } from '../../world/identifiers.ts';
import type { Repository } from '../../world/repository.ts';
import { readBody } from '../body.ts';
import { type Call, type Endpoint, endpoint } from '../endpoint.ts';
import type { Permissions } from '../grant.ts';
import { forbidden, notFound, Refusal, unprocessable } from '../refusal.ts';
import type { AppSpec, InstallationSpec } from '../settings.ts';
import { fullRepositoryView, repositoryView } from '../views/repository.ts';
import { userView } from '../views/user.ts';

const scope = z.object({
  permissions: z.record(z.string(), z.enum(['read', 'write'])).optional(),
  repositories: z.array(z.string()).optional(),
});

export const appEndpoints: readonly Endpoint[] = [
  endpoint('GET /app', 'apps/apps#get-the-authenticated-app', (call) => {
    const app = requireApp(call);
    const owner = call.site.world.owner(app.owner);
    return json(200, {
      id: app.id,
      slug: app.slug,
      name: app.slug,
      owner: userView(call.request.origin, owner),
      html_url: `https://github.com/apps/${app.slug}`,
      permissions: app.installations[0]?.permissions ?? everything,
      installations_count: app.installations.length,
    });
  }),
  endpoint(
    'GET /app/installations/{id}',
    'apps/apps#get-an-installation-for-the-authenticated-app',
    (call) => {
      const app = requireApp(call);
      const installation = installationOf(call, app);
      return json(200, {
        id: installation.id,
        app_id: app.id,
        app_slug: app.slug,
        account: userView(call.request.origin, call.site.world.owner(installation.account)),
        permissions: permissionsOf(installation),
        repository_selection: installation.repositories === undefined ? 'all' : 'selected',
      });
    },
  ),
  endpoint(
    'POST /app/installations/{id}/access_tokens',
    'apps/apps#create-an-installation-access-token-for-an-app',
    (call) => {
      const app = requireApp(call);
      const installation = installationOf(call, app);
      const asked = call.request.body === undefined ? {} : readBody(call, scope);
      const permissions = narrowed(permissionsOf(installation), asked.permissions);
      const repositories = repositoriesOf(call, installation).filter(
        ({ name }) => asked.repositories === undefined || asked.repositories.includes(name),
      );
      const token = `ghs_${app.id}_${unknownOid('installation', installation.id, call.site.tokensMade)}`;
      call.site.addToken(token, {
        kind: 'app',
        login: `${app.slug}[bot]`,
        private: true,
        permissions,
        repositories: repositories.map(({ nameWithOwner }) => nameWithOwner),
      });
      const expires = new Date(Date.parse(call.site.now) + 3_600_000).toISOString().replace('.000Z', 'Z');
      const isSelection = installation.repositories !== undefined || asked.repositories !== undefined;
      return json(201, {
        token,
        expires_at: expires,
        permissions,
        repository_selection: isSelection ? 'selected' : 'all',
        ...(asked.repositories !== undefined && {
          repositories: repositories.map((one) => repositoryView(call.site, call.request.origin, one)),
        }),
      });
    },
  ),
  endpoint(
    'GET /installation/repositories',
    'apps/installations#list-repositories-accessible-to-the-app-installation',
    (call) => {
      const { site, grant, request } = call;
      if (grant.kind !== 'app' && grant.kind !== 'actions') {
        throw forbidden(
          'You must authenticate with an installation access token in order to list repositories for an installation.',
        );
      }
      const found = site.world.repositories.filter(
        ({ nameWithOwner }) => grant.repositories?.has(nameWithOwner.toLowerCase()) ?? true,
      );
      return json(200, {
        total_count: found.length,
        repository_selection: 'selected',
        repositories: found.map((one) => fullRepositoryView(site, request.origin, one, grant)),
      });
    },
  ),
];

const everything: Permissions = {
  actions: 'write',
  contents: 'write',
  issues: 'write',
  metadata: 'read',
  pull_requests: 'write',
};

/** @throws Refusal if it is not the App itself that asks */
function requireApp({ site, grant }: Call): AppSpec {
  if (site.app !== null && grant.kind === 'jwt') return site.app;
  throw new Refusal(401, 'A JSON web token could not be decoded');
}

function installationOf({ param }: Call, app: AppSpec): InstallationSpec {
  const found = app.installations.find(({ id }) => String(id) === param('id'));
  if (found === undefined) throw notFound();
  return found;
}

function permissionsOf(installation: InstallationSpec): Permissions {
  return installation.permissions ?? everything;
}

/** @throws Refusal on more than the installation has */
function narrowed(granted: Permissions, asked: Readonly<Record<string, string>> | undefined): Permissions {
  if (asked === undefined) return granted;
  const entries = Object.entries(granted);
  for (const [name, level] of Object.entries(asked)) {
    const has = entries.find(([known]) => known === name)?.[1];
    if (has !== level && has !== 'write') {
      throw unprocessable('The permissions requested are not granted to this installation.');
    }
  }
  const kept = entries.filter(([name]) => name === 'metadata' || name in asked);
  return Object.fromEntries(kept.map(([name, level]) => [name, asked[name] === 'read' ? 'read' : level]));
}

function repositoriesOf({ site }: Call, { account, repositories }: InstallationSpec): readonly Repository[] {
  return site.world.repositories
    .filter(({ owner }) => owner.login.toLowerCase() === account.toLowerCase())
    .filter(({ nameWithOwner }) => repositories?.includes(nameWithOwner) ?? true);
}
