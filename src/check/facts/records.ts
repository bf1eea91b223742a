// The lines of a post that are about one credited pull request or commit each.
import type { SectionId } from '../../words/section-ids.ts';
import type { Post, PostLine } from '../post/post.ts';
import type { CreditedWork } from './credited.ts';
import type { Facts } from './facts.ts';
import { targetOf } from './target.ts';

export interface ShownRecord {
  readonly line: PostLine;
  readonly work: CreditedWork;
}

/** Agendas, notes and answers link work as well, and credit nobody for it. */
const without: readonly (SectionId | null)[] = [
  'releases',
  'meeting-recap',
  'meeting-preview',
  'issue-picks',
  'tasks',
];

/** What the first link of a list item leads to, people left aside. */
export function recordsIn({ parts }: Post, { hosts, credited }: Facts): ShownRecord[] {
  return parts
    .filter(({ section }) => !without.includes(section))
    .flatMap(({ lines }) => lines)
    .flatMap((line) => {
      const first = line.links.map(({ url }) => targetOf(url, hosts)).find(({ kind }) => kind !== 'person');
      const work = first !== undefined && 'key' in first ? credited.get(first.key) : undefined;
      return line.kind === 'item' && work !== undefined ? [{ line, work }] : [];
    });
}

/** The keys of all work that a post tells of, in a list or in an editor's own words. Thanks, agendas and notes do not count. */
export function toldWork({ parts }: Post, { hosts }: Facts): ReadonlySet<string> {
  return new Set(
    parts
      .filter(({ section }) => !without.includes(section))
      .flatMap(({ lines }) => lines)
      .filter(({ kind, label }) => kind === 'item' || label === null)
      .flatMap(({ kind, links }) => {
        const targets = links.map(({ url }) => targetOf(url, hosts)).filter((target) => 'key' in target);
        return (kind === 'item' ? targets.slice(0, 1) : targets).map(({ key }) => key);
      }),
  );
}
