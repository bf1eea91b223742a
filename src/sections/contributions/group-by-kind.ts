// The same work under other headings: what is new, what was mended, what was written, whatever the project.

import type { ProjectContributions } from './contributions-section.ts';
import { foldCommits } from './fold-commits.ts';
import type { ListedProject } from './list-work.ts';
import { type WorkKind, workKinds } from './work-kind.ts';

/** Without kinds that nothing is of. Of each the work of the busiest project comes first. */
export function groupByKind(
  projects: readonly ProjectContributions[],
  heading: (kind: WorkKind) => string,
): ListedProject[] {
  return workKinds
    .map((kind) => ({
      project: heading(kind),
      repositories: [],
      pullRequests: projects.flatMap(({ pullRequests }) => pullRequests.filter((one) => one.kind === kind)),
      commits: projects.flatMap(({ commits }) => commits.filter((one) => one.kind === kind)),
      contributors: [],
    }))
    .filter(({ pullRequests, commits }) => pullRequests.length + commits.length > 0)
    .map((project) => ({
      project,
      pullRequests: project.pullRequests,
      commits: foldCommits(project.commits),
      more: 0,
    }));
}
