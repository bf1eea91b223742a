// Which answered questions come first. A rule that an editor can foresee, not a score.
import type { IssuePick } from './issue-picks-section.ts';

/** How a question is put, in Chinese and in English. */
const asks =
  /[?？]|吗|呢[。!！]?$|么[。!！]?$|如何|怎么|怎样|为什么|为何|是否|能否|可否|有没有|什么|哪|请问|求助|\b(?:why|how|what|when|where|which|can|could|does|do|is|are|should|any)\b.{0,120}\?|\b(?:how to|why)\b/iu;

/** Shorter answers only say that there is one: "fixed", "thanks". */
const shortestAnswer = 12;
const longestAnswer = 200;

/**
 * Answered in the window first, then questions with one compact answer, then the newest answers; and of each project one
 * before a second.
 */
export function rankPicks(picks: readonly IssuePick[]): IssuePick[] {
  const ordered = picks.toSorted(
    (a, b) =>
      Number(b.answeredInWindow) - Number(a.answeredInWindow) ||
      Number(isCompactQuestion(b)) - Number(isCompactQuestion(a)) ||
      order(b.answer.createdAt, a.answer.createdAt) ||
      order(a.repository, b.repository) ||
      a.number - b.number,
  );
  return oneAProject(ordered);
}

/** Whether somebody asks something, and the answer can be shown as it is. */
function isCompactQuestion({ title, question, answer }: IssuePick): boolean {
  const { length } = [...answer.text.raw];
  const isWhole = !answer.text.raw.endsWith('…');
  return (
    isWhole &&
    length >= shortestAnswer &&
    length <= longestAnswer &&
    (asks.test(title.raw) || asks.test(question.raw))
  );
}

/** First the first of each project, then the second of each, and so on; within a round the order stays. */
function oneAProject(ordered: readonly IssuePick[]): IssuePick[] {
  const seen = new Map<string, number>();
  const rounds = ordered.map((pick) => {
    const round = seen.get(pick.project) ?? 0;
    seen.set(pick.project, round + 1);
    return { pick, round };
  });
  return rounds.toSorted((a, b) => a.round - b.round).map(({ pick }) => pick);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
