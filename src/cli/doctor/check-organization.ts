// Checks of one organization: does it accept the token, and do search and listing both answer?
import type { GitHub } from '../../github/client.ts';
import { explainProblems } from '../../github/explain-error.ts';
import { listedOrganization, repositoriesOperation } from '../../github/queries/repositories.ts';
import { searchCount, searchCountsOperation } from '../../github/queries/search-counts.ts';
import { type Finding, failed, ok, unknown } from './check.ts';

/** @throws Failure if the organization does not accept the token */
export async function checkListing(github: GitHub, login: string): Promise<Finding> {
  const { data, problems } = await github.askPartly(repositoriesOperation(1, 0), { o0: login, after: null });
  const organization = listedOrganization.parse(data.o0 ?? null);
  const refused = problems.filter(({ type }) => type !== 'NOT_FOUND');
  if (refused.length > 0) throw explainProblems(refused, `the listing of ${login}`);
  if (organization === null) {
    return failed(
      `there is no organization ${login} on GitHub`,
      'Correct `organizations` in the configuration. For a person, list their repositories under `repositories` instead.',
    );
  }
  const { totalCount } = organization.repositories;
  if (totalCount > 0) return ok(`public repositories: ${totalCount}`);
  return failed(
    'the token sees no public repository',
    "Authorize it for the organization's single sign-on, or use a token that the organization accepts.",
  );
}

/** @throws Failure if the organization does not accept the token */
export async function checkSearch(github: GitHub, login: string): Promise<Finding> {
  const search = `org:${login} is:pr is:public is:merged`;
  const { data, problems } = await github.askPartly(searchCountsOperation('SearchProbe', 1), {
    search0: search,
  });
  if (problems.length > 0) throw explainProblems(problems, `the search of ${login}`);
  const { issueCount } = searchCount.parse(data.s0);
  if (issueCount > 0) return ok(`merged pull requests: ${issueCount}`);
  return unknown(
    'no merged pull request is found',
    'If there really is none, that is fine. Otherwise the organization does not accept the token: see its listing.',
  );
}
