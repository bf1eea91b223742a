// The tasks for newcomers, as the document has them.
import type { Task } from '../../model/snapshot.ts';
import type { SectionBase } from '../section.ts';

/** An open issue that nobody has taken (新手任务). `level` is how hard it is, or `null` if no label says so. */
export interface NewcomerTask extends Task {
  readonly project: string;
  readonly level: string | null;
}

export interface TasksSection extends SectionBase<'tasks'> {
  /** By project and level. */
  readonly tasks: readonly NewcomerTask[];
}
