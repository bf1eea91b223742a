// The meetings of a post, each with the one of the facts that it is about.
import { isTimeLabel } from '../../merge/identity.ts';
import { localTime } from '../../model/calendar.ts';
import { itemKey } from '../../model/item-name.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { PreviewedMeeting } from '../../sections/meetings/meeting-sections.ts';
import { fold } from '../../text/fold.ts';
import type { Post, PostLine, PostPart } from '../post/post.ts';
import { type Facts, sectionIn } from './facts.ts';
import { targetOf } from './target.ts';
import { writtenDates } from './written-moments.ts';

export interface ShownMeeting {
  readonly part: PostPart;
  /** The project by whose name it goes, folded. */
  readonly name: string;
  readonly isRecap: boolean;
  readonly time: PostLine;
  readonly code: PostLine | null;
  readonly phones: PostLine | null;
  readonly join: PostLine | null;
  readonly recording: PostLine | null;
  readonly topic: PostLine | null;
  /** The line that links its issue, and that issue's key. */
  readonly issue: { readonly line: PostLine; readonly key: string } | null;
  /** What it is of the facts; `null` if they have none like it. */
  readonly fact: KnownMeeting | null;
}

export type KnownMeeting = Meeting & Partial<Pick<PreviewedMeeting, 'status' | 'lastAgenda'>>;

export function shownMeetings(post: Post, facts: Facts): ShownMeeting[] {
  const shown = post.parts.flatMap((part) => readMeeting(part, facts) ?? []);
  const taken = new Set<KnownMeeting>();
  const ranked = shown
    .flatMap((one) =>
      candidates(one, facts).map((fact) => ({ one, fact, score: likeness(one, fact, facts) })),
    )
    .toSorted((a, b) => b.score - a.score);
  const matched = new Map<ShownMeeting, KnownMeeting>();
  for (const { one, fact } of ranked) {
    if (matched.has(one) || taken.has(fact)) continue;
    matched.set(one, fact);
    taken.add(fact);
  }
  return shown.map((one) => ({ ...one, fact: matched.get(one) ?? null }));
}

function readMeeting(part: PostPart, facts: Facts): ShownMeeting | null {
  const time = part.lines.find(({ label }) => label !== null && isTimeLabel(label));
  if (time === undefined) return null;
  const labelled = (pattern: RegExp) =>
    part.lines.find(({ label }) => label !== null && pattern.test(label)) ?? null;
  const issue = issueLine(part, facts);
  const isNamed =
    part.level === 7 || facts.config.meetings.series.some(({ project }) => fold(project) === part.name);
  return {
    part,
    name: isNamed ? part.name : (issue?.line.label ?? part.name),
    isRecap: part.section === 'meeting-recap',
    time,
    code: labelled(/口令|会议号|meeting code/),
    phones: labelled(/电话|by phone/),
    join: labelled(/^(?:入会|会议)?链接$|^join$/),
    recording: labelled(/回放|recording/),
    topic: labelled(/^主题$|^topic$/),
    issue,
    fact: null,
  };
}

/** The line under the project's name, or a label such as 会议纪要. */
function issueLine({ lines }: PostPart, facts: Facts): ShownMeeting['issue'] {
  const works = lines.flatMap((line) => {
    // Readers see the text; that it leads elsewhere is for link-text to say.
    const [target] = line.links.map(({ text, url }) => {
      const shown = targetOf(text, facts.hosts);
      return shown.kind === 'work' ? shown : targetOf(url, facts.hosts);
    });
    const isAlone = line.links.length === 1 && line.label !== null && line.kind !== 'item';
    return isAlone && target?.kind === 'work' ? [{ line, key: target.key }] : [];
  });
  return works.at(-1) ?? null;
}

function candidates(shown: ShownMeeting, facts: Facts): KnownMeeting[] {
  const own = (meeting: Meeting) => fold(meeting.project) === shown.name;
  const [recaps, previews] = [sectionIn(facts, 'meeting-recap'), sectionIn(facts, 'meeting-preview')].map(
    (section): readonly KnownMeeting[] => section?.meetings ?? [],
  );
  const all =
    shown.part.section === null
      ? [...(recaps ?? []), ...(previews ?? [])]
      : shown.isRecap
        ? (recaps ?? [])
        : (previews ?? []);
  const inSection = all.filter(own);
  return inSection.length > 0 ? inSection : all.filter(({ issue }) => itemKey(issue) === shown.issue?.key);
}

function likeness(shown: ShownMeeting, fact: KnownMeeting, { document }: Facts): number {
  const { date } = localTime(fact.startsAt, document.edition.timeZone);
  const [day] = writtenDates(shown.time.value, fact.startsAt, document.edition.timeZone);
  return (day?.date === date ? 2 : 0) + (shown.issue?.key === itemKey(fact.issue) ? 1 : 0);
}

/** The meetings of the facts that an issue announces. */
export function meetingOfIssue(key: string, { snapshot }: Facts): Meeting | null {
  return snapshot.meetings.find(({ issue }) => itemKey(issue) === key) ?? null;
}
