// Pull requests of one repository, as far as publishing needs them.
import { Failure } from '../../model/errors.ts';
import { ownerAndRepo } from '../queries/aliases.ts';
import { type Call, dataOf } from './call.ts';
import * as routes from './pull-request-routes.ts';

export interface PullRequestOnGitHub {
  readonly number: number;
  readonly url: string;
  readonly state: 'open' | 'closed' | 'merged';
  readonly draft: boolean;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

export interface NewPullRequest {
  readonly title: string;
  readonly body: string;
  readonly draft: boolean;
}

export interface PullRequests {
  /** One as it is now. */
  get(number: number): Promise<PullRequestOnGitHub>;
  /** Opens one, or gives the open one that is there already. */
  create(pullRequest: NewPullRequest): Promise<PullRequestOnGitHub | 'no drafts' | 'nothing to merge'>;
  update(number: number, change: { readonly body: string }): Promise<void>;
  /** @returns whether GitHub opened it again; it does not if its branch was rewritten since */
  reopen(number: number): Promise<boolean>;
  /** @returns those that are not set: the token may not make a label that is missing */
  addLabels(number: number, labels: readonly string[]): Promise<readonly string[]>;
  /** Logins, and teams as `organization/team`. */
  requestReviews(number: number, reviewers: readonly string[]): Promise<ReviewRequests>;
  /**
   * Writes the body and adds labels and assignees to those of `now`, all in one call.
   *
   * @returns what GitHub left out of it, or `null` if it refused the whole
   */
  settle(now: PullRequestOnGitHub, settled: Settled): Promise<Omit<Settled, 'body'> | null>;
  /** @returns those who cannot be assigned */
  assign(number: number, logins: readonly string[]): Promise<readonly string[]>;
}

export interface ReviewRequests {
  /** Those who cannot be asked. */
  readonly refused: readonly string[];
  /** The pull request as it is after the last request; `null` if there was none. */
  readonly now: PullRequestOnGitHub | null;
}

/** What a pull request is to have. */
export interface Settled {
  readonly body: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

/** Which pull requests: from `branch` of `head` into `base` of `repository`, both `owner/name`. */
export interface Route {
  readonly repository: string;
  readonly head: string;
  readonly branch: string;
  readonly base: string;
}

export function openPullRequests(call: Call, { repository, head, branch, base }: Route): PullRequests {
  const at = ownerAndRepo(repository);
  const { owner: headOwner } = ownerAndRepo(head);

  async function findOpen(): Promise<routes.PullRequestAnswer | null> {
    // Into whichever base: an editor may have pointed it at another one, and it is the same pull request.
    const parameters = { ...at, head: `${headOwner}:${branch}`, state: 'open', per_page: 100 };
    const found = dataOf(await call(routes.list, parameters));
    // GitHub has been seen to ignore a filter that it does not understand.
    return (
      found.find(
        (one) =>
          isOpen(one) &&
          one.head.ref === branch &&
          one.head.repo?.full_name.toLowerCase() === head.toLowerCase(),
      ) ?? null
    );
  }

  /** Sets all at once, and if GitHub refuses that, one by one: it refuses all of them for one. @returns those refused */
  async function setEach(names: readonly string[], set: (names: readonly string[]) => Promise<boolean>) {
    if (names.length === 0 || (await set(names))) return [];
    if (names.length === 1) return names;
    const refused: string[] = [];
    for (const name of names) if (!(await set([name]))) refused.push(name);
    return refused;
  }

  return {
    async get(number) {
      return toPullRequest(dataOf(await call(routes.get, { ...at, pull_number: number })));
    },
    async create({ title, body, draft }) {
      const from = head === repository ? branch : `${headOwner}:${branch}`;
      const created = await call(
        routes.create,
        { ...at, title, body, draft, base, head: from },
        { find: findOpen },
      );
      switch (created.reply) {
        case null:
          return toPullRequest(created.data);
        case 'no drafts':
        case 'nothing to merge':
          return created.reply;
        default: {
          const existing = await findOpen();
          if (existing !== null) return toPullRequest(existing);
          throw new Failure('pull-request-unlisted', { branch });
        }
      }
    },
    async update(number, change) {
      await call(routes.update, { ...at, pull_number: number, ...change });
    },
    async reopen(number) {
      const { reply } = await call(routes.reopen, { ...at, pull_number: number, state: 'open' });
      return reply === null;
    },
    addLabels: (number, names) =>
      setEach(names, async (labels) => {
        const { reply } = await call(routes.addLabels, { ...at, issue_number: number, labels: [...labels] });
        return reply === null;
      }),
    async requestReviews(number, names) {
      let now: PullRequestOnGitHub | null = null;
      const refused = await setEach(names, async (some) => {
        const [reviewers, teams] = [some.filter((name) => !isTeam(name)), some.filter(isTeam)];
        const { reply, data } = await call(routes.requestReview, {
          ...at,
          pull_number: number,
          ...(reviewers.length > 0 && { reviewers }),
          ...(teams.length > 0 && { team_reviewers: teams.map((name) => name.replace(/^.*\//, '')) }),
        });
        if (data !== null) now = toPullRequest(data);
        return reply === null;
      });
      return { refused, now };
    },
    async settle(now, { body, labels, assignees }) {
      const all = (theirs: readonly string[], ours: readonly string[]) => [...new Set([...theirs, ...ours])];
      const { data } = await call(routes.settle, {
        ...at,
        issue_number: now.number,
        body,
        ...(labels.length > 0 && { labels: all(now.labels, labels) }),
        ...(assignees.length > 0 && { assignees: all(now.assignees, assignees) }),
      });
      if (data === null) return null;
      // What the token has no right to set, and who cannot be assigned, is left out in silence.
      const set = data.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')));
      return { labels: without(labels, set), assignees: without(assignees, assigneesOf(data)) };
    },
    async assign(number, logins) {
      const leftOut: string[] = [];
      const refused = await setEach(logins, async (assignees) => {
        const parameters = { ...at, issue_number: number, assignees: [...assignees] };
        const { data } = await call(routes.addAssignees, parameters);
        if (data !== null) leftOut.push(...without(assignees, assigneesOf(data)));
        return data !== null;
      });
      return [...refused, ...leftOut];
    },
  };
}

function assigneesOf({ assignees }: Pick<routes.PullRequestAnswer, 'assignees'>): string[] {
  return (assignees ?? []).map(({ login }) => login);
}

function without(wanted: readonly string[], set: readonly string[]): string[] {
  return wanted.filter((name) => !set.some((one) => one.toLowerCase() === name.toLowerCase()));
}

function isTeam(name: string): boolean {
  return name.includes('/');
}

function isOpen({ state }: routes.PullRequestAnswer): boolean {
  return state === 'open';
}

function toPullRequest(data: routes.PullRequestAnswer): PullRequestOnGitHub {
  return {
    number: data.number,
    url: data.html_url,
    state: data.merged_at !== null ? 'merged' : data.state === 'open' ? 'open' : 'closed',
    draft: data.draft ?? false,
    title: data.title,
    body: data.body ?? '',
    labels: data.labels.map(({ name }) => name),
    assignees: assigneesOf(data),
  };
}
