// The contributions as their template sees them. Every text is Markdown already.
import { shortReference } from '../../config/project-names.ts';
import { itemName, itemNameIn } from '../../model/item-name.ts';
import { markdownLink } from '../../text/markdown-link.ts';
import { markdownText } from '../../text/markdown-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import type { Contributor } from '../contributor.ts';
import { personView } from '../person-view.ts';
import type { ViewContext } from '../view-context.ts';
import type { WorkLink } from '../work-pages.ts';
import type {
  ContributionsSection,
  CreditedCommit,
  CreditedPullRequest,
  ProjectContributions,
  Thanks,
} from './contributions-section.ts';
import { type FoldedCommits, foldCommits, usualHeadline } from './fold-commits.ts';
import { short } from './reverts.ts';

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
  /** What took it back in the same edition: `mosn/mosn#13`, or a commit; empty for almost all. */
  readonly revertedBy: string;
}

/** One commit, or a person's many in one repository. */
interface CommitView {
  readonly link: string;
  readonly people: string;
  readonly revertedBy: string;
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
  /** Links to some of the work, as a list in words. */
  readonly work: string;
  /** How many more pieces of work there are. */
  readonly more: number;
  /** Whether somebody else follows. */
  readonly others: boolean;
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
  /** Whether anybody is thanked below. */
  readonly thanked: boolean;
  readonly reviewers: readonly ThanksView[];
  readonly reporters: readonly ThanksView[];
  readonly commenters: readonly ThanksView[];
  /** Where to say that a credit is wrong, or that one would rather not be named, linked; empty if nobody knows where. */
  readonly contact: string;
  /** Where that link leads; empty like it. */
  readonly contactUrl: string;
}

/** A line of thanks names this many pieces of work. */
const mostWork = 3;

export function contributionsView(section: ContributionsSection, context: ViewContext): ContributionsView {
  const { heading, totals, projects } = section;
  const thanks = (list: readonly Thanks[]) =>
    list.map((one, at) => thanksView(one, at < list.length - 1, context));
  return {
    heading,
    totals,
    merged: totals.pullRequests > 0,
    mergedAndPushed: totals.pullRequests > 0 && totals.commits > 0,
    poster: context.poster,
    projects: projects.map((project) => projectView(project, context)),
    newcomers: section.newcomers.flatMap((person) => newcomerView(person, projects, context)),
    thanked: section.reviewers.length + section.reporters.length + section.commenters.length > 0,
    reviewers: thanks(section.reviewers),
    reporters: thanks(section.reporters),
    commenters: thanks(section.commenters),
    ...contactView(context),
  };
}

/** The issues of the repository that the edition is published in. */
function contactView({
  config: { publish },
}: ViewContext): Pick<ContributionsView, 'contact' | 'contactUrl'> {
  if (publish === null) return { contact: '', contactUrl: '' };
  const contactUrl = `https://github.com/${publish.repository}/issues`;
  return { contact: markdownLink(untrusted(publish.repository), contactUrl), contactUrl };
}

function projectView(
  { project, pullRequests, commits }: ProjectContributions,
  context: ViewContext,
): ProjectView {
  return {
    project: markdownText(untrusted(project)),
    pullRequests: pullRequests.map((one) => pullRequestView(one, context)),
    commits: foldCommits(commits).map((own) => commitView(own, context)),
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
    revertedBy: revertName(pullRequest),
  };
}

function revertName({ revertedBy }: CreditedPullRequest | CreditedCommit): string {
  return revertedBy === null ? '' : markdownText(untrusted(short(revertedBy)));
}

function commitView(line: FoldedCommits, context: ViewContext): CommitView {
  const [first] = line;
  const people = first.contributors.map((person) => personView(person, context)).join(' ');
  if (line.length === 1)
    return {
      link: markdownLink(first.headline, first.url, { suffix: ` ${first.oid.slice(0, 7)}` }),
      people,
      revertedBy: revertName(first),
    };
  const label = context.words.sections.contributions.folded(line.length, usualHeadline(line).raw);
  return { link: markdownLink(untrusted(label), commitsPage(first, context)), people, revertedBy: '' };
}

/** That person's commits in that repository during the window, as GitHub lists them. */
function commitsPage({ url, contributors: [author] }: CreditedCommit, { window }: ViewContext): string {
  const page = new URL(url.replace(/\/commit\/[^/]*$/, '/commits'));
  if (author?.login != null) page.searchParams.set('author', author.login);
  page.searchParams.set('since', window.from);
  page.searchParams.set('until', window.to);
  return page.href;
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

function thanksView({ contributor, count, work }: Thanks, others: boolean, context: ViewContext): ThanksView {
  const links = work.slice(0, mostWork).map((one) => markdownLink(untrusted(repositoryItem(one)), one.url));
  return {
    person: personView(contributor, context),
    count,
    work: context.words.list(links),
    more: work.length - links.length,
    others,
  };
}

/** `layotto#12`: the owner goes without saying. */
function repositoryItem(one: WorkLink): string {
  return itemName(one).replace(/^[^/]*\//, '');
}

function workLink(work: CreditedPullRequest, { config }: ViewContext): string {
  return markdownLink(work.title, work.url, { suffix: ` ${shortReference(work, config)}` });
}
