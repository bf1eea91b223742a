// The week's work by project, the busiest project first.
import type { Config } from '../../config/config.ts';
import { projectOf } from '../../config/project-names.ts';
import { itemName } from '../../model/item-name.ts';
import type { Commit } from '../../model/snapshot.ts';
import { compareText } from '../../text/compare-text.ts';
import { type Contributor, isGhost } from '../contributor.ts';
import { type CreditedPerson, distinctPeople } from '../people.ts';
import type { CreditedCommit, CreditedPullRequest, ProjectContributions } from './contributions-section.ts';
import type { Credited, CreditedMerge, CreditedWork } from './credited-work.ts';
import { byMerge } from './newcomers.ts';
import { commitName, type Reverts } from './reverts.ts';
import { kindOf } from './work-kind.ts';

/** @param firsts the pull requests to celebrate as somebody's first */
export function groupByProject(
  { pullRequests, commits }: Pick<CreditedWork, 'pullRequests' | 'commits'>,
  firsts: readonly CreditedMerge[],
  reverts: Reverts,
  config: Pick<Config, 'projects' | 'milestones'>,
): ProjectContributions[] {
  const projects = new Map<string, Group>();
  const isFirst = new Set(firsts);
  for (const merge of pullRequests.toSorted(byMerge)) groupOf(merge).pullRequests.push(merge);
  for (const commit of commits.toSorted(byCommit)) groupOf(commit).commits.push(commit);
  return [...projects.entries()]
    .map(([project, group]) => describe(project, group, isFirst, reverts, config.milestones))
    .toSorted(byBusyness);

  function groupOf({ work }: Credited<{ repository: string }>): Group {
    const project = projectOf(work.repository, config);
    const group = projects.get(project) ?? { pullRequests: [], commits: [] };
    projects.set(project, group);
    return group;
  }
}

interface Group {
  readonly pullRequests: CreditedMerge[];
  readonly commits: Credited<Commit>[];
}

function describe(
  project: string,
  { pullRequests, commits }: Group,
  firsts: ReadonlySet<CreditedMerge>,
  reverts: Reverts,
  milestones: readonly number[],
): ProjectContributions {
  const all = [...pullRequests, ...commits];
  return {
    project,
    repositories: [...new Set(all.map(({ work }) => work.repository))].toSorted(compareText),
    pullRequests: pullRequests.map((merge) => ({
      ...describePullRequest(merge, firsts.has(merge), milestones),
      revertedBy: reverts.get(itemName(merge.work)) ?? null,
    })),
    commits: commits.map((commit) => ({
      ...describeCommit(commit),
      revertedBy: reverts.get(commitName(commit.work)) ?? null,
    })),
    contributors: named(all.flatMap(({ people }) => people)).filter((one) => !isGhost(one)),
  };
}

function describePullRequest(
  { work, author, people, closes }: CreditedMerge,
  firstContribution: boolean,
  milestones: readonly number[],
): Omit<CreditedPullRequest, 'revertedBy'> {
  const { repository, number, title, url, mergedAt, ordinal } = work;
  // Of who asked not to be named nobody learns how many there are.
  const isMilestone = ordinal !== undefined && milestones.includes(ordinal) && author?.contributor != null;
  return {
    repository,
    number,
    title,
    url,
    mergedAt,
    kind: kindOf(
      title.raw,
      work.labels.map(({ raw }) => raw),
    ),
    contributors: named(people),
    firstContribution,
    ...(isMilestone ? { milestone: ordinal } : {}),
    closes: closes.map(({ issue: { author: _, ...issue }, reporter }) => ({
      ...issue,
      reporter: reporter?.contributor ?? null,
    })),
  };
}

function describeCommit({ work, people }: Credited<Commit>): Omit<CreditedCommit, 'revertedBy'> {
  const { author: _, coAuthors: __, reverts: ___, ...commit } = work;
  return { ...commit, kind: kindOf(commit.headline.raw, []), contributors: named(people) };
}

/** Those of them who may be named, each once. */
function named(people: readonly CreditedPerson[]): Contributor[] {
  return distinctPeople(people).flatMap(({ contributor }) => contributor ?? []);
}

function byCommit({ work: a }: Credited<Commit>, { work: b }: Credited<Commit>): number {
  return compareText(a.committedAt, b.committedAt) || compareText(a.oid, b.oid);
}

function byBusyness(a: ProjectContributions, b: ProjectContributions): number {
  return b.pullRequests.length - a.pullRequests.length || compareText(a.project, b.project);
}
