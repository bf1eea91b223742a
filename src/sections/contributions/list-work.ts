// What of a week's work the post lists. All of it, as long as somebody would read it; of a very large week some of each of the busiest
// projects, with a table, and the whole in a file beside the post.
import {
  type ContributionsSection,
  type CreditedPullRequest,
  type ProjectContributions,
  thanksLists,
} from './contributions-section.ts';
import { type FoldedCommits, foldCommits } from './fold-commits.ts';

/** Lines of work in a post: half an hour of reading. */
const mostLines = 300;
/** Projects that get some of them, and a row of the table. */
const mostProjects = 75;
/** People that a line of thanks names. */
export const mostThanked = 100;

export interface ListedProject {
  readonly project: ProjectContributions;
  readonly pullRequests: readonly CreditedPullRequest[];
  readonly commits: readonly FoldedCommits[];
  /** Pull requests and commits of the project that are not listed. */
  readonly more: number;
}

export interface ListedWork {
  /** The busiest first. */
  readonly projects: readonly ListedProject[];
  /** Pull requests and commits that are listed, and those that are not, of any project. */
  readonly listed: number;
  readonly more: number;
  /** Projects of which nothing is listed. */
  readonly moreProjects: readonly ProjectContributions[];
}

export function listWork(projects: readonly ProjectContributions[]): ListedWork {
  const all = projects.map((project) => ({ project, folded: foldCommits(project.commits) }));
  const lines = all.map(({ project, folded }) => project.pullRequests.length + folded.length);
  const isSmall = lines.reduce((sum, count) => sum + count, 0) <= mostLines;
  const shown = isSmall ? all : all.slice(0, mostProjects);
  const each = isSmall ? mostLines : evenShare(lines.slice(0, mostProjects));
  const listed = shown.map(({ project, folded }) => listSome(project, folded, each));
  const count = listed.reduce((sum, { project, more }) => sum + pieces(project) - more, 0);
  return {
    projects: listed,
    listed: count,
    more: projects.reduce((sum, project) => sum + pieces(project), 0) - count,
    moreProjects: projects.slice(shown.length),
  };
}

/** Whether the post leaves anything to the file beside it. */
export function leavesOut(section: ContributionsSection): boolean {
  const isLong = thanksLists.some((list) => section[list].length > mostThanked);
  return isLong || listWork(section.projects).more > 0;
}

/** The most lines that each may have, so that all of them fit. */
function evenShare(lines: readonly number[]): number {
  let share = Math.floor(mostLines / lines.length);
  const fits = (most: number) => lines.reduce((sum, count) => sum + Math.min(count, most), 0) <= mostLines;
  while (share < mostLines && fits(share + 1)) share += 1;
  return share;
}

/** Who is new is there whatever the number; the rest in order. */
function listSome(
  project: ProjectContributions,
  folded: readonly FoldedCommits[],
  most: number,
): ListedProject {
  const { pullRequests } = project;
  const chosen = new Set(
    [
      ...pullRequests.filter(({ firstContribution }) => firstContribution),
      ...pullRequests.filter(({ firstContribution }) => !firstContribution),
    ].slice(0, most),
  );
  const some = pullRequests.filter((one) => chosen.has(one));
  const commits = folded.slice(0, most - some.length);
  const shown = some.length + commits.reduce((sum, { length }) => sum + length, 0);
  return { project, pullRequests: some, commits, more: pieces(project) - shown };
}

function pieces({ pullRequests, commits }: ProjectContributions): number {
  return pullRequests.length + commits.length;
}
