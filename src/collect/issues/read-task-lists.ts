// The open items of the issues in which projects list their tasks, such as mosn/layotto#108.
import { inBatches } from '../../github/pages.ts';
import { repositoryVariables } from '../../github/queries/aliases.ts';
import {
  type IssueKey,
  listedTasksOperation,
  type TaskNode,
  taskListsOperation,
} from '../../github/queries/questions.ts';
import { readInline } from '../../markdown/inline.ts';
import type { Collecting } from '../collect-run.ts';

/** Of each list; five are shown in an edition. */
const mostItems = 30;
const issuesPerRequest = 50;

/** An item whose box is not ticked. */
const openItem = /^\s*[-*+]\s+\[ \]\s+(.+)$/;

export async function readTaskLists({ config, github }: Collecting): Promise<TaskNode[]> {
  const lists = config.tasks.lists;
  if (lists.length === 0) return [];
  const bodies = await inBatches(lists, issuesPerRequest, (batch, canSplit) =>
    github.ask(taskListsOperation(batch), namesOf(batch), { canSplit }),
  );
  const items = lists.flatMap((list, n) => {
    const issue = bodies.flat()[n]?.issue;
    return issue ? referencesIn(issue.body, list, issue.url) : [];
  });
  const tasks = await inBatches(items, issuesPerRequest, async (batch, canSplit) => {
    const found = await github.ask(listedTasksOperation(batch), namesOf(batch), { canSplit });
    return found.flatMap((one) => (one?.issue?.state === 'OPEN' ? [one.issue] : []));
  });
  return tasks.flat();
}

/** The first thing that each open item refers to. */
function referencesIn(body: string, { repository }: IssueKey, issueUrl: string): IssueKey[] {
  return body
    .split(/\r?\n/)
    .flatMap((line) => {
      const words = openItem.exec(line)?.[1];
      const [first] = words === undefined ? [] : readInline(words, { repository, issueUrl }).references;
      return first === undefined ? [] : [{ repository: first.repository, number: first.number }];
    })
    .slice(0, mostItems);
}

function namesOf(issues: readonly IssueKey[]): Record<string, string> {
  return repositoryVariables(issues.map(({ repository }) => repository));
}
