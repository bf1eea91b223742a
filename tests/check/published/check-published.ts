// The posts of a spring, checked against the facts of their weeks.
import type { World } from '../../../sandbox/sandbox.ts';
import { checkPost } from '../../../src/check/check-post.ts';
import { composeFacts, nothingAround } from '../../../src/check/facts/facts.ts';
import { readPost } from '../../../src/check/post/read-post.ts';
import type { Finding } from '../../../src/check/rule.ts';
import { tellFinding } from '../../../src/check/tell-finding.ts';
import { collectWeeks } from '../../merge/worlds/real-weeks.ts';
import { configOf } from '../../merge/worlds/renderer.ts';
import { type HandmadePost, rebuildPost } from './rebuild-post.ts';

export interface CheckedPost {
  readonly date: string;
  readonly slips: readonly string[];
  /** `meeting-join: …`, as an English reader sees them. */
  readonly findings: readonly string[];
  readonly text: string;
}

export async function checkPublished(world: World, posts: readonly HandmadePost[]): Promise<CheckedPost[]> {
  const dates = posts.map(({ date }) => date.slice(0, 10));
  const weeks = await collectWeeks(world, dates, [0]);
  const checked: CheckedPost[] = [];
  const seen: ReturnType<typeof readPost>[] = [];
  for (const [at, post] of posts.entries()) {
    const snapshot = weeks[at]?.days[0];
    if (snapshot === undefined) continue;
    const text = rebuildPost(post, posts[at - 1]);
    const facts = composeFacts(snapshot, configOf('community', 'zh'), {
      ...nothingAround,
      stage: 'final',
      others: [...seen],
    });
    const read = readPost(text, `content/zh/blog/${post.post}/index.md`, facts.headings);
    const findings = checkPost(read, facts).map(tell);
    checked.push({ date: dates[at] ?? '', slips: post.humanSlips, findings, text });
    seen.push(read);
  }
  return checked;
}

function tell(finding: Finding): string {
  return `${finding.rule} ${finding.severity}: ${tellFinding(finding, 'en')}`;
}
