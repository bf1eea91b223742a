// The open items of the issues in which projects list their tasks, such as mosn/layotto#108.
import { inBatches } from '../../github/pages.ts';
import { repositoryVariables } from '../../github/queries/aliases.ts';
import {
  type IssueKey,
  issuesByNumber,
  listedTask,
  type TaskNode,
  taskListBody,
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
  const { data } = await github.askPartly(issuesByNumber(lists, 'body'), namesOf(lists));
  const items = lists.flatMap((list, n) => {
    const found = taskListBody.parse(data[`r${n}`] ?? null);
    return found?.issue ? referencesIn(found.issue.body, list, found.issue.url) : [];
  });
  const tasks = await inBatches(items, issuesPerRequest, async (batch) => {
    const answer = await github.askPartly(issuesByNumber(batch, 'task'), namesOf(batch));
    return batch.flatMap((_, n) => {
      const issue = listedTask.parse(answer.data[`r${n}`] ?? null)?.issue;
      return issue && issue.state === 'OPEN' ? [issue] : [];
    });
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
