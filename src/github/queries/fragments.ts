// The parts that several queries share, each with the shape of its answer.
import * as z from 'zod';
import { avatarSide } from '../../model/picture-data.ts';

const userFields = `__typename id login url avatarUrl(size: ${avatarSide}) name`;

/** Who did something: an account of any kind. */
export const actorFields = `fragment Actor on Actor {
  __typename
  login
  url
  avatarUrl(size: ${avatarSide})
  ... on User { id name }
  ... on Bot { id }
  ... on Mannequin { id claimant { ${userFields} } }
  ... on Organization { id name }
  ... on EnterpriseUserAccount { id name user { ${userFields} } }
}`;

export const account = z.object({
  __typename: z.string(),
  login: z.string(),
  url: z.string(),
  id: z.string(),
  name: z.string().nullish(),
  avatarUrl: z.string(),
});

/** What was imported, and what an enterprise manages, stands in for a user: the user it is, once GitHub knows which. */
export const actor = account
  .extend({ claimant: account.nullish(), user: account.nullish() })
  .transform(({ claimant, user, ...own }) => claimant ?? user ?? own);
export type Actor = z.output<typeof actor>;

/** Whom Git names. The address is asked for if only it tells a tool from a person, and goes no further. */
export const gitAuthor = z.object({ name: z.string().nullable(), user: actor.nullable() });
export type GitAuthor = z.output<typeof gitAuthor> & { readonly email?: string | null };
export const gitAuthorFields = 'name user { ...Actor }';

/** Enough of a repository to name it and to know that everybody may see it. */
export const repositoryFields = `fragment RepositoryIdentity on Repository {
  nameWithOwner
  isPrivate
  visibility
}`;

export const repositoryIdentity = z.object({
  nameWithOwner: z.string(),
  isPrivate: z.boolean(),
  visibility: z.string(),
});
export type RepositoryIdentity = z.output<typeof repositoryIdentity>;

export const pageInfoFields = 'pageInfo { hasNextPage endCursor }';
const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

export const rateLimitField = 'rateLimit { cost }';

/** A list as GitHub's schema has it: it may be missing, and have holes where GitHub shows nothing. */
export function list<Node extends z.ZodType>(node: Node) {
  return z
    .array(node.nullable())
    .nullable()
    .transform((nodes) => (nodes ?? []).flatMap((one) => (one === null ? [] : [one])));
}

/** A page of a connection. */
export function connection<Node extends z.ZodType>(node: Node) {
  return z.object({ pageInfo, nodes: list(node) });
}

/** A page of a search. Its holes stay: it counts its results, and so do we. */
export function searchConnection<Node extends z.ZodType>(node: Node) {
  const nodes = z
    .array(node.nullable())
    .nullable()
    .transform((found) => found ?? []);
  return z.object({ pageInfo, nodes, issueCount: z.number() });
}

export interface Page<Node> {
  readonly pageInfo: z.output<typeof pageInfo>;
  readonly nodes: readonly Node[];
}

/** A list that is not there. */
export const noPage: Page<never> = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** Whether everybody may see the repository. What cannot be checked is not public. */
export function isPublic(
  repository: RepositoryIdentity | null | undefined,
): repository is RepositoryIdentity {
  return repository?.visibility === 'PUBLIC' && !repository.isPrivate;
}
