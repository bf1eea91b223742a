// Questions of readers that a member has answered: the issues that were touched last, of outsiders, with the newest answer.
import { canonicalLogin } from '../../config/person-key.ts';
import { isExcluded } from '../../config/project-names.ts';
import { followPages, inSmallerPages } from '../../github/pages.ts';
import { isPublic, noPage } from '../../github/queries/fragments.ts';
import {
  type QuestionNode,
  questionReplies,
  questions,
  type ReplyNode,
} from '../../github/queries/questions.ts';
import { excerpt } from '../../markdown/excerpt.ts';
import { isAgendaTitle } from '../../meetings/parse-meeting.ts';
import { shift, toInstant } from '../../model/calendar.ts';
import { isInWindow, type Window } from '../../model/edition.ts';
import type { Answered } from '../../model/snapshot.ts';
import { untrusted } from '../../text/untrusted-text.ts';
import { type Collecting, note, scopes } from '../collect-run.ts';
import { isMember } from '../people/membership.ts';

/** Answers as they were shown in the weekly were up to 247 days old, half of them 30; three months hold most of them. */
const backlog = 'P90D';
/** Of each organization the issues that were touched last; the rest is older news. */
const mostQuestions = 100;
/** So many are read for several editions at once; if there are more, each edition asks for its own. */
const mostTogether = 400;
const pageOfQuestions = 100;
const fewestAtOnce = 10;
/** Characters of a question and of an answer. */
const longestExcerpt = 200;
const none = { ...noPage, issueCount: 0 };

export async function collectAnswered(collecting: Collecting): Promise<Answered[]> {
  if (!collecting.config.sections.some(({ id }) => id === 'issue-picks')) return [];
  const perScope = await Promise.all(
    scopes(collecting.config).map((scope) => touchedLast(collecting, scope)),
  );
  const found = new Map(perScope.flat().map((one) => [one.node.id, one]));
  const answered = await Promise.all([...found.values()].map((one) => read(collecting, one)));
  return answered.flatMap((one) => one ?? []);
}

/** An issue, and since when its answers were asked for. */
interface Touched {
  readonly node: QuestionNode;
  readonly since: string;
}

/** What is beyond the first hundred is told, and no failure, since the edition shows only a few of them. */
async function touchedLast(collecting: Collecting, scope: string): Promise<Touched[]> {
  const { window, together } = collecting;
  const since = shift(window.to, `-${backlog}`);
  const { nodes, count } =
    (together === undefined ? null : await amongThoseOfAll(collecting, scope, together)) ??
    (await search(collecting, scope, { since, to: window.to, most: mostQuestions }));
  if (count > mostQuestions)
    note(collecting, 'questions-cut', { found: count, read: mostQuestions }, scope.replace(/^\w+:/, ''));
  return nodes.slice(0, mostQuestions);
}

/** The same out of what all editions need, which is asked for once; `null` if that is too much. */
async function amongThoseOfAll(collecting: Collecting, scope: string, all: Window): Promise<Found | null> {
  const { window } = collecting;
  const since = shift(window.to, `-${backlog}`);
  const asked = { since: shift(all.from, `-${backlog}`), to: all.to, most: mostTogether };
  const { nodes, count } = await search(collecting, scope, asked);
  if (count > mostTogether) return null;
  const own = nodes.filter(
    ({ node }) => toInstant(node.createdAt) < window.to && toInstant(node.updatedAt) >= since,
  );
  return { nodes: own, count: own.length };
}

interface Found {
  readonly nodes: readonly Touched[];
  readonly count: number;
}

/** Those that were touched last first, and how many there are. */
function search(
  { github }: Collecting,
  scope: string,
  { since, to, most }: { readonly since: string; readonly to: string; readonly most: number },
): Promise<Found> {
  const query = `${scope} is:issue is:public comments:>0 created:<${to} updated:>=${since} sort:updated-desc`;
  return inSmallerPages(pageOfQuestions, fewestAtOnce, async (first, canSplit) => {
    let read = 0;
    const ask = async (after: string | null) =>
      (await github.ask(questions, { search: query, since, first, after }, { canSplit })).search ?? none;
    const page = await ask(null);
    const nodes = await followPages(page, ask, () => {
      read += first;
      return read >= most;
    });
    return { nodes: nodes.map((node) => ({ node, since })), count: page.issueCount };
  });
}

async function read(collecting: Collecting, { node, since }: Touched): Promise<Answered | null> {
  if (!isQuestion(collecting, node)) return null;
  const replies = await followPages(
    node.timelineItems,
    async (after) =>
      (await collecting.github.ask(questionReplies, { id: node.id, since, after })).node?.timelineItems ??
      noPage,
  );
  const answers = replies.filter((reply) => isAnswer(collecting, node, reply));
  const [answer] = answers.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  if (answer === undefined) return null;
  const { people, window } = collecting;
  const closedAt = node.closedAt === null ? null : toInstant(node.closedAt);
  return {
    repository: node.repository.nameWithOwner,
    number: node.number,
    title: untrusted(node.title),
    url: node.url,
    author: people.enter(node.author),
    createdAt: toInstant(node.createdAt),
    closedAt: closedAt !== null && closedAt < window.to ? closedAt : null,
    labels: node.labels.map(untrusted),
    reactions: node.reactions.totalCount,
    answeredInWindow: answers.some(({ createdAt }) => isInWindow(toInstant(createdAt), window)),
    question: untrusted(excerpt(node.body, longestExcerpt)),
    answer: {
      author: people.enter(answer.author),
      url: answer.url,
      createdAt: toInstant(answer.createdAt),
      text: untrusted(excerpt(answer.body, longestExcerpt)),
    },
  };
}

/** An issue of a person from outside, in a covered repository, that is neither an agenda nor says that it does not want to be shown. */
function isQuestion({ config, people }: Collecting, node: QuestionNode): boolean {
  const repository = node.repository.nameWithOwner;
  const isAgenda = config.meetings.series.some(
    (series) =>
      series.repositories.some((name) => name.toLowerCase() === repository.toLowerCase()) &&
      isAgendaTitle(node.title, series),
  );
  const login = people.enter(node.author);
  const declined =
    node.labels.some((label) => config.issuePicks.exclude.labels.has(label.toLowerCase())) ||
    config.issuePicks.exclude.lines.some((line) => node.body.split(/\r?\n/).some((one) => line.test(one)));
  return (
    isPublic(node.repository) &&
    !isExcluded(repository, config) &&
    !config.exclude.titles.some((title) => title.test(node.title)) &&
    !isAgenda &&
    !declined &&
    login !== null &&
    !isMember(config, node) &&
    isNameable(login, people.find(login)?.kind === 'bot', config)
  );
}

/** What a member wrote under somebody else's issue in time, with words of its own. */
function isAnswer({ config, people, window }: Collecting, node: QuestionNode, reply: ReplyNode): boolean {
  const login = people.enter(reply.author);
  const since = shift(window.to, `-${backlog}`);
  const at = toInstant(reply.createdAt);
  return (
    login !== null &&
    login !== people.enter(node.author) &&
    since <= at &&
    at < window.to &&
    !reply.isMinimized &&
    isMember(config, reply) &&
    isNameable(login, people.find(login)?.kind === 'bot', config) &&
    excerpt(reply.body, longestExcerpt) !== ''
  );
}

function isNameable(login: string, isMachine: boolean, config: Collecting['config']): boolean {
  const key = canonicalLogin(login, config).toLowerCase();
  return !isMachine && !config.contributors.optOut.has(key) && !config.exclude.people.has(key);
}
