// A slip of the hand: one change of one fact in a correct post, and the rules that may find it.
import type { RuleId } from '../../../src/words/rule-ids.ts';
import type { Random } from '../../merge/random.ts';

export interface Mutated {
  readonly text: string;
  /** What was changed, for the report of those that are missed. */
  readonly what: string;
  /** Any of these is the right one. */
  readonly rules: readonly RuleId[];
}

/** `mutate` gives `null` if the post has nothing of the kind. */
export interface Mutation {
  readonly kind: string;
  mutate(post: string, random: Random): Mutated | null;
}

/** Where a fact stands: from one place of the post's text to another. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The line around it, and the last section heading above. */
  readonly line: string;
  readonly column: number;
  readonly section: string;
}

/** Every match of a pattern in the lines that tell facts: introduction, footer and configured pictures say the same every week. */
export function placesOf(post: string, pattern: RegExp, of: (place: Place) => boolean = () => true): Place[] {
  const found: Place[] = [];
  let at = 0;
  let section = '';
  let fences = 0;
  for (const line of post.split('\n')) {
    if (line === '---') fences += 1;
    if (/^#{2,3} /.test(line)) section = line;
    const isFact =
      fences < 2
        ? /^(?:title|description|date|images):/.test(line)
        : !section.startsWith('## ') &&
          section !== '' &&
          !/^!\[(?!本周|Contributors)/.test(line) &&
          !line.startsWith('### ') &&
          // Where to say that a credit is wrong is the configuration's.
          !/署名有误|credit wrong/.test(line);
    if (isFact)
      for (const match of line.matchAll(
        new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`),
      )) {
        const place = {
          start: at + match.index,
          end: at + match.index + match[0].length,
          words: match[0],
          line,
          column: match.index,
          section,
        };
        if (of(place)) found.push(place);
      }
    at += line.length + 1;
  }
  return found;
}

export function replaced(post: string, { start, end }: Pick<Place, 'start' | 'end'>, words: string): string {
  return post.slice(0, start) + words + post.slice(end);
}
