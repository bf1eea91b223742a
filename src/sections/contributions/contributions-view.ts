// The contributions as their template sees them. Every text is Markdown already.
import { shortReference } from '../../config/project-names.ts';
import { itemName, itemNameIn } from '../../model/item-name.ts';
import { markdownLink } from '../../text/markdown-link.ts';
import { markdownText } from '../../text/markdown-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { personView } from '../person-view.ts';
import type { ViewContext } from '../view-context.ts';
import type {
  ContributionsSection,
  Contributor,
  CreditedCommit,
  CreditedPullRequest,
  ProjectContributions,
  Thanks,
} from './contributions-section.ts';

interface ClosedIssueView {
  readonly link: string;
  /** Empty if it goes without saying: nobody to name, or one of the pull request's own people. */
  readonly reporter: string;
}

interface PullRequestView {
  readonly link: string;
  /** Links, separated by blanks; empty if nobody is to be named. */
  readonly people: string;
  readonly closes: readonly ClosedIssueView[];
  readonly firstContribution: boolean;
}

interface CommitView {
  readonly link: string;
  readonly people: string;
}

interface ProjectView {
  readonly project: string;
  readonly pullRequests: readonly PullRequestView[];
  readonly commits: readonly CommitView[];
}

interface NewcomerView {
  readonly person: string;
  readonly link: string;
}

interface ThanksView {
  readonly person: string;
  readonly count: number;
  /** Links to the work, as a list in words. */
  readonly work: string;
  /** How many more pieces of work there are. */
  readonly more: number;
}

export interface ContributionsView {
  readonly heading: string;
  readonly totals: ContributionsSection['totals'];
  readonly merged: boolean;
  readonly mergedAndPushed: boolean;
  /** The picture of the week's contributors, with words that name them. */
  readonly poster: string;
  readonly projects: readonly ProjectView[];
  readonly newcomers: readonly NewcomerView[];
  readonly reviewers: readonly ThanksView[];
  readonly reporters: readonly ThanksView[];
  readonly commenters: readonly ThanksView[];
}

/** A line of thanks names this many pieces of work. */
const mostWork = 5;

export function contributionsView(section: ContributionsSection, context: ViewContext): ContributionsView {
  const { heading, totals, projects } = section;
  const thanks = (list: readonly Thanks[]) => list.map((one) => thanksView(one, context));
  return {
    heading,
    totals,
    merged: totals.pullRequests > 0,
    mergedAndPushed: totals.pullRequests > 0 && totals.commits > 0,
    poster: context.poster,
    projects: projects.map((project) => projectView(project, context)),
    newcomers: section.newcomers.flatMap((person) => newcomerView(person, projects, context)),
    reviewers: thanks(section.reviewers),
    reporters: thanks(section.reporters),
    commenters: thanks(section.commenters),
  };
}

function projectView(
  { project, pullRequests, commits }: ProjectContributions,
  context: ViewContext,
): ProjectView {
  return {
    project: markdownText(untrusted(project)),
    pullRequests: pullRequests.map((one) => pullRequestView(one, context)),
    commits: commits.map((one) => commitView(one, context)),
  };
}

function pullRequestView(pullRequest: CreditedPullRequest, context: ViewContext): PullRequestView {
  const { contributors, closes, firstContribution } = pullRequest;
  const own = new Set(contributors.map(({ login }) => login));
  return {
    link: workLink(pullRequest, context),
    people: contributors.map((person) => personView(person, context)).join(' '),
    closes: closes.map((issue) => ({
      link: markdownLink(untrusted(itemNameIn(pullRequest.repository, issue)), issue.url),
      reporter:
        issue.reporter === null || own.has(issue.reporter.login) ? '' : personView(issue.reporter, context),
    })),
    firstContribution,
  };
}

function commitView({ headline, oid, url, contributors }: CreditedCommit, context: ViewContext): CommitView {
  return {
    link: markdownLink(headline, url, { suffix: ` ${oid.slice(0, 7)}` }),
    people: contributors.map((person) => personView(person, context)).join(' '),
  };
}

/** Who came, over the pull request they came with. */
function newcomerView(
  person: Contributor,
  projects: readonly ProjectContributions[],
  context: ViewContext,
): NewcomerView[] {
  return projects
    .flatMap(({ pullRequests }) => pullRequests)
    .filter(
      ({ firstContribution, contributors }) => firstContribution && contributors[0]?.login === person.login,
    )
    .map((pullRequest) => ({ person: personView(person, context), link: workLink(pullRequest, context) }));
}

function thanksView({ contributor, count, work }: Thanks, context: ViewContext): ThanksView {
  const links = work.slice(0, mostWork).map((one) => markdownLink(untrusted(itemName(one)), one.url));
  return {
    person: personView(contributor, context),
    count,
    work: context.words.list(links),
    more: work.length - links.length,
  };
}

function workLink(work: CreditedPullRequest, { config }: ViewContext): string {
  return markdownLink(work.title, work.url, { suffix: ` ${shortReference(work, config)}` });
}
