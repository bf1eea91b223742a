// The community meetings that an edition speaks of: found by their agenda issues, open or closed.
import type { MeetingSeries } from '../config/config.ts';
import { followPages } from '../github/pages.ts';
import { isPublic } from '../github/queries/fragments.ts';
import { type AgendaIssueNode, agendaIssuesOperation, agendaSearch } from '../github/queries/meetings.ts';
import { mergeMeetings } from '../meetings/merge-meetings.ts';
import { type ParsedMeeting, parseMeeting } from '../meetings/parse-meeting.ts';
import { shift, toInstant } from '../model/calendar.ts';
import type { Meeting } from '../model/meeting.ts';
import { type Collecting, note } from './collecting.ts';
import { lookUpMeetings } from './look-up-meetings.ts';

/** An agenda issue is opened at most this long before the window begins. */
const agendaAge = 'P90D';
/** How far ahead meetings are announced. */
const announcedAhead = 'P14D';
/** An issue that cannot be read is worth a word while it is new, not for a quarter of a year. */
const unreadableIsNews = 'P14D';

const outsiders = new Set(['NONE', 'FIRST_TIMER', 'FIRST_TIME_CONTRIBUTOR', 'MANNEQUIN']);

export async function collectMeetings(collecting: Collecting): Promise<Meeting[]> {
  const { window } = collecting;
  const issues = await searchAgendaIssues(collecting);
  const meetings = parseIssues(collecting, issues).filter(
    ({ startsAt }) => startsAt <= shift(window.to, announcedAhead),
  );
  const needed = [
    ...meetings.filter(({ startsAt }) => startsAt >= window.from),
    ...lastOfProjected(collecting, meetings),
  ];
  return lookUpMeetings(collecting, [...new Set(needed)]);
}

/** The meetings that the next ones of projected series are carried forward from. */
function lastOfProjected({ config, window }: Collecting, meetings: readonly Meeting[]): Meeting[] {
  return config.meetings.series
    .filter(({ projected }) => projected)
    .flatMap(({ id }) => {
      const past = meetings.filter(({ series, startsAt }) => series === id && startsAt < window.to);
      return past.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1)).slice(-1);
    });
}

/** The issues of the repositories in which the series meet. Titles are compared here: search splits Chinese text in its own way. */
async function searchAgendaIssues(collecting: Collecting): Promise<AgendaIssueNode[]> {
  const { github, config, window } = collecting;
  const repositories = [...new Set(config.meetings.series.flatMap((series) => series.repositories))];
  if (repositories.length === 0) return [];
  const created = `${shift(window.from, `-${agendaAge}`)}..${shift(window.to, '-PT1S')}`;
  const searches = repositories.map(
    (repository) => `repo:${repository} is:issue is:public created:${created}`,
  );
  const { data } = await github.askPartly(agendaIssuesOperation(searches.length), {
    ...Object.fromEntries(searches.map((search, n) => [`search${n}`, search])),
    after: null,
  });
  const found = await Promise.all(
    searches.map((search, n) =>
      followPages(agendaSearch.parse(data[`s${n}`]), async (after) =>
        agendaSearch.parse((await github.ask(agendaIssuesOperation(1), { search0: search, after })).s0),
      ),
    ),
  );
  return found
    .flat()
    .filter((issue): issue is AgendaIssueNode => issue !== null && isPublic(issue.repository));
}

function parseIssues(collecting: Collecting, issues: readonly AgendaIssueNode[]): Meeting[] {
  const parsed = issues.flatMap((issue) => {
    const series = seriesOf(issue, collecting.config.meetings.series);
    return series === undefined ? [] : parseIssue(collecting, issue, series);
  });
  return mergeMeetings(parsed, collecting.config.meetings.series, collecting.edition.timeZone);
}
