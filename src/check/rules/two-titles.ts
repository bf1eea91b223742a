// `two-titles`: one address under two titles, in a post or in two of them.
import type { Facts } from '../facts/facts.ts';
import { targetOf } from '../facts/target.ts';
import type { Post } from '../post/post.ts';
import type { Found, Rule } from '../rule.ts';
import { essence } from '../similar.ts';

export const twoTitles: Rule = {
  id: 'two-titles',
  find(post, facts) {
    const seen = new Map<string, Named>();
    for (const other of facts.others) for (const one of titlesIn(other, facts)) seen.set(one.address, one);
    return titlesIn(post, facts).flatMap((one): Found[] => {
      const before = seen.get(one.address);
      if (before === undefined) seen.set(one.address, one);
      if (before === undefined || isAlike(one.title, before.title)) return [];
      const data = {
        title: one.title,
        other: before.title,
        line: before.line,
        file: before.file === post.path ? null : before.file,
      };
      return [{ severity: 'notice', line: one.line, told: { code: 'two-titles', data } }];
    });
  },
};

interface Named {
  readonly address: string;
  readonly title: string;
  readonly line: number;
  readonly file: string | null;
}

/** The pages that a list names by their titles. Work on GitHub has a rule of its own. */
function titlesIn({ parts, path }: Post, { hosts }: Facts): Named[] {
  return parts
    .flatMap(({ lines }) => lines)
    .flatMap(({ kind, pieces, number }) => {
      const first = pieces.find(({ text }) => text.trim() !== '');
      if (kind !== 'item' || first?.link == null) return [];
      const { text: title, url } = first.link;
      if (targetOf(url, hosts).kind !== 'page' || essence(title).length < 6 || /^[a-z]+:\//i.test(title))
        return [];
      return [
        { address: url.replace(/^https?:\/\//, '').replace(/[/#]+$/, ''), title, line: number, file: path },
      ];
    });
}

/** One may be the beginning of the other. */
function isAlike(one: string, other: string): boolean {
  const [a, b] = [essence(one), essence(other)];
  return a.includes(b) || b.includes(a);
}
