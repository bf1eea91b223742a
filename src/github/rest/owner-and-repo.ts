// A repository as the REST API's parameters have it.

/** The parameters for `owner/name`. */
export function ownerAndRepo(repository: string): { owner: string; repo: string } {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo };
}
