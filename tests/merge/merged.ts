// What a merge of three texts gives, as tests compare it.
import { merge } from '../../src/merge/merge.ts';

export function lines(...all: string[]): string {
  return `${all.join('\n')}\n`;
}

/** A pull request as the post lists it. */
export function pull(number: number, title = `title ${number}`): string {
  return `- [${title}](https://github.com/mosn/mosn/pull/${number})`;
}

/** `leftOut` as `reason line: fact`. */
export function merged(base: string, ours: string, theirs: string): { text: string; leftOut: string[] } {
  const { text, leftOut } = merge(base, ours, theirs);
  return { text, leftOut: leftOut.map(({ reason, line, text: fact }) => `${reason} ${line}: ${fact.raw}`) };
}
