// Which section a heading opens: the edition's own headings, and what editors call the same things.
import { fold } from '../../text/fold.ts';
import type { SectionId } from '../../words/section-ids.ts';
import type { Headings } from './read-post.ts';

const usual: readonly (readonly [pattern: RegExp, section: SectionId])[] = [
  [/会议.*回顾|meetings? (?:this week|recap)/, 'meeting-recap'],
  [/会议.*预告|upcoming.*meeting|meeting preview/, 'meeting-preview'],
  [/本周贡献|contributions/, 'contributions'],
  [/精选问答|issue 精选|questions and answers/, 'issue-picks'],
  [/新手任务|good first issues/, 'tasks'],
  [/推荐阅读|recommended reading/, 'reading'],
  [/版本发布$|^releases/, 'releases'],
  [/大事记|community news/, 'events'],
];

/** @param name folded, as `headingOf` gives it */
export function sectionOf(name: string, headings: Headings): SectionId | null {
  const plain = fold(name.replace(/[（(][^（）()]*[）)]$/, ''));
  return (
    headings.get(name) ?? headings.get(plain) ?? usual.find(([pattern]) => pattern.test(plain))?.[1] ?? null
  );
}
