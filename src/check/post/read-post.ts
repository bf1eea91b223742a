// The text of a post → its parts. What readers do not see (comments, code) is left out, but for what a comment asks of `check`.
import { endOfHidden } from '../../markdown/hidden-lines.ts';
import { type Heading, headingOf } from '../../merge/identity.ts';
import { fold } from '../../text/fold.ts';
import type { SectionId } from '../../words/section-ids.ts';
import type { Post, PostLine, PostPart } from './post.ts';
import { readFront } from './read-front.ts';
import { readLine } from './read-line.ts';
import { sectionOf } from './section-of.ts';

/** Folded heading → section, of the edition's own headings. */
export type Headings = ReadonlyMap<string, SectionId>;

export function readPost(text: string, path: string | null, headings: Headings): Post {
  const raw = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const front = readFront(raw);
  const shown = visibleLines(raw, front === null ? 0 : front.end + 1);
  const isShown = new Set(shown);
  const parts: (PostPart & { readonly lines: PostLine[] })[] = [
    { heading: null, name: '', level: 0, section: null, lines: [] },
  ];
  let section: SectionId | null = null;
  for (const at of shown) {
    const line = raw[at] ?? '';
    if (line.trim() === '') continue;
    const heading = headingOf(line, isShown.has(at + 1) ? raw[at + 1] : '');
    const read = readLine(line, at + 1, heading !== null);
    if (heading === null) {
      parts.at(-1)?.lines.push(read);
      continue;
    }
    section = sectionOf(heading.name, headings) ?? (isChapter(heading) ? null : section);
    parts.push({ heading: read, name: fold(heading.name), level: heading.level, section, lines: [] });
  }
  return {
    path,
    raw,
    front,
    parts,
    lines: parts.flatMap(({ heading, lines }) => (heading === null ? lines : [heading, ...lines])),
    ignored: ignoredIn(raw),
  };
}

/** Whether a heading opens something of its own, and not a project or a meeting of the section above. */
function isChapter({ level }: Heading): boolean {
  return level <= 3;
}

/** The places of the lines that are no comment and no code. */
function visibleLines(raw: readonly string[], from: number): number[] {
  const shown: number[] = [];
  for (let at = from; at < raw.length; ) {
    const end = endOfHidden(raw, at);
    if (end === null) shown.push(at);
    at = end ?? at + 1;
  }
  return shown;
}

const asked = /<!--\s*check:\s*ignore\s+([\w\s,-]+?)\s*-->/g;

/** A comment speaks of its own line; alone in its line, of the next one that has words. */
function ignoredIn(raw: readonly string[]): ReadonlyMap<number, ReadonlySet<string>> {
  const ignored = new Map<number, Set<string>>();
  raw.forEach((line, at) => {
    const rules = [...line.matchAll(asked)].flatMap(([, names = '']) => names.split(/[\s,]+/));
    if (rules.length === 0) return;
    const isAlone = line.replace(asked, '').trim() === '';
    const next = raw.findIndex((one, n) => n > at && one.trim() !== '' && !/^\s*<!--.*-->\s*$/.test(one));
    const number = (isAlone && next !== -1 ? next : at) + 1;
    ignored.set(number, new Set([...(ignored.get(number) ?? []), ...rules]));
  });
  return ignored;
}
