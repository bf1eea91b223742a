// The lines of a post that can credit work. Thanks, agendas and releases refer to work without crediting it; code and comments say nothing.
import { headingOf, isReleaseLabel, labelOf, recordKey, repositoryOf } from '../../merge/identity.ts';

export interface PostLine {
  readonly text: string;
  /** Whose work is listed around it, lower-cased: a bare number is of these. */
  readonly repositories: readonly string[];
}

type Kind = 'work' | 'plain' | 'told';

interface Section {
  readonly level: number;
  readonly kind: Kind;
  readonly above: Section | null;
  readonly lines: string[];
}

const work = /贡献|contribution/i;
const thanks = /感谢|thank/i;
const told = /议题|议程|会议|发布|agenda|meeting|release/i;
/** What stands below it, up to the next heading, is an agenda's. */
const agendaLabel = /^\s*(?:\*\*|「)?[^[(]{0,20}(?:议题|议程|agenda)[^[(]{0,12}?(?:\*\*|[:：])/i;

export function isListItem(line: string): boolean {
  return /^\s*(?:[-*+]|\d+[.)、])\s/.test(line);
}

export function linesThatCredit(post: string): PostLine[] {
  return sectionsOf(post).flatMap((section) => {
    if (section.kind === 'told' || section.lines.some((line) => isReleaseLabel(labelOf(line) ?? '')))
      return [];
    const agenda = section.lines.findIndex((line) => !isListItem(line) && agendaLabel.test(line));
    const repositories = repositoriesAround(section);
    return section.lines.slice(0, agenda === -1 ? undefined : agenda).map((text) => ({ text, repositories }));
  });
}

/** Whether what stands below a heading refers to work without crediting it. */
export function isTold(heading: string): boolean {
  return kindOf(heading, 'plain') === 'told';
}

function sectionsOf(post: string): Section[] {
  let section: Section = { level: 0, kind: 'plain', above: null, lines: [] };
  const sections = [section];
  for (const line of withoutHidden(post).split('\n')) {
    const heading = headingOf(line);
    if (heading === null || heading.level > 6) {
      section.lines.push(line);
      continue;
    }
    let above: Section | null = section;
    while (above !== null && above.level >= heading.level) above = above.above;
    section = { level: heading.level, kind: kindOf(heading.name, above?.kind ?? 'plain'), above, lines: [] };
    sections.push(section);
  }
  return sections;
}

/** Below a heading of contributions the headings are names of projects, whatever words they have. */
function kindOf(heading: string, above: Kind): Kind {
  if (work.test(heading)) return 'work';
  if (thanks.test(heading)) return 'told';
  return above === 'plain' && told.test(heading) ? 'told' : above;
}

/** Those of the section's list, or of the nearest one above that lists any. */
function repositoriesAround({ lines, above }: Section): readonly string[] {
  const keys = lines.filter(isListItem).map((line) => recordKey(line, (repository) => repository));
  const found = new Set(keys.flatMap((key) => repositoryOf(key ?? '') ?? []));
  return found.size > 0 || above === null ? [...found] : repositoriesAround(above);
}

/** Fenced code and comments. */
function withoutHidden(post: string): string {
  return post
    .replace(/\r\n?/g, '\n')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))/gm, '');
}
