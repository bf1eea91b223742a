// Checks of one organization: does it accept the token, and do search and listing both answer?
import type { GitHub } from '../../github/client.ts';
import { present } from '../../github/pages.ts';
import { repositoriesOperation } from '../../github/queries/repositories.ts';
import { searchCountsOperation } from '../../github/queries/search-counts.ts';
import { type Finding, failed, ok, unknown } from './check.ts';

/** @throws Failure if the organization does not accept the token */
export async function checkListing(github: GitHub, login: string): Promise<Finding> {
  const places = { o0: { thing: 'organization', subject: login } } as const;
  // Single repositories that are not shown matter to a run, which tells of them.
  const { organizations } = await github
    .telling(() => {})
    .ask(repositoriesOperation(1, 0), { o0: login, after: null }, { places });
  const { totalCount } = present(organizations[0], login).repositories;
  if (totalCount > 0) return ok(`public repositories: ${totalCount}`);
  return failed(
    'the token sees no public repository',
    "Authorize it for the organization's single sign-on, or use a token that the organization accepts.",
  );
}

/** @throws Failure if the organization does not accept the token */
export async function checkSearch(github: GitHub, login: string): Promise<Finding> {
  const search = `org:${login} is:pr is:public is:merged`;
  const [found] = await github.ask(searchCountsOperation('SearchProbe', 1), { search0: search });
  const { issueCount } = present(found, `the search of ${login}`);
  if (issueCount > 0) return ok(`merged pull requests: ${issueCount}`);
  return unknown(
    'no merged pull request is found',
    'If there really is none, that is fine. Otherwise the organization does not accept the token: see its listing.',
  );
}
