// The contributions as their template sees them. Every text is Markdown already.
import { shortReference } from '../../config/project-names.ts';
import { fullListFile } from '../../model/artifact.ts';
import { localTime } from '../../model/calendar.ts';
import { itemName, itemNameIn } from '../../model/item-name.ts';
import { groupBy } from '../../text/group-by.ts';
import { markdownLink } from '../../text/markdown-link.ts';
import { markdownText } from '../../text/markdown-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { personView } from '../person-view.ts';
import type { ViewContext } from '../view-context.ts';
import type { WorkLink } from '../work-pages.ts';
import {
  type ContributionsSection,
  type CreditedCommit,
  type CreditedPullRequest,
  type Thanks,
  type ThanksList,
  thanksLists,
} from './contributions-section.ts';
import { type FoldedCommits, usualHeadline } from './fold-commits.ts';
import { groupByKind } from './group-by-kind.ts';
import { type ListedProject, type ListedWork, leavesOut, listWork, mostThanked } from './list-work.ts';
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
  /** The author's tenth, hundredth…; 0 for almost all. */
  readonly milestone: number;
  /** The day on which it was merged, if that was before the edition's time; empty for almost all. */
  readonly late: string;
  /** What took it back in the same edition: `mosn/mosn#13`, or a commit; empty for almost all. */
  readonly revertedBy: string;
}

/** One commit, or a person's many in one repository. */
interface CommitView {
  readonly link: string;
  readonly people: string;
  /** The day of the last of them, if all are from before the edition's time; empty for almost all. */
  readonly late: string;
  readonly revertedBy: string;
}

interface ProjectView {
  readonly project: string;
  readonly pullRequests: readonly PullRequestView[];
  readonly commits: readonly CommitView[];
  /** How many more pull requests and commits there are, `1,234`; empty if all are listed. */
  readonly more: string;
}

/** A row of the table that a very large week has; or the last one, for all other projects together. */
interface ProjectRow {
  readonly project: string;
  readonly pullRequests: string;
  readonly commits: string;
  /** How many projects the row stands for; empty for one that is named. */
  readonly others: string;
}

/** What the post says of a week of which it does not list everything. Numbers are written `9,700`. */
interface OverviewView {
  readonly listed: string;
  readonly more: string;
  readonly rows: readonly ProjectRow[];
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

/** Whom it thanks by list, and how many more there are than each list names, `1,234`; empty if nobody is. */
type ThanksViews = Readonly<
  Record<ThanksList, readonly ThanksView[]> & Record<`more${Capitalize<ThanksList>}`, string>
>;

export interface ContributionsView extends ThanksViews {
  readonly heading: string;
  readonly totals: ContributionsSection['totals'];
  readonly merged: boolean;
  readonly mergedAndPushed: boolean;
  /** How the week compares with the last edition, in a sentence; empty if it does not. */
  readonly comparison: string;
  /** The picture of the week's contributors, with words that name them. */
  readonly poster: string;
  /** Of a very large week; empty if the post lists everything. */
  readonly overview: readonly OverviewView[];
  /** By project, the busiest first, of a very large week some and some work of each; or by kind, which then is the project. */
  readonly projects: readonly ProjectView[];
  readonly newcomers: readonly NewcomerView[];
  /** Whether anybody is thanked below. */
  readonly thanked: boolean;
  /** The address of the file with everything; empty if the post leaves nothing out. */
  readonly fullList: string;
  /** Where to say that a credit is wrong, or that one would rather not be named, linked; empty if nobody knows where. */
  readonly contact: string;
  /** Where that link leads; empty like it. */
  readonly contactUrl: string;
  /** Where everybody corrects their own credit; empty if the configuration does not say. */
  readonly correctionsUrl: string;
}

/** A line of thanks names this many pieces of work. */
const mostWork = 3;

export function contributionsView(section: ContributionsSection, context: ViewContext): ContributionsView {
  const { heading, totals, projects } = section;
  const thanks = (list: readonly Thanks[]) =>
    list.slice(0, mostThanked).map((one, at, all) => thanksView(one, at < all.length - 1, context));
  const beyond = (list: readonly Thanks[]) => grouped(list.length - mostThanked);
  const work = listWork(projects);
  const isByKind = context.config.contributions.groupBy === 'kind' && !leavesOut(section);
  const words = context.words.sections.contributions;
  return {
    heading,
    totals,
    merged: totals.pullRequests > 0,
    mergedAndPushed: totals.pullRequests > 0 && totals.commits > 0,
    comparison: section.comparison === null ? '' : words.compared(section.comparison),
    poster: context.poster,
    overview: work.more > 0 ? [overviewView(work)] : [],
    projects: isByKind
      ? groupByKind(projects, (kind) => words.kinds[kind]).map((group) =>
          projectView(group, fullName, context),
        )
      : work.projects.map((project) => projectView(project, nameInProject, context)),
    newcomers: newcomerViews(section, context),
    thanked: thanksLists.some((list) => section[list].length > 0),
    reviewers: thanks(section.reviewers),
    reporters: thanks(section.reporters),
    commenters: thanks(section.commenters),
    fullList: leavesOut(section) ? fullListFile : '',
    moreReviewers: beyond(section.reviewers),
    moreReporters: beyond(section.reporters),
    moreCommenters: beyond(section.commenters),
    ...contactView(context),
  };
}

/** The issues of the repository that the edition is published in. */
function contactView({
  config: { publish, post },
}: ViewContext): Pick<ContributionsView, 'contact' | 'contactUrl' | 'correctionsUrl'> {
  const correctionsUrl = post.corrections ?? '';
  if (publish === null) return { contact: '', contactUrl: '', correctionsUrl };
  const contactUrl = `https://github.com/${publish.repository}/issues`;
  return { contact: markdownLink(untrusted(publish.repository), contactUrl), contactUrl, correctionsUrl };
}

function projectView(
  { project: { project }, pullRequests, commits, more }: ListedProject,
  nameOf: NameOf,
  context: ViewContext,
): ProjectView {
  return {
    project: markdownText(untrusted(project)),
    pullRequests: pullRequests.map((one) => pullRequestView(one, nameOf, context)),
    commits: commits.map((own) => commitView(own, context)),
    more: grouped(more),
  };
}

function overviewView({ projects, listed, more, moreProjects }: ListedWork): OverviewView {
  const sum = (list: 'pullRequests' | 'commits') =>
    moreProjects.reduce((count, project) => count + project[list].length, 0);
  const others = {
    project: '',
    pullRequests: grouped(sum('pullRequests')),
    commits: grouped(sum('commits')),
    others: grouped(moreProjects.length),
  };
  return {
    listed: grouped(listed),
    more: grouped(more),
    rows: [
      ...projects.map(({ project: { project, pullRequests, commits } }) => ({
        project: markdownText(untrusted(project)),
        pullRequests: grouped(pullRequests.length),
        commits: grouped(commits.length),
        others: '',
      })),
      ...(moreProjects.length > 0 ? [others] : []),
    ],
  };
}

/** `9,700`; empty if there is nothing. */
function grouped(count: number): string {
  return count > 0 ? String(count).replace(/\B(?=(?:\d{3})+$)/g, ',') : '';
}

function pullRequestView(
  pullRequest: CreditedPullRequest,
  nameOf: NameOf,
  context: ViewContext,
): PullRequestView {
  const { contributors, closes, firstContribution, milestone = 0 } = pullRequest;
  const own = new Set(contributors.map(({ login }) => login));
  return {
    link: workLink(pullRequest, nameOf, context),
    people: contributors.map((person) => personView(person, context)).join(' '),
    closes: closes.map((issue) => ({
      link: markdownLink(untrusted(itemNameIn(pullRequest.repository, issue)), issue.url),
      reporter:
        issue.reporter === null || own.has(issue.reporter.login) ? '' : personView(issue.reporter, context),
    })),
    firstContribution,
    milestone,
    late: lateDay([pullRequest.mergedAt], context),
    revertedBy: revertName(pullRequest),
  };
}

function lateDay(instants: readonly string[], { window, timeZone }: ViewContext): string {
  const last = instants.toSorted().at(-1);
  return last !== undefined && last < window.from ? localTime(last, timeZone).date : '';
}

function revertName({ revertedBy }: CreditedPullRequest | CreditedCommit): string {
  return revertedBy === null ? '' : markdownText(untrusted(short(revertedBy)));
}

function commitView(line: FoldedCommits, context: ViewContext): CommitView {
  const [first] = line;
  const people = first.contributors.map((person) => personView(person, context)).join(' ');
  const instants = line.map(({ committedAt }) => committedAt);
  const late = lateDay(instants, context);
  if (line.length === 1)
    return {
      link: markdownLink(first.headline, first.url, { suffix: ` ${first.oid.slice(0, 7)}` }),
      people,
      late,
      revertedBy: revertName(first),
    };
  const label = context.words.sections.contributions.folded(line.length, usualHeadline(line).raw);
  const since = [context.window.from, ...instants].toSorted()[0] ?? context.window.from;
  return {
    link: markdownLink(untrusted(label), commitsPage(first, since, context)),
    people,
    late,
    revertedBy: '',
  };
}

/** That person's commits in that repository since then, up to the end of the window, as GitHub lists them. */
function commitsPage(
  { url, contributors: [author] }: CreditedCommit,
  since: string,
  { window }: ViewContext,
): string {
  const page = new URL(url.replace(/\/commit\/[^/]*$/, '/commits'));
  if (author?.login != null) page.searchParams.set('author', author.login);
  page.searchParams.set('since', since);
  page.searchParams.set('until', window.to);
  return page.href;
}

/** Who came, over the pull request they came with. */
function newcomerViews({ newcomers, projects }: ContributionsSection, context: ViewContext): NewcomerView[] {
  const firsts = groupBy(
    projects.flatMap(({ pullRequests }) => pullRequests),
    ({ firstContribution, contributors }) => (firstContribution ? (contributors[0]?.login ?? null) : null),
  );
  return newcomers.flatMap((person) =>
    (firsts.get(person.login ?? '') ?? []).map((pullRequest) => ({
      person: personView(person, context),
      link: workLink(pullRequest, nameInProject, context),
    })),
  );
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

/** How a piece of work is named beside its title. */
type NameOf = (work: WorkLink, context: ViewContext) => string;

/** `#12`, below the heading of its project. */
const nameInProject: NameOf = (work, { config }) => shortReference(work, config);
const fullName: NameOf = repositoryItem;

function workLink(work: CreditedPullRequest, nameOf: NameOf, context: ViewContext): string {
  return markdownLink(work.title, work.url, { suffix: ` ${nameOf(work, context)}` });
}
