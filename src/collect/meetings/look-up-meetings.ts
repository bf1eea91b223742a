// What meetings refer to and what was said under them: titles of references, decisions, recordings.
import type { Asked, Splitting } from '../../github/answers/decide.ts';
import { followPages, inBatches, present } from '../../github/pages.ts';
import { ownerAndName, repositoryVariables } from '../../github/queries/aliases.ts';
import { isPublic, type Page } from '../../github/queries/fragments.ts';
import {
  type Lookup,
  lookupOperation,
  type MeetingComment,
  meetingComments,
} from '../../github/queries/meetings.ts';
import { changeIn, changeTold } from '../../meetings/called-off.ts';
import type { MemberComment } from '../../meetings/formats/written-agenda.ts';
import { parseMinutes } from '../../meetings/parse-minutes.ts';
import { toInstant } from '../../model/calendar.ts';
import { itemKey, itemName } from '../../model/item-name.ts';
import type { Meeting, Reference } from '../../model/meeting.ts';
import { isPreview, isRecap } from '../../model/meeting.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import type { Collecting } from '../collect-run.ts';
import { isMember } from '../people/membership.ts';

interface FoundThings {
  /** `owner/name#number`, lower-cased → what GitHub shows everybody. */
  readonly references: Map<string, { title: string; url: string; closedAt?: string | null | undefined }>;
  /** What members said below the meetings' issues before the window ended. */
  readonly comments: Map<string, readonly MemberComment[]>;
}

interface RepositoryLookup extends Lookup {
  readonly repository: string;
  /** The agenda issue that refers to each of the references, and to the repository first, as `owner/name#number`. */
  readonly agendas: ReadonlyMap<number, string>;
  readonly agenda: string;
}

const repositoriesPerRequest = 20;
/** What is asked of one repository at once: a question that is too heavy for GitHub can be halved only if it has parts. */
const referencesPerPart = 50;

/** What to find out: the work that a text names, and what was said below the issue, if that matters. */
interface Wanted {
  readonly issue: Meeting['issue'];
  readonly references: readonly Reference[];
  readonly comments: boolean;
}

/** Anything that cannot be read is left as it is: the title of a reference stays `null`, a meeting has no decisions. */
export async function lookUpMeetings(
  collecting: Collecting,
  meetings: readonly Meeting[],
): Promise<Meeting[]> {
  const { window } = collecting;
  const found: FoundThings = { references: new Map(), comments: new Map() };
  const find = (wanted: readonly Wanted[]) =>
    inBatches(plan(wanted), repositoriesPerRequest, (batch, canSplit) =>
      lookUp(collecting, batch, found, canSplit),
    );
  await find(
    meetings.map((meeting) => ({
      issue: meeting.issue,
      references: meeting.agenda.flatMap(({ references }) => references),
      // Before a meeting it may be called off or moved, after it there are decisions.
      comments: isRecap(meeting, window) || isPreview(meeting, window),
    })),
  );
  const read = meetings.map((meeting) => withComments(collecting, meeting, found));
  await find(
    read.map(({ meeting, decided }) => ({
      issue: meeting.issue,
      references: decided.filter((one) => !found.references.has(itemKey(one))),
      comments: false,
    })),
  );
  return read.map(({ meeting, decided }) => ({
    ...meeting,
    agenda: meeting.agenda.map((item) => ({
      ...item,
      references: item.references.map((one) => resolve(one, found, window.to)),
    })),
    ...(decided.length === 0
      ? {}
      : { decisionReferences: decided.map((one) => resolve(one, found, window.to)) }),
  }));
}

/** The meeting as its members' comments leave it, and what its decisions name. */
function withComments(
  collecting: Collecting,
  meeting: Meeting,
  { comments }: FoundThings,
): { meeting: Meeting; decided: readonly Reference[] } {
  const said = comments.get(itemKey(meeting.issue));
  if (said === undefined) return { meeting, decided: [] };
  const { config, edition, window } = collecting;
  const series = config.meetings.series.find(({ id }) => id === meeting.series);
  const timeZone = series?.timeZone ?? edition.timeZone;
  const change = changeIn(said, meeting, timeZone);
  if (change !== null)
    collecting.diagnostics.push(
      changeTold(change, meeting.startsAt, timeZone, untrusted(itemName(meeting.issue))),
    );
  const changed = { ...meeting, ...change };
  if (!isRecap(changed, window)) return { meeting: changed, decided: [] };
  const { decisions, recordingUrl, references } = parseMinutes(said, {
    recordingHosts: config.meetings.recordingHosts,
    startsAt: changed.startsAt,
    context: { repository: meeting.issue.repository, issueUrl: meeting.issue.url },
  });
  return { meeting: { ...changed, decisions, recordingUrl }, decided: references };
}

/** By repository, and in parts that GitHub can answer at once. */
function plan(wanted: readonly Wanted[]): RepositoryLookup[] {
  const lookups = new Map<
    string,
    { repository: string; agenda: string; references: Map<number, string>; meetings: Set<number> }
  >();
  const at = (repository: string, agenda: string) => {
    const entry = lookups.get(repository.toLowerCase()) ?? {
      repository,
      agenda,
      references: new Map(),
      meetings: new Set(),
    };
    lookups.set(repository.toLowerCase(), entry);
    return entry;
  };
  for (const { issue, references: named, comments } of wanted) {
    const name = itemName(issue);
    for (const { repository, number } of named) {
      const { references } = at(repository, name);
      if (!references.has(number)) references.set(number, name);
    }
    if (comments) at(issue.repository, name).meetings.add(issue.number);
  }
  return [...lookups.values()].flatMap(({ references, meetings: held, ...lookup }) => {
    const parts = Math.max(1, Math.ceil(references.size / referencesPerPart));
    return Array.from({ length: parts }, (_, n) => ({
      ...lookup,
      agendas: references,
      references: [...references.keys()].slice(n * referencesPerPart, (n + 1) * referencesPerPart),
      meetings: n === 0 ? [...held] : [],
    }));
  });
}

async function lookUp(
  collecting: Collecting,
  lookups: readonly RepositoryLookup[],
  found: FoundThings,
  canSplit: Splitting,
): Promise<void> {
  const { github } = collecting;
  const names = repositoryVariables(lookups.map(({ repository }) => repository));
  const answer = await github.ask(lookupOperation(lookups), names, { places: placesOf(lookups), canSplit });
  for (const [n, lookup] of lookups.entries()) {
    const looked = answer[n];
    if (!looked) continue;
    if (!isPublic(looked.repository)) {
      github.missing({ thing: 'reference', subject: lookup.agenda });
      continue;
    }
    for (const [at, number] of lookup.references.entries()) {
      const reference = looked.references[at];
      if (!reference) continue;
      if (!isPublic(reference.repository)) github.missing(placeOfReference(lookup, number));
      else if (isThere(collecting, reference))
        found.references.set(itemKey({ repository: lookup.repository, number }), reference);
    }
    for (const [at, number] of lookup.meetings.entries()) {
      const issue = looked.meetings[at];
      if (!issue) continue;
      const comments = await readComments(collecting, lookup.repository, number, issue.comments);
      found.comments.set(itemKey({ repository: lookup.repository, number }), comments);
    }
  }
}

/** A hole is named by the agenda in which it is: what it refers to may be private. */
function placesOf(lookups: readonly RepositoryLookup[]): Readonly<Record<string, Asked>> {
  const all = lookups.flatMap((lookup, n): (readonly [string, Asked])[] => [
    [`r${n}`, { thing: 'reference', subject: lookup.agenda }],
    ...lookup.references.map((number) => [`r${n}.n${number}`, placeOfReference(lookup, number)] as const),
    ...lookup.meetings.map(
      (number) =>
        [
          `r${n}.c${number}`,
          { thing: 'comments of a meeting', subject: itemName({ repository: lookup.repository, number }) },
        ] as const,
    ),
  ]);
  return Object.fromEntries(all);
}

function placeOfReference({ agendas, agenda }: RepositoryLookup, number: number): Asked {
  return { thing: 'reference', subject: agendas.get(number) ?? agenda };
}

/** An agenda is read as it is today; what it refers to must have been there when the window ended. */
function isThere({ window }: Collecting, reference: { readonly createdAt: string }): boolean {
  return toInstant(reference.createdAt) < window.to;
}

async function readComments(
  { github, config, window }: Collecting,
  repository: string,
  number: number,
  first: Page<MeetingComment>,
): Promise<MemberComment[]> {
  const comments = await followPages(first, async (after) => {
    const answer = await github.ask(meetingComments, { ...ownerAndName(repository), number, after });
    return present(answer.repository.issue, `the comments of ${itemName({ repository, number })}`).comments;
  });
  return comments
    .filter((comment) => toInstant(comment.createdAt) < window.to && isMember(config, comment))
    .map(({ body, createdAt }) => ({ body, createdAt: toInstant(createdAt) }));
}

function resolve(reference: Reference, { references }: FoundThings, to: string): Reference {
  const found = references.get(itemKey(reference));
  if (found === undefined) return reference;
  const isClosed = found.closedAt != null && toInstant(found.closedAt) < to;
  return {
    ...reference,
    title: untrusted(found.title),
    url: found.url,
    ...(isClosed ? { closed: true } : {}),
  };
}
