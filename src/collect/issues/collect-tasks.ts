// Tasks for newcomers: open issues that nobody has taken, by their labels or by a project's list of tasks.
import { isExcluded } from '../../config/project-names.ts';
import { isPublic } from '../../github/queries/fragments.ts';
import { openTasks, type TaskNode } from '../../github/queries/questions.ts';
import { shift, toInstant } from '../../model/calendar.ts';
import type { Task } from '../../model/snapshot.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { type Collecting, scopes } from '../collect-run.ts';
import { readTaskLists } from './read-task-lists.ts';

/** An edition made later is a replay: GitHub does not tell what was open and unassigned then. */
const live = 'P7D';
/** More than enough for five, after those that were shown. */
const mostTasks = 50;

export async function collectTasks(collecting: Collecting): Promise<Task[]> {
  const { config, window, now } = collecting;
  if (!config.sections.some(({ id }) => id === 'tasks') || now > shift(window.to, live)) return [];
  const [labelled, listed] = await Promise.all([byLabel(collecting), readTaskLists(collecting)]);
  const found = new Map([...listed, ...labelled.flat()].map((node) => [node.id, node]));
  return [...found.values()].filter((node) => isOpenToNewcomers(collecting, node)).map(toTask);
}

function byLabel(collecting: Collecting): Promise<TaskNode[][]> {
  const { config, github, window } = collecting;
  const { labels } = config.tasks;
  if (labels.length === 0) return Promise.resolve([]);
  const wanted = labels.map((label) => `"${label.replaceAll('"', '')}"`).join(',');
  return Promise.all(
    scopes(config).map(async (scope) => {
      const search = `${scope} is:issue is:open is:public archived:false no:assignee label:${wanted} created:<${window.to} sort:created-desc`;
      return (await github.ask(openTasks, { search, first: mostTasks })).search?.nodes ?? [];
    }),
  );
}

function isOpenToNewcomers({ config, window }: Collecting, node: TaskNode): boolean {
  return (
    isPublic(node.repository) &&
    node.assignees.totalCount === 0 &&
    toInstant(node.createdAt) < window.to &&
    !isExcluded(node.repository.nameWithOwner, config) &&
    !config.exclude.titles.some((title) => title.test(node.title))
  );
}

function toTask({ repository, number, title, url, labels, createdAt }: TaskNode): Task {
  return {
    repository: repository.nameWithOwner,
    number,
    title: untrusted(title),
    url,
    labels: labels.map(untrusted),
    createdAt: toInstant(createdAt),
  };
}
