// The agenda (议题) as a nested list: references by their titles, everything else as it was written.
import type { AgendaItem, Reference } from '../../model/meeting.ts';
import { cleanText } from '../../text/clean-text.ts';
import { markdownLink } from '../../text/markdown-link.ts';
import { markdownText } from '../../text/markdown-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import type { Wording } from '../wording.ts';

export interface AgendaLineView {
  /** Blanks that nest the line under the one before: four per level, which Blackfriday needs and CommonMark allows. */
  readonly indent: string;
  readonly text: string;
}

const oneReference =
  /(?:https?:\/\/[^\s/]+\/[\w.-]+\/[\w.-]+\/(?:issues|pull)\/\d+[^\s，。、；）]*|(?:[A-Za-z0-9-]+\/[\w.-]+)?#\d+)/g;

/** @param home the repository of the agenda issue, whose references go by number alone */
export function agendaView(agenda: readonly AgendaItem[], home: string, wording: Wording): AgendaLineView[] {
  let depth = -1;
  return agenda.map((item) => {
    // A line can only be nested under one that is there.
    depth = Math.min(item.depth, depth + 1);
    return { indent: '    '.repeat(depth), text: lineText(item, home, wording) };
  });
}

/** `#894` becomes its title, linked; words keep standing before the references that they name. */
function lineText({ text, references }: AgendaItem, home: string, wording: Wording): string {
  const links = wording.list(references.map((reference) => referenceLink(reference, home)));
  if (references.length === 0) return markdownText(text);
  const words = cleanText(text).replace(oneReference, '');
  return isTold(words, references) ? links : `${markdownText(text)} ${links}`;
}

/** Whether the links say all that the words say: there are none, or they are the title of the only reference. */
function isTold(words: string, references: readonly Reference[]): boolean {
  if (!/[\p{L}\p{N}]/u.test(words)) return true;
  const [only, ...more] = references;
  return more.length === 0 && only?.title != null && essence(words) === essence(cleanText(only.title));
}

/** A title without what people change when they copy it: capitals, blanks, the sign at its end. */
function essence(title: string): string {
  return title
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[:：。.;；,，、]+$/, '');
}

/** A title that GitHub does not show leaves the number alone. */
function referenceLink({ repository, number, title, url }: Reference, home: string): string {
  const isHome = repository.toLowerCase() === home.toLowerCase();
  const suffix = `${isHome ? '' : repository}#${number}`;
  return markdownLink(title ?? untrusted(''), url, { suffix: ` ${suffix}` });
}
