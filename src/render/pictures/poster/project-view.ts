// What the poster says of one project: its pull requests, and what was pushed to it without one.
import type {
  CreditedPullRequest,
  ProjectContributions,
} from '../../../sections/contributions/contributions-section.ts';
import {
  type FoldedCommits,
  foldCommits,
  usualHeadline,
} from '../../../sections/contributions/fold-commits.ts';
import { isGhost } from '../../../sections/contributor.ts';
import type { PersonView } from '../person-view.ts';
import type { Scene } from '../picture.ts';

export interface ProjectView {
  readonly name: string;
  readonly facts: readonly string[];
  readonly works: readonly WorkView[];
  readonly notes: readonly string[];
}

/** A pull request, or what was pushed without one. */
export interface WorkView {
  /** `#2309`, `1f0c2a9`, or how many commits there are: `×12`. */
  readonly reference: string;
  readonly title: string;
  /** The repository, if the project's name does not say it. */
  readonly repository: string | null;
  readonly people: readonly PersonView[];
  readonly mark: string | null;
}

/** @param shown how many lines of it there is room for */
export function projectView(
  { project, pullRequests, commits, contributors }: ProjectContributions,
  shown: number,
  scene: Scene,
): ProjectView {
  const { words, draw } = scene;
  const folds = foldCommits(commits).slice(0, Math.max(0, shown - pullRequests.length));
  const hidden = {
    pullRequests: Math.max(0, pullRequests.length - shown),
    commits: commits.length - folds.flat().length,
  };
  return {
    name: draw(project),
    facts: [
      ...(pullRequests.length > 0 ? [words.pullRequests(pullRequests.length)] : []),
      ...(commits.length > 0 ? [words.commits(commits.length)] : []),
      ...(contributors.length > 0 ? [words.people(contributors.length)] : []),
    ],
    works: [
      ...pullRequests.slice(0, shown).map((pullRequest) => pullRequestView(pullRequest, project, scene)),
      ...folds.map((fold) => commitsView(fold, project, scene)),
    ],
    notes: [
      ...(hidden.pullRequests > 0 ? [words.morePullRequests(hidden.pullRequests)] : []),
      ...(hidden.commits > 0 ? [words.alsoCommits(hidden.commits)] : []),
    ],
  };
}

function pullRequestView(pullRequest: CreditedPullRequest, project: string, scene: Scene): WorkView {
  const { number, title, firstContribution } = pullRequest;
  return {
    ...placeAndPeople(pullRequest, project, scene),
    reference: `#${number}`,
    title: scene.title(title),
    mark: firstContribution ? scene.words.firstContribution : null,
  };
}

function commitsView(fold: FoldedCommits, project: string, scene: Scene): WorkView {
  const [first] = fold;
  return {
    ...placeAndPeople(first, project, scene),
    reference: fold.length === 1 ? first.oid.slice(0, 7) : `×${scene.words.number(fold.length)}`,
    title: scene.title(usualHeadline(fold)),
    mark: null,
  };
}

function placeAndPeople(
  { repository, contributors }: Pick<CreditedPullRequest, 'repository' | 'contributors'>,
  project: string,
  { person }: Scene,
): Pick<WorkView, 'repository' | 'people'> {
  return {
    repository: isNamedAfter(project, repository) ? null : repository,
    people: contributors.filter((one) => !isGhost(one)).map(person),
  };
}

/** `SOFARPC` is the name of sofastack/sofa-rpc, and not of sofastack/sofa-rpc-node. */
function isNamedAfter(project: string, repository: string): boolean {
  const letters = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return letters(project) === letters(repository.slice(repository.indexOf('/') + 1));
}
