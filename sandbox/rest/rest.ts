// REST in the sandbox: routes for its server, and hands for tests.
import type { PullRequestHead } from '../graphql/model.ts';
import type { Route } from '../route.ts';
import type { PullRequest } from '../world/pull-request.ts';
import type { Viewer } from '../world/viewer.ts';
import type { World } from '../world.ts';
import { Editor, readFile, repositoryNamed } from './editor.ts';
import { routeOf } from './endpoint.ts';
import { accountEndpoints } from './endpoints/accounts.ts';
import { appEndpoints } from './endpoints/apps.ts';
import { commentEndpoints } from './endpoints/comments.ts';
import { commitEndpoints } from './endpoints/commits.ts';
import { contentEndpoints } from './endpoints/contents.ts';
import { gitCommitEndpoints } from './endpoints/git-commits.ts';
import { gitObjectEndpoints } from './endpoints/git-objects.ts';
import { issueEndpoints } from './endpoints/issues.ts';
import { labelEndpoints } from './endpoints/labels.ts';
import { pullEndpoints } from './endpoints/pulls.ts';
import { refEndpoints } from './endpoints/refs.ts';
import { repositoryEndpoints } from './endpoints/repositories.ts';
import { exportTo } from './git/export.ts';
import type { GitDatabase } from './git/git-database.ts';
import { isTokenOf, looksLikeJsonWebToken } from './json-web-token.ts';
import { changedFiles } from './pull-details.ts';
import { Site, type SiteOptions } from './site.ts';

export interface Rest {
  /** For {@link startSandbox}, with `viewerOf` beside them if an App authenticates itself. */
  readonly routes: readonly Route[];
  readonly viewerOf: (token: string) => Viewer | null;
  /** For GraphQL: where a pull request comes from, and what it changes. */
  readonly headOf: (pullRequest: PullRequest) => PullRequestHead;
  /** Somebody who edits, merges and closes. */
  editor(login: string): Editor;
  git(repository: string): GitDatabase;
  /** A file as it is on a branch, a tag or at a commit. */
  file(repository: string, revision: string, path: string): string | null;
  /** Writes a bare repository for Git to look at. */
  exportTo(repository: string, directory: string): Promise<void>;
}

/**
 * @example
 * const world = aWorld({ repositories: [{ name: 'sofastack/sofastack.tech', files: { 'README.md': 'Hi\n' } }] });
 * const rest = createRest(world, { tokens: { ghs_octo: { kind: 'actions', login: 'github-actions[bot]' } } });
 * const sandbox = await startSandbox({ world, ...rest });
 * rest.editor('octo-editor').edit('sofastack/sofastack.tech', 'master', 'README.md', (text) => `${text}More.\n`);
 */
export function createRest(world: World, options: SiteOptions = {}): Rest {
  const site = new Site(world, options);
  const git = (name: string) => site.git(repositoryNamed(site, name));
  return {
    routes: [routeOf(site, endpoints)],
    viewerOf(token) {
      if (site.app === null || !looksLikeJsonWebToken(token) || !isTokenOf(site.app, token)) return null;
      return site.addToken(token, { kind: 'jwt', login: `${site.app.slug}[bot]` });
    },
    headOf: (pullRequest) => ({ ...site.pull(pullRequest), files: () => changedFiles(site, pullRequest) }),
    editor: (login) => new Editor(site, login),
    git,
    file: (name, revision, path) => readFile(git(name), revision, path),
    exportTo: (name, directory) => exportTo(git(name), directory),
  };
}

const endpoints = [
  ...accountEndpoints,
  ...appEndpoints,
  ...repositoryEndpoints,
  ...commitEndpoints,
  ...contentEndpoints,
  ...refEndpoints,
  ...gitObjectEndpoints,
  ...gitCommitEndpoints,
  ...pullEndpoints,
  ...commentEndpoints,
  ...issueEndpoints,
  ...labelEndpoints,
];
