// The community meetings that an edition speaks of: found by their agenda issues, open or closed.
import type { Config } from '../../config/config.ts';
import type { Asked, Splitting } from '../../github/answers/decide.ts';
import { inBatches, inSmallerPages, present } from '../../github/pages.ts';
import { isPublic } from '../../github/queries/fragments.ts';
import {
  type AgendaIssueNode,
  type AgendaPage,
  agendaIssuesOperation,
} from '../../github/queries/meetings.ts';
import { type DatedSearch, searchAll, searchText } from '../../github/search.ts';
import { mergeMeetings } from '../../meetings/merge-meetings.ts';
import { isAgendaTitle, type ParsedMeeting, parseMeeting } from '../../meetings/parse-meeting.ts';
import { shift, toInstant } from '../../model/calendar.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { isInWindow } from '../../model/edition.ts';
import { itemName } from '../../model/item-name.ts';
import type { Meeting } from '../../model/meeting.ts';
import { isPreview, isRecap } from '../../model/meeting.ts';
import { askedTime, type Collecting, note } from '../collect-run.ts';
import { isOutsider } from '../people/membership.ts';
import { lookUpMeetings } from './look-up-meetings.ts';

/** An agenda issue is opened at most this long before the window begins. */
const agendaAge = 'P90D';
const agendaPage = 50;
const smallestAgendaPage = 5;
/** An issue that cannot be parsed is reported only while it is new, not for a quarter of a year. */
const unreadableIsNews = 'P14D';

/** One agenda issue, the meeting that it announces, and its diagnostics. */
interface Reading {
  readonly issue: AgendaIssueNode;
  readonly meeting: ParsedMeeting | null;
  readonly diagnostics: readonly Diagnostic[];
}

export async function collectMeetings(collecting: Collecting): Promise<Meeting[]> {
  const { config, edition } = collecting;
  const readings = (await searchAgendaIssues(collecting)).flatMap((issue) => readIssue(collecting, issue));
  const parsed = readings.flatMap(({ meeting }) => meeting ?? []);
  const meetings = neededMeetings(
    collecting,
    mergeMeetings(parsed, config.meetings.series, edition.timeZone).map((meeting) =>
      inProject(meeting, config),
    ),
  );
  collecting.diagnostics.push(...readings.flatMap((reading) => diagnosticsOf(collecting, reading, meetings)));
  return lookUpMeetings(collecting, meetings);
}

/** The issues of the repositories in which the series meet. Titles are compared here: search splits Chinese text in its own way. */
async function searchAgendaIssues(collecting: Collecting): Promise<AgendaIssueNode[]> {
  const { config, window } = collecting;
  const asked = askedTime(collecting);
  const named = config.meetings.series.flatMap(({ repositories, project }) =>
    repositories.map((name) => ({ name, project })),
  );
  const repositories = [...new Map(named.map((one) => [one.name.toLowerCase(), one])).values()];
  if (repositories.length === 0) return [];
  const searches = repositories.map(
    ({ name, project }): AgendaSearch => ({
      subject: project,
      qualifiers: `repo:${name} is:issue is:public`,
      dated: 'created',
      from: shift(asked.from, `-${agendaAge}`),
      to: asked.to,
    }),
  );
  const firstPages = await inBatches(searches, searches.length, (batch, canSplit) =>
    askTogether(collecting, batch, canSplit),
  );
  const found = await Promise.all(firstPages.flat().map((first) => readToTheEnd(collecting, first)));
  const time = { from: shift(window.from, `-${agendaAge}`), to: window.to };
  return found
    .flat()
    .filter((issue) => isPublic(issue.repository) && isInWindow(toInstant(issue.createdAt), time));
}

interface FirstPage {
  readonly search: AgendaSearch;
  /** `null` if GitHub does not show the repository. */
  readonly page: AgendaPage | null;
}

interface AgendaSearch extends DatedSearch {
  /** What stands for the repository in a diagnostic: its own name may be that of a private one. */
  readonly subject: string | null;
}

async function askTogether(
  { github }: Collecting,
  searches: readonly AgendaSearch[],
  canSplit: Splitting,
): Promise<FirstPage[]> {
  const variables = Object.fromEntries(searches.map((search, n) => [`search${n}`, searchText(search)]));
  const places = Object.fromEntries(searches.map(({ subject }, n) => [`s${n}`, place(subject)]));
  const askPages = (first: number, split: Splitting) =>
    github.ask(
      agendaIssuesOperation(searches.length),
      { ...variables, first, after: null },
      { places, canSplit: split },
    );
  // A single search that is too heavy is asked for in smaller pages.
  const pages =
    canSplit === 'things'
      ? await askPages(agendaPage, canSplit)
      : await inSmallerPages(agendaPage, smallestAgendaPage, askPages);
  return searches.map((search, n) => ({ search, page: pages[n] ?? null }));
}

/** In most repositories the issues of three months fit on one page; if there are more, all pages are read. */
async function readToTheEnd(
  { github, now }: Collecting,
  { search, page }: FirstPage,
): Promise<AgendaIssueNode[]> {
  if (page === null) return [];
  const shown = page.nodes.filter((node) => node !== null);
  if (page.nodes.length >= page.issueCount) return shown;
  const places = { s0: { thing: 'rest of a list', subject: search.subject } } as const;
  const all = await searchAll<AgendaIssueNode>(search, now, async (search0, first, after, canSplit) => {
    const variables = { search0, first, after };
    const [next] = await github.ask(agendaIssuesOperation(1), variables, { places, canSplit });
    return present(next, 'the issues in which meetings are announced');
  });
  return [...all.values()];
}

function place(subject: string | null): Asked {
  return { thing: 'meeting repository', subject };
}

/** An issue belongs to the first series whose title it has. */
function readIssue({ config, edition, window }: Collecting, issue: AgendaIssueNode): Reading[] {
  const repository = issue.repository.nameWithOwner;
  const series = config.meetings.series.find(
    (one) =>
      one.repositories.some((name) => name.toLowerCase() === repository.toLowerCase()) &&
      isAgendaTitle(issue.title, one),
  );
  if (series === undefined) return [];
  const { number, url, title, body } = issue;
  const agenda = {
    ...{ repository, number, url, title, body },
    createdAt: toInstant(issue.createdAt),
    notPlannedAt: notPlannedAt(issue, window.to),
  };
  return [
    {
      issue,
      ...parseMeeting(agenda, series, {
        timeZone: edition.timeZone,
        language: config.language,
        joinHosts: config.meetings.joinHosts,
      }),
    },
  ];
}

/** When an issue was closed as not planned, if that was before the window ended. */
function notPlannedAt({ closedAt, stateReason }: AgendaIssueNode, to: string): string | null {
  if (closedAt == null || stateReason !== 'NOT_PLANNED') return null;
  const at = toInstant(closedAt);
  return at < to ? at : null;
}

/** A series that meets in several repositories meets for the project of each; the configuration names the projects. */
function inProject(meeting: Meeting, { projects, meetings }: Config): Meeting {
  const series = meetings.series.find(({ id }) => id === meeting.series);
  const isOfSeveral = series !== undefined && series.repositories.length > 1;
  const own = projects.get(meeting.issue.repository.toLowerCase());
  return isOfSeveral && own !== undefined ? { ...meeting, project: own } : meeting;
}

/** Recaps, previews, and of each projected series the last two, from which the next is carried forward. */
function neededMeetings({ config, window }: Collecting, meetings: readonly Meeting[]): Meeting[] {
  const lastOnes = config.meetings.series
    .filter(({ projected }) => projected)
    .flatMap(({ id }) =>
      meetings
        .filter(
          ({ series, startsAt, calledOff }) =>
            series === id && startsAt < window.to && calledOff === undefined,
        )
        .slice(-2),
    );
  return meetings.filter(
    (meeting) => isRecap(meeting, window) || isPreview(meeting, window) || lastOnes.includes(meeting),
  );
}

function diagnosticsOf(
  collecting: Collecting,
  { issue, meeting, diagnostics }: Reading,
  needed: readonly Meeting[],
): readonly Diagnostic[] {
  if (meeting === null)
    return toInstant(issue.createdAt) >= shift(collecting.window.from, `-${unreadableIsNews}`)
      ? diagnostics
      : [];
  const isNeeded = needed.some((one) => one.series === meeting.series && one.startsAt === meeting.startsAt);
  if (!isNeeded) return [];
  if (isOutsider(collecting.config, issue)) {
    const name = itemName({ repository: issue.repository.nameWithOwner, number: issue.number });
    note(collecting, 'meeting-by-outsider', {}, name);
  }
  return diagnostics;
}
