// What meetings refer to and what was said under them: titles of references, decisions, recordings.

import { followPages, inBatches } from '../../github/pages.ts';
import { ownerAndName, repositoryVariables } from '../../github/queries/aliases.ts';
import { isPublic, noPage, type Page, type RepositoryIdentity } from '../../github/queries/fragments.ts';
import {
  type Lookup,
  lookedUpComments,
  lookedUpReference,
  lookedUpRepository,
  lookupOperation,
  type MeetingComment,
  meetingComments,
} from '../../github/queries/meetings.ts';
import { type Minutes, parseMinutes } from '../../meetings/parse-minutes.ts';
import { toInstant } from '../../model/calendar.ts';
import { itemKey } from '../../model/item-name.ts';
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
  await inBatches(plan(collecting, meetings), repositoriesPerRequest, (batch) =>
    lookUp(collecting, batch, found),
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
  const lookups = new Map<string, { repository: string; references: Set<number>; meetings: Set<number> }>();
  const at = (repository: string) => {
    const entry = lookups.get(repository.toLowerCase()) ?? {
      repository,
      references: new Set(),
      meetings: new Set(),
    };
    lookups.set(repository.toLowerCase(), entry);
    return entry;
  };
  for (const meeting of meetings) {
    for (const { repository, number } of meeting.agenda.flatMap(({ references }) => references))
      at(repository).references.add(number);
    if (isRecap(meeting, window)) at(meeting.issue.repository).meetings.add(meeting.issue.number);
  }
  return [...lookups.values()].flatMap(({ repository, references, meetings: held }) => {
    const parts = Math.max(1, Math.ceil(references.size / referencesPerPart));
    return Array.from({ length: parts }, (_, n) => ({
      repository,
      references: [...references].slice(n * referencesPerPart, (n + 1) * referencesPerPart),
      meetings: n === 0 ? [...held] : [],
    }));
  });
}

async function lookUp(
  collecting: Collecting,
  lookups: readonly RepositoryLookup[],
  found: FoundThings,
): Promise<void> {
  const names = repositoryVariables(lookups.map(({ repository }) => repository));
  const { data } = await collecting.github.askPartly(lookupOperation(lookups), names);
  for (const [n, lookup] of lookups.entries()) {
    const repository = lookedUpRepository.parse(data[`r${n}`] ?? null);
    if (!isPublic(repository)) continue;
    for (const number of lookup.references) {
      const reference = lookedUpReference.parse(Reflect.get(repository, `n${number}`));
      if (reference && isThere(collecting, reference))
        found.references.set(itemKey({ repository: lookup.repository, number }), reference);
    }
    for (const number of lookup.meetings) {
      const issue = lookedUpComments.parse(Reflect.get(repository, `c${number}`));
      if (issue)
        found.minutes.set(
          itemKey({ repository: lookup.repository, number }),
          await readMinutes(collecting, lookup.repository, number, issue.comments),
        );
    }
  }
}

/** An agenda is read as it is today; what it refers to must be visible to all, and have been there when the window ended. */
function isThere(
  { window }: Collecting,
  reference: { readonly createdAt: string; readonly repository: RepositoryIdentity },
): boolean {
  return isPublic(reference.repository) && toInstant(reference.createdAt) < window.to;
}

async function readMinutes(
  { github, config, window }: Collecting,
  repository: string,
  number: number,
  first: Page<MeetingComment>,
): Promise<Minutes> {
  const comments = await followPages(first, async (after) => {
    const answer = await github.ask(meetingComments, { ...ownerAndName(repository), number, after });
    return answer.repository?.issue?.comments ?? noPage;
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
