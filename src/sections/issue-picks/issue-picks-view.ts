// The issue picks as their template sees them. Every text is Markdown already.
import { markdownAddress, markdownLink } from '../../text/markdown-link.ts';
import { markdownText } from '../../text/markdown-text.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import type { IssuePick, IssuePicksSection } from './issue-picks-section.ts';

interface IssuePickView {
  /** From 1. */
  readonly position: number;
  readonly opener: string;
  /** `#1321`, linked. */
  readonly issue: string;
  readonly title: string;
  /** Empty if the title says it all. */
  readonly question: string;
  readonly answer: string;
  readonly answeredBy: string;
  readonly project: string;
  /** The issue's page, linked, with its address in full. */
  readonly address: string;
}

export interface IssuePicksView {
  readonly heading: string;
  readonly replies: number;
  readonly picks: readonly IssuePickView[];
}

export function issuePicksView({ heading, replies, picks }: IssuePicksSection): IssuePicksView {
  return { heading, replies, picks: picks.map((pick, at) => pickView(pick, at + 1)) };
}

/** One pick, as the post shows it; the pull request offers others in the same words. */
function pickView(pick: IssuePick, position: number): IssuePickView {
  return {
    position,
    opener: personLink(pick.author, pick.url),
    issue: markdownLink(untrusted(`#${pick.number}`), pick.url),
    title: markdownText(pick.title),
    question: repeats(pick) ? '' : markdownText(pick.question),
    answer: markdownText(pick.answer.text),
    answeredBy: personLink(pick.answer.author, pick.url),
    project: markdownText(untrusted(pick.project)),
    address: markdownAddress(pick.url),
  };
}

/** Some write the same into the title and the body. */
function repeats({ title, question }: IssuePick): boolean {
  const bare = (text: string) => text.replace(/[\s\p{P}]/gu, '').toLowerCase();
  return bare(title.raw) === bare(question.raw);
}

function personLink(login: string | null, issueUrl: string): string {
  if (login === null) return '';
  return markdownLink(untrusted(`@${login}`), new URL(`/${login}`, issueUrl).href);
}
