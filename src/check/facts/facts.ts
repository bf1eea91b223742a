// Everything that a post is compared with, looked up once.
import type { Config } from '../../config/config.ts';
import { withRenames } from '../../config/with-renames.ts';
import { nameable, type Snapshot } from '../../model/snapshot.ts';
import { composeDocument } from '../../sections/compose-document.ts';
import type { Document } from '../../sections/document.ts';
import type { Section } from '../../sections/sections.ts';
import { fold } from '../../text/fold.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import type { SectionId } from '../../words/section-ids.ts';
import type { Words } from '../../words/words.ts';
import type { Post } from '../post/post.ts';
import type { Headings } from '../post/read-post.ts';
import { type CreditedWork, creditedWork } from './credited.ts';
import { knownLogins } from './known-logins.ts';
import { type KnownWork, knownWork } from './known-work.ts';

/** `draft`: editors are still at work · `final`: it is ready for review, or published. */
export type Stage = 'draft' | 'final';

export interface Surroundings {
  readonly stage: Stage;
  /** The names of the files beside the post; `null` if nobody looked. */
  readonly files: ReadonlySet<string> | null;
  /** Posts of other editions. */
  readonly others: readonly Post[];
}

export const nothingAround: Surroundings = { stage: 'draft', files: null, others: [] };

export interface Facts extends Surroundings {
  readonly snapshot: Snapshot;
  readonly document: Document;
  readonly config: Config;
  readonly words: Words;
  readonly language: Language;
  readonly headings: Headings;
  /** Lower-cased hosts whose addresses mean work and people. */
  readonly hosts: ReadonlySet<string>;
  /** By `owner/name#12`, lower-cased. */
  readonly works: ReadonlyMap<string, KnownWork>;
  /** Lower-cased → as it is written. */
  readonly logins: ReadonlyMap<string, string>;
  /** By the key of its target. */
  readonly credited: ReadonlyMap<string, CreditedWork>;
  /** Lower-cased repositories that anything is known of. */
  readonly repositories: ReadonlySet<string>;
  /** Everything that people on GitHub wrote, one text after the other. */
  readonly texts: string;
}

/** @param snapshot without what other editions credit */
export function composeFacts(
  snapshot: Snapshot,
  written: Config,
  around: Surroundings = nothingAround,
): Facts {
  const config = withRenames(written, snapshot.renamed);
  const document = composeDocument(snapshot, written);
  const works = knownWork(snapshot, document);
  return {
    ...around,
    snapshot,
    document,
    config,
    words: wordsOf[config.language],
    language: config.language,
    headings: headingsOf(document),
    hosts: hostsOf(snapshot),
    works,
    logins: knownLogins(snapshot, config),
    credited: creditedWork(document),
    texts: writtenTexts(snapshot),
    repositories: new Set([
      ...[...works.values()].map(({ repository }) => repository.toLowerCase()),
      ...config.projects.keys(),
      ...config.repositories.map((name) => name.toLowerCase()),
      ...snapshot.releases.map(({ repository }) => repository.toLowerCase()),
    ]),
  };
}

/** A section of the document, or `null` if the configuration leaves it out. */
export function sectionIn<Id extends SectionId>(
  { document }: Pick<Facts, 'document'>,
  id: Id,
): Extract<Section, { readonly id: Id }> | null {
  const isIt = (section: Section): section is Extract<Section, { readonly id: Id }> => section.id === id;
  return document.sections.find(isIt) ?? null;
}

/** The headings of the edition, for the reader of its post. */
export function headingsOf({ sections }: Pick<Document, 'sections'>): Headings {
  return new Map(sections.map(({ id, heading }) => [fold(heading), id]));
}

function hostsOf({ people, pullRequests, meetings }: Snapshot): ReadonlySet<string> {
  const addresses = [
    ...nameable(people)
      .slice(0, 1)
      .map(({ url }) => url),
    ...pullRequests.slice(0, 1).map(({ url }) => url),
    ...meetings.slice(0, 1).map(({ issue }) => issue.url),
  ];
  return new Set(['github.com', 'www.github.com', ...addresses.map((address) => new URL(address).host)]);
}

function writtenTexts({ meetings, answered, releases, pullRequests, commits }: Snapshot): string {
  const all = [
    ...meetings.flatMap(({ agenda, decisions, topic }) => [
      topic,
      ...decisions,
      ...agenda.map(({ text }) => text),
    ]),
    ...answered.flatMap(({ title, question, answer }) => [title, question, answer.text]),
    ...releases.flatMap(({ notes }) => notes ?? []),
    ...pullRequests.map(({ title }) => title),
    ...commits.map(({ headline }) => headline),
  ];
  return all.map((text) => text.raw).join('\n');
}
