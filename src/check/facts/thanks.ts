// The lines that thank people, by what for.
import {
  type Thanks,
  type ThanksList,
  thanksLists,
} from '../../sections/contributions/contributions-section.ts';
import { contributionsOf } from '../../sections/document.ts';
import type { Post, PostLine } from '../post/post.ts';
import type { Facts } from './facts.ts';
import { targetOf } from './target.ts';

export interface ThankedPerson {
  readonly login: string;
  /** How often the post says; `null` if it does not. */
  readonly count: number | null;
}

export interface ThanksLine {
  readonly line: PostLine;
  readonly facts: readonly Thanks[];
  readonly shown: readonly ThankedPerson[];
}

/** What the label of each line says, in any language. */
const labels: Readonly<Record<ThanksList, RegExp>> = {
  reviewers: /评审|review/,
  reporters: /反馈|report/,
  commenters: /讨论|discuss/,
};

export function thanksLines({ parts }: Post, facts: Facts): ThanksLine[] {
  const section = contributionsOf(facts.document);
  if (section === null) return [];
  return parts
    .filter((part) => part.section === 'contributions')
    .flatMap(({ lines }) => lines)
    .flatMap((line) => {
      const { label } = line;
      const list = thanksLists.find((one) => label !== null && labels[one].test(label));
      return list === undefined ? [] : [{ line, facts: section[list], shown: peopleIn(line, facts) }];
    });
}

function peopleIn({ pieces }: PostLine, { hosts }: Facts): ThankedPerson[] {
  return pieces.flatMap(({ link }, at) => {
    const target = link === null ? null : targetOf(link.url, hosts);
    if (target?.kind !== 'person') return [];
    const next = pieces[at + 1];
    const [, times] = (next?.link === null && /^\s*[×x*]?\s*(\d+)/.exec(next.text)) || [];
    return [{ login: target.login, count: times === undefined ? null : Number(times) }];
  });
}
