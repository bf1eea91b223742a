// How the record names somebody, and what they did.
import type { Config } from '../config/config.ts';
import { type PersonalCounts, personalKinds } from '../model/credit-counts.ts';
import { markdownLink } from '../text/markdown-link.ts';
import { untrusted } from '../text/untrusted-text.ts';
import { wordsOf } from '../words/languages.ts';

/** Markdown: the configured name, or else `@login`, linked. */
export function recordedPerson(login: string, { contributors }: Pick<Config, 'contributors'>): string {
  const name = contributors.names.get(login.toLowerCase()) ?? `@${login}`;
  return markdownLink(untrusted(name), accountUrl(login));
}

export function accountUrl(login: string): string {
  return `https://github.com/${login}`;
}

/** `12 个 PR、3 次评审`. */
export function workOf(done: PersonalCounts, { language }: Pick<Config, 'language'>): string {
  const words = wordsOf[language];
  const { counts } = words.sections.contributions;
  return words.list(
    personalKinds.flatMap((kind) => {
      const count = done[kind] ?? 0;
      return count === 0 ? [] : [counts[kind].amount(count)];
    }),
  );
}
