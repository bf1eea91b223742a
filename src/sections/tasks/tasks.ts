// Tasks for newcomers (新手任务): a few open issues by project and level, none that the last editions showed.

import type { Config } from '../../config/config.ts';
import { projectOf } from '../../config/project-names.ts';
import { itemKey } from '../../model/item-name.ts';
import type { Task } from '../../model/snapshot.ts';
import { markdownLink } from '../../text/markdown-link.ts';
import { markdownText } from '../../text/markdown-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import type { Composed, Composition, SectionKind } from '../section.ts';
import type { NewcomerTask, TasksSection } from './tasks-section.ts';

interface TasksView {
  readonly heading: string;
  readonly projects: readonly {
    readonly project: string;
    /** `level` is empty if none is known. */
    readonly tasks: readonly { readonly link: string; readonly level: string }[];
  }[];
}

export const tasks: SectionKind<'tasks', TasksSection, TasksView> = {
  id: 'tasks',
  compose,
  view: ({ heading, tasks }) => ({ heading, projects: byProject(tasks) }),
  example: {
    heading: '新手任务',
    projects: [
      {
        project: 'Layotto',
        tasks: [{ link: '[Add a component #12](https://github.com/mosn/layotto/issues/12)', level: 'Easy' }],
      },
    ],
  },
  isNews: ({ tasks }) => tasks.length > 0,
  counts: (section) => ({ tasks: section?.tasks.length ?? 0 }),
};

function compose({ snapshot, config, heading }: Composition): Composed<TasksSection> {
  const shown = new Set(snapshot.shown.tasks.map((key) => key.toLowerCase()));
  const fresh = snapshot.tasks.filter((task) => !shown.has(itemKey(task)));
  const chosen = takeTurns(
    fresh.toSorted(newestFirst).map((task) => describe(task, config)),
    config.tasks.count,
  );
  const levels = [...new Set(config.tasks.levels.values())];
  const rank = ({ level }: NewcomerTask) => (level === null ? levels.length : levels.indexOf(level));
  const projects = [...new Set(chosen.map(({ project }) => project))];
  const ordered = chosen.toSorted(
    (a, b) => projects.indexOf(a.project) - projects.indexOf(b.project) || rank(a) - rank(b),
  );
  return { section: { id: 'tasks', heading, tasks: ordered }, diagnostics: [] };
}

/** One of each project in turn, so that a project with many does not fill the list. */
function takeTurns(tasks: readonly NewcomerTask[], most: number): NewcomerTask[] {
  const seen = new Map<string, number>();
  return tasks
    .map((task) => {
      const turn = seen.get(task.project) ?? 0;
      seen.set(task.project, turn + 1);
      return { task, turn };
    })
    .toSorted((a, b) => a.turn - b.turn)
    .slice(0, most)
    .map(({ task }) => task);
}

function describe(task: Task, config: Config): NewcomerTask {
  const labels = new Set(task.labels.map(({ raw }) => raw.toLowerCase()));
  const level = [...config.tasks.levels].find(([label]) => labels.has(label))?.[1] ?? null;
  return { ...task, project: projectOf(task.repository, config), level };
}

function newestFirst(a: Task, b: Task): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? 1 : -1;
  return a.repository < b.repository ? -1 : a.repository > b.repository ? 1 : a.number - b.number;
}

function byProject(all: readonly NewcomerTask[]): TasksView['projects'] {
  const names = [...new Set(all.map(({ project }) => project))];
  return names.map((project) => ({
    project: markdownText(untrusted(project)),
    tasks: all
      .filter((task) => task.project === project)
      .map(({ title, number, url, level }) => ({
        link: markdownLink(untrusted(`${title.raw} #${number}`), url),
        level: level === null ? '' : markdownText(untrusted(level)),
      })),
  }));
}
