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
import { type Minutes, parseMinutes } from '../../meetings/parse-minutes.ts';
import { toInstant } from '../../model/calendar.ts';
import { itemKey, itemName } from '../../model/item-name.ts';
import type { Meeting, Reference } from '../../model/meeting.ts';
import { isRecap } from '../../model/meeting.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import type { Collecting } from '../collect-run.ts';
import { isMember } from '../people/membership.ts';

interface FoundThings {
  /** `owner/name#number`, lower-cased → what GitHub shows everybody. */
  readonly references: Map<string, { title: string; url: string }>;
  readonly minutes: Map<string, Minutes>;
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

/** Anything that cannot be read is left as it is: the title of a reference stays `null`, a meeting has no decisions. */
export async function lookUpMeetings(
  collecting: Collecting,
  meetings: readonly Meeting[],
): Promise<Meeting[]> {
  const found: FoundThings = { references: new Map(), minutes: new Map() };
  await inBatches(plan(collecting, meetings), repositoriesPerRequest, (batch, canSplit) =>
    lookUp(collecting, batch, found, canSplit),
  );
  return meetings.map((meeting) => {
    const minutes = found.minutes.get(itemKey(meeting.issue));
    return {
      ...meeting,
      agenda: meeting.agenda.map((item) => ({
        ...item,
        references: item.references.map((one) => resolve(one, found)),
      })),
      decisions: minutes?.decisions ?? meeting.decisions,
      recordingUrl: minutes?.recordingUrl ?? meeting.recordingUrl,
    };
  });
}

/** Comments are read only for meetings held in the window: before a meeting there are no decisions. */
function plan({ window }: Collecting, meetings: readonly Meeting[]): RepositoryLookup[] {
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
  for (const { issue, agenda, ...meeting } of meetings) {
    const name = itemName(issue);
    for (const { repository, number } of agenda.flatMap(({ references }) => references)) {
      const { references } = at(repository, name);
      if (!references.has(number)) references.set(number, name);
    }
    if (isRecap(meeting, window)) at(issue.repository, name).meetings.add(issue.number);
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
      const minutes = await readMinutes(collecting, lookup.repository, number, issue.comments);
      found.minutes.set(itemKey({ repository: lookup.repository, number }), minutes);
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
          { thing: 'comments of a meeting', subject: `${lookup.repository}#${number}` },
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

async function readMinutes(
  { github, config, window }: Collecting,
  repository: string,
  number: number,
  first: Page<MeetingComment>,
): Promise<Minutes> {
  const comments = await followPages(first, async (after) => {
    const answer = await github.ask(meetingComments, { ...ownerAndName(repository), number, after });
    return present(answer.repository.issue, `the comments of ${repository}#${number}`).comments;
  });
  const existing = comments.filter(
    (comment) => toInstant(comment.createdAt) < window.to && isMember(config, comment),
  );
  return parseMinutes(existing, { recordingHosts: config.meetings.recordingHosts });
}

function resolve(reference: Reference, { references }: FoundThings): Reference {
  const found = references.get(itemKey(reference));
  return found === undefined ? reference : { ...reference, title: untrusted(found.title), url: found.url };
}
