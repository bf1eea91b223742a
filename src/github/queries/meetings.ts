// Agenda issues, what their agendas refer to, and what was said under them.
import * as z from 'zod';
import type { Operation } from '../ask.ts';
import { aliased, declareRepositories, numbered, repositoryField } from './aliases.ts';
import {
  account,
  connection,
  pageInfoFields,
  rateLimitField,
  repositoryFields,
  repositoryIdentity,
  searchConnection,
} from './fragments.ts';

const agendaIssue = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  url: z.string(),
  body: z.string(),
  createdAt: z.string(),
  closedAt: z.string().nullish(),
  stateReason: z.string().nullish(),
  authorAssociation: z.string(),
  author: account.pick({ login: true }).nullable(),
  repository: repositoryIdentity,
});
export type AgendaIssueNode = z.output<typeof agendaIssue>;

const agendaFields = `issueCount
    ${pageInfoFields}
    nodes { ... on Issue { id number title url body createdAt closedAt stateReason authorAssociation author { login } repository { ...RepositoryIdentity } } }`;

const agendaSearch = searchConnection(agendaIssue);
export type AgendaPage = z.output<typeof agendaSearch>;
const agendasOf = (searches: number) => aliased('s', searches, agendaSearch);

/** Searches for issues, one alias `s0`, `s1`… per search. Variables: `search0`, `search1`…, `first`, `after` (with one search). */
export function agendaIssuesOperation(searches: number): Operation<ReturnType<typeof agendasOf>> {
  return {
    name: 'AgendaIssues',
    schema: agendasOf(searches),
    text: `query AgendaIssues(${numbered(searches, (n) => `$search${n}: String!`).join(', ')}, $first: Int!, $after: String) {
  ${rateLimitField}
  ${numbered(searches, (n) => `s${n}: search(type: ISSUE, query: $search${n}, first: $first, after: $after) { ${agendaFields} }`).join('\n  ')}
}
${repositoryFields}`,
  };
}

/** What to look up in one repository: titles of `references`, and the comments under `meetings`. */
export interface Lookup {
  readonly references: readonly number[];
  readonly meetings: readonly number[];
}

const reference = z.object({
  title: z.string(),
  url: z.string(),
  createdAt: z.string(),
  closedAt: z.string().nullish(),
  repository: repositoryIdentity,
});
const comment = z.object({
  body: z.string(),
  createdAt: z.string(),
  authorAssociation: z.string(),
  author: account.pick({ login: true }).nullable(),
});
export type MeetingComment = z.output<typeof comment>;
const comments = z.object({ comments: connection(comment) });

/** What was looked up in one repository, in the order in which it was asked for. */
function lookedUp({ references, meetings }: Lookup) {
  const titles = z.object(Object.fromEntries(references.map((n) => [`n${n}`, reference.nullish()])));
  const talks = z.object(Object.fromEntries(meetings.map((n) => [`c${n}`, comments.nullish()])));
  return z.intersection(
    repositoryIdentity.transform((repository) => ({ repository })),
    z.intersection(
      titles.transform((found) => ({ references: references.map((n) => found[`n${n}`] ?? null) })),
      talks.transform((found) => ({ meetings: meetings.map((n) => found[`c${n}`] ?? null) })),
    ),
  );
}

function lookupsOf(lookups: readonly Lookup[]) {
  return z
    .object(Object.fromEntries(lookups.map((lookup, n) => [`r${n}`, lookedUp(lookup).nullish()])))
    .transform((answer) => lookups.map((_, n) => answer[`r${n}`] ?? null));
}

// An issue that was moved is found under its old number, wherever it is now.
const referenceFields = 'title url createdAt closedAt repository { ...RepositoryIdentity }';
const commentsField = (after: string) =>
  `comments(first: 50${after}) { ${pageInfoFields} nodes { body createdAt authorAssociation author { login } } }`;

/** Aliases: `r0`, `r1`… for repositories; inside them `n894` for a reference and `c929` for a meeting's comments. */
export function lookupOperation(lookups: readonly Lookup[]): Operation<ReturnType<typeof lookupsOf>> {
  const names = declareRepositories(lookups.length);
  const fields = lookups.map(({ references, meetings }, n) => {
    const titles = references.map(
      (number) => `n${number}: issueOrPullRequest(number: ${number}) { ...Reference }`,
    );
    const talk = meetings.map((number) => `c${number}: issue(number: ${number}) { ${commentsField('')} }`);
    return repositoryField(n, ['...RepositoryIdentity', ...titles, ...talk].join(' '));
  });
  const wantsReference = lookups.some((lookup) => lookup.references.length > 0);
  return {
    name: 'References',
    schema: lookupsOf(lookups),
    text: `query References(${names.join(', ')}) {
  ${rateLimitField}
  ${fields.join('\n  ')}
}
${wantsReference ? `fragment Reference on IssueOrPullRequest { ... on Issue { ${referenceFields} } ... on PullRequest { ${referenceFields} } }` : ''}
${repositoryFields}`,
  };
}

const moreComments = z.object({ repository: z.object({ issue: comments.nullish() }) });

/** Variables: `owner`, `name`, `number`, `after`. */
export const meetingComments: Operation<typeof moreComments> = {
  name: 'MeetingComments',
  schema: moreComments,
  text: `query MeetingComments($owner: String!, $name: String!, $number: Int!, $after: String) {
  ${rateLimitField}
  repository(owner: $owner, name: $name) { issue(number: $number) { ${commentsField(', after: $after')} } }
}`,
};
