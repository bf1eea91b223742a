// What a line of a post is about, so that the judge knows it again in other words.
import type { PlacedLine } from './read-lines.ts';

const page = /https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)\/(?:pull|issues|commit|releases\/tag)\/([\w.-]+)/i;
const profile = /\]\((https:\/\/github\.com\/[\w-]+)\)/;
/** The weekly's own fields stand in corner brackets; an agenda may have one of the same name. */
const label = /^(「?\*\*[^*]+)\*\*(?:」：|：|:)/;
const marker = /^\s*(?:[-*+]|\d+\.)\s+/;

/** A line without its list's bullet or number. */
export function bare(text: string): string {
  return text.replace(marker, '').trimEnd();
}

function isRecord(text: string): boolean {
  return marker.test(text);
}

/** What a line is about: a page, a person, a field, a heading; or its own words. */
export function aboutOf({ text, path, heading }: PlacedLine): string {
  if (heading !== null) return `heading ${heading}`;
  if (path[0] === '---') return /^[\w-]+:/.exec(text)?.[0] ?? text;
  if (text.includes('](contributions.png)')) return 'the poster';
  if (text.startsWith('![')) return 'a picture';
  if (/^(?:本周共有|This week) (?:\*\*)?\d/.test(text)) return 'the totals';
  const field = label.exec(text)?.[1];
  if (field !== undefined && !isRecord(text)) return `field ${field}`;
  return subjectOf(text) ?? bare(text);
}

/** The page that a record's first link leads to, however the address is written; for thanks the person. */
export function subjectOf(text: string): string | null {
  if (!isRecord(text)) return null;
  const first = /\]\(([^)]*)\)/.exec(text)?.[1] ?? '';
  return pageOf(first) ?? profile.exec(`](${first})`)?.[1]?.toLowerCase() ?? null;
}

/** `owner/name#12`, `owner/name#v1.0.0`, or `null` for another address. */
function pageOf(address: string): string | null {
  const [, repository, name] = page.exec(address) ?? [];
  return repository === undefined ? null : `${oldName(repository)}#${name}`;
}

/** Every page that a text links to, wherever. */
export function pagesIn(text: string): string[] {
  return [...text.matchAll(new RegExp(page, 'gi'))].map(
    ([, repository = '', name]) => `${oldName(repository)}#${name}`,
  );
}

/** A name before a repository was renamed, in small letters: the weeks of these tests rename by `-next`. */
export function oldName(name: string): string {
  return name.toLowerCase().replaceAll('-next', '');
}

/** `#12`, standing alone: what is linked is named by its page. */
export function shortNames(text: string): string[] {
  const unlinked = text.replace(/\[(?:\\.|[^\]\\])*\]\([^)]*\)/g, '');
  return [...unlinked.matchAll(/(?<![\w/])#(\d+)/g)].map(([, number]) => `#${number}`);
}

/** A line of a numbered list, whatever its number has become. */
export function unnumbered(text: string): string {
  return text.replace(/^(\s*)\d+\. /, '$11. ');
}

/** A line of a list behind whatever bullet or number: to give it another one is not to write it. */
export function unmarked(text: string): string {
  return text.replace(/^(\s*)(?:[-*+]|\d+[.)])\s+/, '$1• ');
}

/** The bullet of a list's line, `1` for whatever number, or `null`. */
export function markerOf(text: string): string | null {
  return /^\s*([-*+]|\d+[.)])\s/.exec(text)?.[1]?.replace(/\d+/, '1') ?? null;
}
