// What readers ask: the issues that were touched last, with what was said under them, and the tasks that are open to newcomers.
import * as z from 'zod';
import type { Operation } from '../ask.ts';
import { aliased, declareRepositories, repositoryField } from './aliases.ts';
import {
  actor,
  actorFields,
  connection,
  pageInfoFields,
  rateLimitField,
  repositoryFields,
  repositoryIdentity,
} from './fragments.ts';

const reply = z.object({
  __typename: z.literal('IssueComment'),
  author: actor.nullable(),
  authorAssociation: z.string(),
  body: z.string(),
  createdAt: z.string(),
  isMinimized: z.boolean(),
  url: z.string(),
});
export type ReplyNode = z.output<typeof reply>;

const labels = z
  .object({ nodes: z.array(z.object({ name: z.string() }).nullable()).nullable() })
  .nullable()
  .transform((found) => (found?.nodes ?? []).flatMap((label) => (label === null ? [] : [label.name])));

const question = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  url: z.string(),
  body: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  closedAt: z.string().nullable(),
  author: actor.nullable(),
  authorAssociation: z.string(),
  repository: repositoryIdentity,
  labels,
  reactions: z.object({ totalCount: z.number() }),
  timelineItems: connection(reply),
});
export type QuestionNode = z.output<typeof question>;

const replyFields =
  '__typename ... on IssueComment { author { ...Actor } authorAssociation body createdAt isMinimized url }';
const repliesField = (first: number, after: string) =>
  `timelineItems(first: ${first}, since: $since${after}, itemTypes: [ISSUE_COMMENT]) { ${pageInfoFields} nodes { ${replyFields} } }`;

const searched = z.object({ search: connection(question).extend({ issueCount: z.number() }).nullish() });

/** Issues and what was said under them since an instant. Variables: `search`, `since`, `first`, `after`. */
export const questions: Operation<typeof searched> = {
  name: 'Questions',
  schema: searched,
  text: `query Questions($search: String!, $since: DateTime!, $first: Int!, $after: String) {
  ${rateLimitField}
  search(type: ISSUE, query: $search, first: $first, after: $after) {
    issueCount
    ${pageInfoFields}
    nodes {
      ... on Issue {
        id number title url body createdAt updatedAt closedAt authorAssociation
        author { ...Actor }
        repository { ...RepositoryIdentity }
        labels(first: 20) { nodes { name } }
        reactions(first: 1) { totalCount }
        ${repliesField(20, '')}
      }
    }
  }
}
${actorFields}
${repositoryFields}`,
};

const moreReplies = z.object({ node: z.object({ timelineItems: connection(reply) }).nullish() });

/** The rest of what was said. Variables: `id`, `since`, `after`. */
export const questionReplies: Operation<typeof moreReplies> = {
  name: 'QuestionReplies',
  schema: moreReplies,
  text: `query QuestionReplies($id: ID!, $since: DateTime!, $after: String) {
  ${rateLimitField}
  node(id: $id) { ... on Issue { ${repliesField(100, ', after: $after')} } }
}
${actorFields}`,
};

const task = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  url: z.string(),
  createdAt: z.string(),
  repository: repositoryIdentity,
  labels,
  assignees: z.object({ totalCount: z.number() }),
});
export type TaskNode = z.output<typeof task>;

const taskFields =
  'id number title url createdAt repository { ...RepositoryIdentity } labels(first: 20) { nodes { name } } assignees(first: 1) { totalCount }';

const tasksFound = z.object({ search: connection(task).extend({ issueCount: z.number() }).nullish() });

/** Open issues that nobody has taken. Variables: `search`, `first`. */
export const openTasks: Operation<typeof tasksFound> = {
  name: 'OpenTasks',
  schema: tasksFound,
  text: `query OpenTasks($search: String!, $first: Int!) {
  ${rateLimitField}
  search(type: ISSUE, query: $search, first: $first) {
    issueCount
    ${pageInfoFields}
    nodes {
      ... on Issue {
        ${taskFields}
      }
    }
  }
}
${repositoryFields}`,
};

/** An issue by its number. */
export interface IssueKey {
  readonly repository: string;
  readonly number: number;
}

const taskLists = (count: number) =>
  aliased('r', count, z.object({ issue: z.object({ body: z.string(), url: z.string() }).nullish() }));
const listed = (count: number) =>
  aliased('r', count, z.object({ issue: task.extend({ state: z.string() }).nullish() }));

/** The bodies of issues that list tasks, in the order of the issues. Variables: `owner0`, `name0`… */
export function taskListsOperation(issues: readonly IssueKey[]): Operation<ReturnType<typeof taskLists>> {
  const text = byNumber('TaskLists', issues, 'body url');
  return { name: 'TaskLists', schema: taskLists(issues.length), text };
}

/** Issues that are tasks, in the same way. */
export function listedTasksOperation(issues: readonly IssueKey[]): Operation<ReturnType<typeof listed>> {
  const text = `${byNumber('ListedTasks', issues, `state ${taskFields}`)}\n${repositoryFields}`;
  return { name: 'ListedTasks', schema: listed(issues.length), text };
}

/** Issues under `r0`, `r1`… */
function byNumber(name: string, issues: readonly IssueKey[], fields: string): string {
  const parts = issues.map(({ number }, n) => repositoryField(n, `issue(number: ${number}) { ${fields} }`));
  return `query ${name}(${declareRepositories(issues.length).join(', ')}) {
  ${rateLimitField}
  ${parts.join('\n  ')}
}`;
}
